/** The smallest bot on grammY. */
import { createServer } from 'node:http';
import { Bot, webhookCallback } from 'grammy';
import { answers, apiRoot, host, port, repliesTo, secret, token } from './setting.mjs';

const bot = new Bot(token, {
  client: {
    apiRoot,
    canUseWebhookReply: (method) => (method === 'answerInlineQuery' ? repliesTo.inline : repliesTo.command),
  },
});

bot.command(['statement', 'cities'], (ctx) => {
  const { text, ...other } = answers.commands[ctx.msg.text];
  return ctx.reply(text, other);
});

bot.on('inline_query', (ctx) => {
  const { results, ...other } = answers.inline[ctx.inlineQuery.query];
  return ctx.answerInlineQuery(results, other);
});

createServer(webhookCallback(bot, 'http', { secretToken: secret })).listen(port, host);
