/** The smallest bot on node-telegram-bot-api. It has no answer in the response to the webhook. */
import { Bot } from 'node-telegram-bot-api';
import { startWebhook } from 'node-telegram-bot-api/node';
import { answers, apiRoot, host, path, port, secret, token } from './setting.mjs';

const bot = new Bot(token, { apiRoot });

for (const command of ['statement', 'cities']) {
  bot.command(command, (ctx) => {
    const { text, ...other } = answers.commands[ctx.message.text];
    return ctx.reply(text, other);
  });
}

bot.on('inline_query', (ctx) =>
  ctx.api.answerInlineQuery({ inline_query_id: ctx.inlineQuery.id, ...answers.inline[ctx.inlineQuery.query] }),
);

await startWebhook(bot, { port, hostname: host, path, secretToken: secret });
