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

/** Why an update was not answered as it should have been. Only `fault` is ours. */
export const CAUSES = ['fault', 'telegram-away', 'flood', 'may-not-write', 'no-recipient', 'store-away'] as const;
export type Cause = (typeof CAUSES)[number];

export type BoundaryDeps = {
  readonly logger: Logger;
  readonly t: (locale: Locale, key: Apology) => string;
  /** Told of each error once: the kind of its update, and the cause. */
  readonly onFailure: (kind: string, cause: Cause) => void;
  /** Milliseconds of a clock that only goes forward. */
  readonly monotonic: () => number;
};

/** Where an answer did not reach a chat for one of these, an apology would not either, or make it worse. */
const DEAF: readonly Cause[] = ['flood', 'may-not-write', 'no-recipient'];

/**
 * The one place where errors of handlers end: each is logged through the allow-list and counted, once, and the person
 * who waits is told kindly, once. Nothing is thrown on, so that one update never blocks those behind it. What is no fault
 * of ours is a line at debug alone, and while Telegram fails a warning a minute.
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

/** A press is answered beside its chat. Where that itself had failed, the same is said again, unless it is too late. */
async function endFailedPress(ctx: VerbatimContext, cause: Cause, sentence: string): Promise<void> {
  const { ending } = ctx.progress;
  if (ending === undefined) await notify(ctx, sentence);
  else if (cause !== 'no-recipient') await endPress(ctx, ending);
}

/** What failed as Telegram was asked something says nothing about the chat. */
function isHeard(error: unknown, cause: Cause): boolean {
  return error instanceof NotLookedUp || error instanceof NotSaved || !DEAF.includes(cause);
}

function causeOf(error: unknown): Cause {
  if (error instanceof StoreUnavailable) return 'store-away';
  const failure = telegramFailure(sourceOf(error));
  if (failure === undefined || failure === 'refused') return 'fault';
  return failure === 'away' ? 'telegram-away' : failure;
}

/** What went wrong where it began. */
function sourceOf(error: unknown): unknown {
  const isNamed = [StoreUnavailable, NotLookedUp, NotSaved].some((kind) => error instanceof kind);
  return isNamed ? (error as Error).cause : error;
}

/** `message`, `inline_query` …: the kind of an update, and nothing else of it. */
function kindOf(update: object): string {
  return Object.keys(update).find((key) => key !== 'update_id') ?? 'empty';
}
