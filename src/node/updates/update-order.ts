import { setTimeout as sleep } from 'node:timers/promises';
import { Composer, type MiddlewareFn } from 'grammy/web';
import type { Logger } from '../../bot/logger.ts';
import { createRareLine } from '../../bot/rare-line.ts';
import { gatherAlbums } from '../../handlers/album-gathering.ts';
import type { VerbatimContext } from '../../handlers/base/context.ts';
import { demandOf } from '../../handlers/demand.ts';
import type { UpdateMetrics } from '../metrics/update-metrics.ts';
import { createFairShare } from './fair-share.ts';

/** What the order of updates needs. */
export type UpdateOrderDeps = {
  readonly metrics: Pick<UpdateMetrics, 'measure' | 'dropped'>;
  readonly logger: Logger;
  /** Milliseconds of a clock that only goes forward. */
  readonly monotonic: () => number;
  /** Waits for this many milliseconds. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
};

/**
 * Runs before all handlers if updates arrive in parallel, by polling or by webhook: each update is counted, an album is
 * gathered, one person's excess waits, and requests in one chat are answered one by one, in order.
 */
export function createUpdateOrder(deps: UpdateOrderDeps): MiddlewareFn<VerbatimContext> {
  const { metrics, logger, monotonic, wait = (milliseconds) => sleep(milliseconds) } = deps;
  const logDropped = createRareLine(logger, 'update.dropped', monotonic);
  const fairShare = createFairShare(() => {
    metrics.dropped();
    logDropped();
  });
  const inOrder = inTurn((ctx) => {
    // Each call by a guest stands alone, and its chat's id can also be that of another chat, which must not wait for it.
    if (ctx.guestMessage !== undefined || demandOf(ctx.update, ctx.me) === 'nothing') return undefined;
    return ctx.chat?.id ?? ctx.from?.id;
  });
  return new Composer<VerbatimContext>(metrics.measure, gatherAlbums(wait), fairShare, inOrder).middleware();
}

/** Lets an update wait for those of the same key that came before it, whatever became of them; none without a key. */
function inTurn(keyOf: (ctx: VerbatimContext) => number | undefined): MiddlewareFn<VerbatimContext> {
  const last = new Map<number, Promise<void>>();
  return async (ctx, next) => {
    const key = keyOf(ctx);
    if (key === undefined) return next();
    const own = last.get(key)?.then(next) ?? next();
    const end = own.catch(() => {});
    last.set(key, end);
    try {
      await own;
    } finally {
      if (last.get(key) === end) last.delete(key);
    }
  };
}
