import { setTimeout as sleep } from 'node:timers/promises';
import type { MiddlewareFn } from 'grammy';
import type { Update } from 'grammy/types';
import type { VerbatimContext } from '../../handlers/base/context.ts';
import { type Demand, demandOf } from '../../handlers/demand.ts';

/** Updates of one person that are answered side by side: one that Telegram lets wait does not hold up their other chats. */
const AT_ONCE = 2;

/**
 * Readings of one person that wait. Telegram shows a hundred of what is unfinished: this is the part of it that a flood
 * holds, and so for how long it holds up what others say behind it.
 */
const MOST_WAITING = 30;

/** Milliseconds between an answer and the next reading of a person of whom more waits: others have the thread meanwhile. */
const PAUSE = 50;

/**
 * What one person has in work, and what waits, in the order in which it came. A place that falls free rests before the next
 * one has it, and counts as taken meanwhile: so nothing newer slips past what waits.
 */
type Line = { running: number; readonly waiting: { readonly demand: Demand; readonly begin: () => void }[] };

/**
 * Lets what one person asks for beyond a few wait for its turn, while others go on. What asks nothing costs nothing. A
 * reading that finds too many waiting is dropped, and `onDropped` told; a press, a change, a membership or a migration
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
    if (demand === 'reading' && line.waiting.length >= MOST_WAITING) return onDropped();
    // The answer begins in the same moment in which it leaves those that wait.
    await new Promise<void>((resolve) => line.waiting.push({ demand, begin: () => resolve(answer()) }));
  };

  /** Gives the place of what was answered to what has waited longest. */
  async function passOn(person: number, line: Line): Promise<void> {
    if (line.waiting[0]?.demand === 'reading') await sleep(PAUSE);
    const following = line.waiting.shift();
    if (following !== undefined) return following.begin();
    line.running -= 1;
    if (line.running === 0) lines.delete(person);
  }
}

/** Who asks; a chat that somebody writes as counts as one. Nobody asks for what Telegram tells about a chat. */
function personOf({ message, callback_query: press, inline_query: query }: Update): number | undefined {
  return message?.sender_chat?.id ?? (message ?? press ?? query)?.from?.id;
}
