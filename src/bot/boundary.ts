import type { MiddlewareFn } from 'grammy';
import type { VerbatimContext } from '../handlers/base/context.ts';
import { NotLookedUp, NotSaved } from '../handlers/base/inquiry.ts';
import { DEFAULT_LOCALE, type Locale } from '../handlers/base/locale.ts';
import { endPress, notify } from '../handlers/base/respond.ts';
import { StoreUnavailable } from '../handlers/base/store-unavailable.ts';
import { telegramFailure } from '../handlers/base/telegram-failure.ts';
import { type Apology, apologyFor } from './apology.ts';
import { errorFields, type Logger } from './logger.ts';
import { createRareLine } from './rare-line.ts';

/** Why an update was not answered properly. Only `fault` is our mistake. */
export const CAUSES = [
  'fault',
  'telegram-away',
  'flood',
  'may-not-write',
  'no-recipient',
  'store-unavailable',
] as const;
type Cause = (typeof CAUSES)[number];

/** What the error boundary needs. */
export type BoundaryDeps = {
  readonly logger: Logger;
  readonly t: (locale: Locale, key: Apology) => string;
  /** Called once for each error, with the kind of the update and the cause. */
  readonly onFailure: (kind: string, cause: Cause) => void;
  /** Milliseconds of a clock that only goes forward. */
  readonly monotonic: () => number;
};

/** If an answer did not reach a chat for one of these causes, an apology would not reach it either, or would make it worse. */
const DEAF: readonly Cause[] = ['flood', 'may-not-write', 'no-recipient'];

/**
 * The only place that catches errors of handlers. It logs each one through the allow-list, counts it, and sends the person one
 * friendly message. It throws nothing, so one update never blocks those behind it. An error that is not our fault is logged
 * only at debug level, with one warning a minute while Telegram fails.
 */
export function createBoundary({ logger, t, onFailure, monotonic }: BoundaryDeps): MiddlewareFn<VerbatimContext> {
  const warnOfTelegram = createRareLine(logger, 'answers.failing', monotonic);
  return async (ctx, next) => {
    ctx.locale = DEFAULT_LOCALE;
    ctx.progress = {};
    try {
      await next();
    } catch (error) {
      const cause = causeOf(error);
      const updateKind = kindOf(ctx.update);
      const fields = { ...errorFields(sourceOf(error)), updateKind };
      if (cause === 'fault') logger.error('update.failed', fields);
      else logger.debug('update.unanswered', { ...fields, reason: cause });
      if (cause === 'telegram-away') warnOfTelegram();
      onFailure(updateKind, cause);
      try {
        const sentence = t(ctx.locale, apologyFor(error, ctx.progress));
        if (ctx.callbackQuery !== undefined) await endFailedPress(ctx, cause, sentence);
        else if (isHeard(error, cause) && ctx.progress.aim !== undefined) await notify(ctx, sentence);
      } catch (unheard) {
        logger[telegramFailure(unheard) === undefined ? 'error' : 'debug']('apology.failed', errorFields(unheard));
      }
    }
  };
}

/** A press is answered outside its chat. If that answer failed, it is sent once more, unless it is too late for it. */
async function endFailedPress(ctx: VerbatimContext, cause: Cause, sentence: string): Promise<void> {
  const { ending } = ctx.progress;
  if (ending === undefined) await notify(ctx, sentence);
  else if (cause !== 'no-recipient') await endPress(ctx, ending);
}

/** A failed question to Telegram says nothing about the chat. */
function isHeard(error: unknown, cause: Cause): boolean {
  return error instanceof NotLookedUp || error instanceof NotSaved || !DEAF.includes(cause);
}

function causeOf(error: unknown): Cause {
  if (error instanceof StoreUnavailable) return 'store-unavailable';
  const failure = telegramFailure(sourceOf(error));
  if (failure === undefined || failure === 'refused') return 'fault';
  return failure === 'away' ? 'telegram-away' : failure;
}

/** The error that caused the others. */
function sourceOf(error: unknown): unknown {
  const isNamed = [StoreUnavailable, NotLookedUp, NotSaved].some((kind) => error instanceof kind);
  return isNamed ? (error as Error).cause : error;
}

/** The kind of an update, such as `message` or `inline_query`, and nothing more about it. */
function kindOf(update: object): string {
  return Object.keys(update).find((key) => key !== 'update_id') ?? 'empty';
}
