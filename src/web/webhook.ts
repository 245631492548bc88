import type { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import { Hono } from 'hono';
import { errorFields, type Logger } from '../bot/logger.ts';
import { createRareLine } from '../bot/rare-line.ts';
import { isGathered } from '../handlers/album-gathering.ts';
import type { VerbatimContext } from '../handlers/base/context.ts';
import { readUpdate, type Unreadable } from './update-body.ts';

/** The header with which Telegram sends the secret. */
const SECRET_HEADER = 'X-Telegram-Bot-Api-Secret-Token';

/**
 * How long the answer to Telegram waits for the answer to the person (milliseconds); after 60 s Telegram sends the
 * update again.
 */
const MAX_HOLD_MS = 50_000;

/** What the webhook needs. */
export type WebhookDeps = {
  readonly bot: Pick<Bot<VerbatimContext>, 'handleUpdate' | 'isInited' | 'botInfo'>;
  readonly secret: string;
  /** Whether the bot knows who it is; it may ask Telegram first. */
  readonly isBotIdentified?: () => boolean | Promise<boolean>;
  readonly logger: Logger;
  /** Called for each request without an update. */
  readonly onUnreadable?: (why: Unreadable) => void;
  /** Whether an update waits for others that Telegram sends only when this one is answered. */
  readonly waitsForOthers?: (update: Update) => boolean;
  /** Milliseconds; only tests set fewer. */
  readonly longestHold?: number;
};

/**
 * `POST /`: an update from Telegram. A wrong secret is refused with 401 before the body is read. A body that is not an update is
 * counted and answered with 200, because otherwise Telegram would send it again. The answer to a waiting update is held back:
 * Telegram keeps those behind it, and sends unfinished ones again after a crash.
 */
export function createWebhook(deps: WebhookDeps): Hono {
  const { bot, secret, logger, isBotIdentified = () => bot.isInited(), onUnreadable = () => {} } = deps;
  const { waitsForOthers = (update) => isGathered(update, bot.botInfo), longestHold = MAX_HOLD_MS } = deps;
  const rareLine = (why: Unreadable) => createRareLine(logger, `update.${why}`, () => performance.now());
  const lines = { malformed: rareLine('malformed'), cut: rareLine('cut'), 'too-large': rareLine('too-large') };
  const app = new Hono();
  app.post(
    '/',
    async (c, next) => (isSecret(c.req.header(SECRET_HEADER) ?? '', secret) ? next() : c.body(null, 401)),
    // Until the bot knows who it is, Telegram must keep the update and send it again.
    async (c, next) => ((await isBotIdentified()) ? next() : c.body(null, 503)),
    async (c) => {
      const update = await readUpdate(c.req.raw);
      if (typeof update === 'string') {
        lines[update]();
        onUnreadable(update);
        // Nobody receives the answer to a request that was cut off; Telegram sends it again.
        return c.body(null, update === 'cut' ? 400 : 200);
      }
      let reply: string | undefined;
      const handled = bot
        .handleUpdate(update, {
          send: (payload) => {
            reply = payload;
          },
        })
        .catch((error: unknown) => logger.error('update.failed', errorFields(error)));
      await within(waitsForOthers(update) ? 0 : longestHold, handled);
      if (reply === undefined) return c.body(null, 200);
      return c.body(reply, 200, { 'Content-Type': 'application/json' });
    },
  );
  return app;
}

/**
 * Whether the given text is the secret. It looks at each character of any text, so that its time tells nothing of where the
 * first difference is; it may tell the length. A loop of our own rather than `timingSafeEqual` of `node:crypto`, because it is
 * one code path on Node and on Workers, and makes no buffers for each update.
 */
function isSecret(given: string, secret: string): boolean {
  let differences = given.length ^ secret.length;
  for (let index = 0; index < given.length; index += 1) {
    differences |= given.charCodeAt(index) ^ secret.charCodeAt(index % secret.length);
  }
  return differences === 0;
}

/** Waits for it, but no longer than this many milliseconds. */
async function within(milliseconds: number, awaited: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([awaited, patience]);
  clearTimeout(timer);
}
