/** The smallest bot on telegraf. */
import { Agent } from 'node:http';
import { Telegraf } from 'telegraf';
import { answers, apiRoot, host, path, port, repliesTo, secret, token } from './setting.mjs';

const bot = new Telegraf(token, {
  telegram: {
    // It keeps its connections open over https alone, which is what one has with Telegram. Capitals hide that this is http.
    apiRoot: apiRoot.replace('http:', 'HTTP:'),
    agent: new Agent({ keepAlive: true }),
  },
});

bot.command(['statement', 'cities'], (ctx) => {
  ctx.telegram.webhookReply = repliesTo.command;
  const { text, ...extra } = answers.commands[ctx.message.text];
  return ctx.reply(text, extra);
});

bot.on('inline_query', (ctx) => {
  ctx.telegram.webhookReply = repliesTo.inline;
  const { results, ...extra } = answers.inline[ctx.inlineQuery.query];
  return ctx.answerInlineQuery(results, extra);
});

bot.launch({ webhook: { domain: 'https://bot.example', host, port, path, secretToken: secret } });
