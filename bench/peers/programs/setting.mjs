/** What every program here is told by its environment. The answers are Verbatim's own, so that all send the same bytes. */
import { readFileSync } from 'node:fs';

const { PORT, BOT_TOKEN, API_ROOT, SECRET, ANSWERS, STYLE = 'call' } = process.env;

export const port = Number(PORT);
export const host = '127.0.0.1';
export const path = '/telegram';
export const token = String(BOT_TOKEN);
export const apiRoot = String(API_ROOT);
export const secret = String(SECRET);

/** Whether a command and an inline query are answered in the response to the webhook, not by a call. */
export const repliesTo = { command: STYLE === 'reply', inline: STYLE !== 'call' };

/** Parameters of `sendMessage` by what was said, and of `answerInlineQuery` by the query; without the id of whom it is for. */
export const answers = JSON.parse(readFileSync(String(ANSWERS), 'utf8'));
