import type { EchoedBot, Failing } from '../../support/echoing-telegram.ts';
import { FAILING_IDS } from '../../support/failing-updates.ts';
import { ANSWERING } from './answers.ts';

/** What fails when a post is sent, how, and the line that says so. */
export const FAILING_POSTS: readonly (readonly [string, Failing, RegExp])[] = [
  ['a post is refused for no known reason (400)', 400, /"post\.ended".*"reason":"400"/u],
  ['the bot may not post (403)', 403, /"post\.ended".*"no-rights"/u],
  ['a post meets a flood (429)', 429, /"post\.waits".*"flood"/u],
  ['a post meets a broken server (500)', 500, /"post\.ended".*"reason":"500"/u],
  ['the connection of a post is cut', 'cut', /"post\.ended".*"ECONNRESET"/u],
];

/** The chat of the n-th of them. */
export const postedTo = (n: number): number => -FAILING_IDS - n;

const POSTING: EchoedBot = {
  failing: Object.fromEntries(FAILING_POSTS.map(([, failing], n) => [`"chat_id":${postedTo(n)}`, failing])),
};

/** What Telegram says about a webhook that it can't deliver to, in words that nobody knows. */
const FAILING_WEBHOOK = {
  url: 'https://canary.example/canary',
  pending_update_count: 1,
  last_error_date: 4_000_000_000,
  last_error_message: 'canary-error at https://canary.example/canary',
};

const STARTING: Readonly<Record<string, EchoedBot>> = {
  'unknown-token': { script: { getMe: Array(9).fill(401) } },
  'refused-me': { script: { getMe: [400] } },
  'refused-removal': { script: { deleteWebhook: [400] } },
  'refused-webhook': { script: { setWebhook: [403] } },
  'set-webhook': { script: { setWebhook: [403] } },
  one: {
    script: {
      getMe: ['html'],
      deleteWebhook: ['cut', 500],
      getUpdates: [429, 409],
      setMyCommands: [400],
      setMyProfilePhoto: [400],
    },
  },
  webhook: { script: { setWebhook: [429, 409, 500], getWebhookInfo: ['html'] }, webhook: FAILING_WEBHOOK },
};

/** The bots of the runs, by their names. */
export const BOTS: Readonly<Record<string, EchoedBot>> = { ...STARTING, answers: ANSWERING, posts: POSTING };
