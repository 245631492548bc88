import type { Bot } from 'grammy';
import { Hono } from 'hono';
import { timingSafeEqual } from 'hono/utils/buffer';
import { errorFields, type Logger } from '../bot/logger.ts';
import { createRareLine } from '../bot/rare-line.ts';
import type { VerbatimContext } from '../handlers/base/context.ts';
import { readUpdate, type Unreadable } from './update-body.ts';

/** The header in which Telegram sends the secret back. */
const SECRET_HEADER = 'X-Telegram-Bot-Api-Secret-Token';

/** Milliseconds for which an answer to Telegram waits for that to the person; after 60 s Telegram sends the update again. */
const LONGEST_HOLD = 50_000;

export type WebhookDeps = {
  readonly bot: Pick<Bot<VerbatimContext>, 'handleUpdate' | 'isInited'>;
  readonly secret: string;
  /** Whether the bot knows who it is; may find it out. */
  readonly isBotIdentified?: () => boolean | Promise<boolean>;
  readonly logger: Logger;
  /** Told of each request that holds no update. */
  readonly onUnreadable?: (why: Unreadable) => void;
  /** Milliseconds; fewer are for tests alone. */
  readonly longestHold?: number;
};

/**
 * `POST /`: an update from Telegram. A wrong secret is refused with 401 before the body is read. What is no update is
 * counted and answered 200, since Telegram would only send it again. An update that waits is held: Telegram keeps those
 * behind it, and whatever is not finished comes again after a crash.
 */
export function createWebhook(deps: WebhookDeps): Hono {
  const { bot, secret, logger, isBotIdentified = () => bot.isInited(), onUnreadable = () => {} } = deps;
  const { longestHold = LONGEST_HOLD } = deps;
  const rareLine = (why: Unreadable) => createRareLine(logger, `update.${why}`, () => performance.now());
  const lines = { malformed: rareLine('malformed'), cut: rareLine('cut'), 'too-large': rareLine('too-large') };
  const app = new Hono();
  app.post(
    '/',
    async (c, next) => {
      const given = c.req.header(SECRET_HEADER) ?? '';
      return (await timingSafeEqual(given, secret)) ? next() : c.body(null, 401);
    },
    // Until the bot knows who it is, Telegram keeps the update and sends it again.
    async (c, next) => ((await isBotIdentified()) ? next() : c.body(null, 503)),
    async (c) => {
      const update = await readUpdate(c.req.raw);
      if (typeof update === 'string') {
        lines[update]();
        onUnreadable(update);
        // Of what was cut off nobody hears the answer, and Telegram sends it again.
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
      await within(longestHold, handled);
      if (reply === undefined) return c.body(null, 200);
      return c.body(reply, 200, { 'Content-Type': 'application/json' });
    },
  );
  return app;
}

/** Waits for it, or so many milliseconds. */
async function within(milliseconds: number, awaited: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([awaited, patience]);
  clearTimeout(timer);
}
