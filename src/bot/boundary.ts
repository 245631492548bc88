import { GrammyError, type MiddlewareFn } from 'grammy';
import type { VerbatimContext } from '../handlers/context.ts';
import { tell } from '../handlers/respond.ts';
import { errorFields, type Logger } from './logger.ts';

/** What Telegram says when there is nobody to tell any more, or when telling more would make it worse. */
const BEYOND_REACH = /query is too old|query ID is invalid|message to be replied not found|chat not found/iu;

/**
 * The one place where errors of handlers end: each is logged through the allow-list, and the person who asked is told
 * kindly, once. Nothing is thrown on, so that one update never blocks those behind it. `onFailure` is told of each that
 * should not have been, by the kind of its update.
 */
export function createBoundary(logger: Logger, onFailure: (kind: string) => void): MiddlewareFn<VerbatimContext> {
  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      const isExpected = isBeyondReach(error);
      logger[isExpected ? 'debug' : 'error']('update.failed', { ...errorFields(error), updateKind: kindOf(ctx) });
      if (isExpected) return;
      onFailure(kindOf(ctx));
      await apologize(ctx, logger);
    }
  };
}

function isBeyondReach(error: unknown): boolean {
  if (!(error instanceof GrammyError)) return false;
  return error.error_code === 403 || error.error_code === 429 || BEYOND_REACH.test(error.description);
}

async function apologize(ctx: VerbatimContext, logger: Logger): Promise<void> {
  try {
    if (ctx.asked.kind !== 'nothing' || ctx.callbackQuery !== undefined) await tell(ctx, ctx.t('failed'));
  } catch (error) {
    logger.debug('apology.failed', errorFields(error));
  }
}

/** `message`, `inline_query` …: the kind of an update, and nothing else of it. */
function kindOf(ctx: VerbatimContext): string {
  return Object.keys(ctx.update).find((key) => key !== 'update_id') ?? 'empty';
}
