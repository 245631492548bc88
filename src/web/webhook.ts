import type { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { timingSafeEqual } from 'hono/utils/buffer';
import { errorFields, type Logger } from '../bot/logger.ts';
import type { VerbatimContext } from '../handlers/context.ts';

/** The header in which Telegram sends the secret back. */
const SECRET_HEADER = 'X-Telegram-Bot-Api-Secret-Token';

/** The largest update that is read (bytes); Telegram's stay far below. */
const LARGEST_BODY = 256 * 1024;

export type WebhookDeps = {
  readonly bot: Bot<VerbatimContext>;
  readonly secret: string;
  /** Whether the bot knows who it is; may find it out. */
  readonly isKnown?: () => boolean | Promise<boolean>;
  readonly logger: Logger;
};

/**
 * `POST /`: an update from Telegram. A wrong secret is refused with 401 before the body is read. What is no update is
 * logged and answered 200, since Telegram would only send it again.
 */
export function createWebhook({ bot, secret, logger, isKnown = () => bot.isInited() }: WebhookDeps): Hono {
  const app = new Hono();
  app.post(
    '/',
    async (c, next) => {
      const given = c.req.header(SECRET_HEADER) ?? '';
      return (await timingSafeEqual(given, secret)) ? next() : c.body(null, 401);
    },
    // Until the bot knows who it is, Telegram keeps the update and sends it again.
    async (c, next) => ((await isKnown()) ? next() : c.body(null, 503)),
    bodyLimit({ maxSize: LARGEST_BODY }),
    async (c) => {
      const update = readUpdate(await c.req.text());
      if (update === undefined) {
        logger.warn('update.malformed');
        return c.body(null, 200);
      }
      let reply: string | undefined;
      try {
        await bot.handleUpdate(update, {
          send: (payload) => {
            reply = payload;
          },
        });
      } catch (error) {
        logger.error('update.failed', errorFields(error));
      }
      if (reply === undefined) return c.body(null, 200);
      return c.body(reply, 200, { 'Content-Type': 'application/json' });
    },
  );
  return app;
}

/** An object with an update id. What is inside is for the handlers, behind their boundary. */
function readUpdate(text: string): Update | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'update_id' in value && Number.isInteger(value.update_id)
      ? (value as Update)
      : undefined;
  } catch {
    return undefined;
  }
}
