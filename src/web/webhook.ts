import type { Update, UserFromGetMe } from 'grammy/types';
import { errorFields, type Logger } from '../bot/logger.ts';
import { createRareLine } from '../bot/rare-line.ts';
import type { ResponseEnvelope } from '../bot/verbatim-bot.ts';
import { isGathered } from '../handlers/album-gathering.ts';
import { type Body, readUpdate, type Unreadable } from './update-body.ts';

/** The header with which Telegram sends the secret. */
export const SECRET_HEADER = 'X-Telegram-Bot-Api-Secret-Token';

/**
 * How long the answer to Telegram waits for the answer to the person (milliseconds); after 60 s Telegram sends the
 * update again.
 */
const MAX_HOLD_MS = 50_000;

/** What handles the updates. */
export type WebhookBot = {
  handleUpdate(update: Update, envelope: ResponseEnvelope): Promise<void>;
  isInited(): boolean;
  readonly botInfo: UserFromGetMe;
};

/** What the webhook needs. */
export type WebhookDeps = {
  readonly bot: WebhookBot;
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

/** The answer to a request: its status, and JSON if the answer to the person is in it. */
export type WebhookAnswer = { readonly status: 200 | 400 | 401 | 503; readonly json?: string | Uint8Array | undefined };

/** An update from Telegram, whatever server received the request. */
export type Webhook = {
  /** The refusal of a request, before its body is read; `undefined` if the body may be read. */
  refuse(secret: string | undefined): Promise<WebhookAnswer | undefined>;
  /** Never rejects. */
  receive(body: Body): Promise<WebhookAnswer>;
};

const DONE: WebhookAnswer = { status: 200 };
// Nobody receives the answer to a request that was cut off; Telegram sends it again.
const CUT: WebhookAnswer = { status: 400 };
const WRONG_SECRET: WebhookAnswer = { status: 401 };
const NOT_YET: WebhookAnswer = { status: 503 };

/**
 * A wrong secret is refused with 401 before the body is read. A body that is not an update is counted and answered with 200,
 * because otherwise Telegram would send it again. The answer to a waiting update is held back:
 * Telegram keeps those behind it, and sends unfinished ones again after a crash.
 */
export function createWebhook(deps: WebhookDeps): Webhook {
  const { bot, secret, logger, isBotIdentified = () => bot.isInited(), onUnreadable = () => {} } = deps;
  const { waitsForOthers = (update) => isGathered(update, bot.botInfo), longestHold = MAX_HOLD_MS } = deps;
  const rareLine = (why: Unreadable) => createRareLine(logger, `update.${why}`, () => performance.now());
  const lines = { malformed: rareLine('malformed'), cut: rareLine('cut'), 'too-large': rareLine('too-large') };
  return {
    async refuse(given) {
      if (!isSecret(given ?? '', secret)) return WRONG_SECRET;
      // Until the bot knows who it is, Telegram must keep the update and send it again.
      return (await isBotIdentified()) ? undefined : NOT_YET;
    },
    async receive(body) {
      const update = readUpdate(body);
      if (typeof update === 'string') {
        lines[update]();
        onUnreadable(update);
        return update === 'cut' ? CUT : DONE;
      }
      let json: WebhookAnswer['json'];
      const handled = bot
        .handleUpdate(update, {
          send: (answer) => {
            json = answer;
          },
        })
        .catch((error: unknown) => logger.error('update.failed', errorFields(error)));
      await within(waitsForOthers(update) ? 0 : longestHold, handled);
      return { status: 200, json };
    },
  };
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

/** Waits for it, but no longer than this many milliseconds. `awaited` never rejects. */
function within(milliseconds: number, awaited: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const patience = setTimeout(resolve, milliseconds);
    void awaited.then(() => {
      clearTimeout(patience);
      resolve();
    });
  });
}
