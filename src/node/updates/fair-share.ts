import { setTimeout as sleep } from 'node:timers/promises';
import type { MiddlewareFn } from 'grammy';
import type { Update } from 'grammy/types';
import type { VerbatimContext } from '../../handlers/base/context.ts';
import { type Demand, demandOf } from '../../handlers/demand.ts';

/**
 * How many updates of one person are answered in parallel, so that one that waits for Telegram does not block their
 * other chats.
 */
const AT_ONCE = 2;

/** Readings of one person that wait, in memory only. */
const MAX_WAITING = 30;

/** Readings that had to wait for others of the same person. */
const WAITED = new WeakSet<Update>();

/**
 * Whether a reading waits, or waited, for others of the same person. The sender that keeps it for us can then forget it, so
 * that it blocks nobody.
 */
export function isExcess(update: Update): boolean {
  return WAITED.has(update);
}

/**
 * The pause between an answer and the next waiting reading of the same person (milliseconds). Others use the thread
 * meanwhile.
 */
const PAUSE_MS = 50;

/**
 * The updates of one person that are being answered, and those that wait, in order of arrival. A free place rests before the next
 * update gets it, and counts as taken during that time, so that no newer update overtakes a waiting one.
 */
type Line = { running: number; readonly waiting: { readonly demand: Demand; readonly begin: () => void }[] };

/**
 * Lets what one person asks for beyond a few wait for its turn, while others go on. What asks nothing costs nothing. A
 * reading that finds too many waiting is dropped, and `onDropped` told; a change, a membership or a migration
 * never is. Goes before what puts the updates of a chat in order.
 */
export function createFairShare(onDropped: () => void): MiddlewareFn<VerbatimContext> {
  const lines = new Map<number, Line>();

  return async (ctx, next) => {
    const demand = demandOf(ctx.update, ctx.me);
    const person = personOf(ctx.update);
    if (demand === 'nothing' || person === undefined) return next();
    const line = lines.get(person) ?? { running: 0, waiting: [] };
    lines.set(person, line);
    const answer = async () => {
      try {
        await next();
      } finally {
        void passOn(person, line);
      }
    };
    if (line.running < AT_ONCE) {
      line.running += 1;
      return answer();
    }
    if (demand === 'reading' && line.waiting.length >= MAX_WAITING) return onDropped();
    if (demand === 'reading') WAITED.add(ctx.update);
    // Answering starts at the same moment at which the update leaves the queue.
    await new Promise<void>((resolve) => line.waiting.push({ demand, begin: () => resolve(answer()) }));
  };

  /** Gives a free place to the update that has waited longest. */
  async function passOn(person: number, line: Line): Promise<void> {
    if (line.waiting[0]?.demand === 'reading') await sleep(PAUSE_MS);
    const following = line.waiting.shift();
    if (following !== undefined) return following.begin();
    line.running -= 1;
    if (line.running === 0) lines.delete(person);
  }
}

/** Who asks; a chat in whose name somebody writes counts as one. Nobody asks in Telegram's news about a chat. */
function personOf(update: Update): number | undefined {
  const { callback_query: press, inline_query: query } = update;
  const message = update.message ?? update.guest_message;
  return message?.sender_chat?.id ?? (message ?? press ?? query)?.from?.id;
}
