/** A loop that node-cron starts: it sends to one chat after another and waits in between. */
import { setTimeout as pass } from 'node:timers/promises';
import { Api } from 'grammy';
import cron from 'node-cron';
import { apiRoot, chats, pattern, perSecond, text, token } from './posting-setting.mjs';

const api = new Api(token, { apiRoot });

cron.schedule(
  pattern,
  async () => {
    for (const chat of chats) {
      api.sendMessage(chat, text).catch(console.error);
      await pass(1_000 / perSecond);
    }
  },
  { timezone: 'UTC' },
);
console.log('ready');
