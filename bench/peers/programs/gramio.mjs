/** The smallest bot on GramIO. It has no answer in the response to the webhook. */
import { createServer } from 'node:http';
import { Bot, webhookHandler } from 'gramio';
import { answers, apiRoot, host, port, secret, token } from './setting.mjs';

const bot = new Bot(token, { api: { baseURL: `${apiRoot}/bot` } })
  .command(['statement', 'cities'], (context) => {
    const { text, ...params } = answers.commands[context.text];
    return context.send(text, params);
  })
  .on('inline_query', (context) => {
    const { results, ...params } = answers.inline[context.query];
    return context.answer(results, params);
  });

createServer(webhookHandler(bot, 'http', secret)).listen(port, host);
bot.start({ webhook: true });
