import { setTimeout as sleep } from 'node:timers/promises';
import { createConcurrentSink, createRunner, createSource } from '@grammyjs/runner';
import { type Bot, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import { ALLOWED_UPDATES } from '../bot/bot.ts';
import { errorFields, type Logger } from '../bot/logger.ts';
import type { VerbatimContext } from '../handlers/context.ts';
import { createFairShare } from './fair-share.ts';

/** grammY's signal, which is not quite the platform's. */
type PollSignal = NonNullable<Parameters<Bot['api']['getUpdates']>[1]>;

export type Polling = {
  /** Rejects when polling can't go on: the token was revoked, or another program polls with it. */
  readonly failed: Promise<never>;
  /** Takes no more updates, waits for those under way, and tells Telegram which were handled. */
  stop(): Promise<void>;
};

/** Seconds for which Telegram holds a poll open; milliseconds between polls while it can't be reached. */
const POLL_TIMEOUT = 30;
const RETRY_AFTER = 1_000;

/** Milliseconds for which Telegram is waited for at a stop. */
const CONFIRM_TIMEOUT = 3_000;

/** Updates in work at the same time. Those of one chat follow one another, by the bot's own order. */
const CONCURRENCY = 1_000;

/** Of these, at most so many of one chat: one that floods the bot does not hold up the others. What is more is not answered. */
const MOST_OF_ONE_CHAT = 20;

/** Milliseconds for which answers under way are waited for at a stop. */
const LAST_ANSWERS = 20_000;

/** Takes updates by long polling, over any outage of the network. */
export function startPolling(bot: Bot<VerbatimContext>, logger: Logger): Polling {
  let offset = 0;
  let isAway = false;

  const fetchUpdates = async (limit: number, signal: PollSignal): Promise<Update[]> => {
    for (;;) {
      try {
        const allowed_updates = [...ALLOWED_UPDATES];
        const updates = await bot.api.getUpdates(
          { offset, limit: Math.min(limit, 100), timeout: POLL_TIMEOUT, allowed_updates },
          signal,
        );
        if (isAway) logger.info('telegram.back');
        isAway = false;
        offset = updates.reduce((next, { update_id }) => Math.max(next, update_id + 1), offset);
        return updates;
      } catch (error) {
        if (signal.aborted || isFinal(error)) throw error;
        if (!isAway) logger.warn('telegram.away', errorFields(error));
        isAway = true;
        await pause(waitAfter(error), signal);
      }
    }
  };

  const fairly = createFairShare(MOST_OF_ONE_CHAT, () => logger.warn('update.flood'));
  const source = createSource({ supply: fetchUpdates });
  const sink = createConcurrentSink<Update>(
    { consume: (update) => fairly(update, () => bot.handleUpdate(update)) },
    async (error) => logger.error('update.failed', errorFields(error)),
    { concurrency: CONCURRENCY },
  );
  const runner = createRunner(source, sink);
  runner.start();

  const failed = (async (): Promise<never> => {
    await runner.task();
    return new Promise<never>(() => {});
  })();
  return {
    failed,
    async stop() {
      await runner.stop();
      const patience = Date.now() + LAST_ANSWERS;
      while (sink.size() > 0 && Date.now() < patience) await sleep(10);
      if (offset > 0) await confirm(bot, offset);
    },
  };
}

/** Milliseconds before the next attempt: as long as Telegram says, where it does. */
function waitAfter(error: unknown): number {
  const seconds = error instanceof GrammyError ? error.parameters.retry_after : undefined;
  return seconds === undefined ? RETRY_AFTER : seconds * 1_000;
}

/** Waits, or until the poll is given up. */
function pause(milliseconds: number, signal: PollSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
}

/** Tells Telegram which updates were handled, so that they don't come again. Where it can't be told, they do. */
async function confirm(bot: Bot<VerbatimContext>, offset: number): Promise<void> {
  const signal = AbortSignal.timeout(CONFIRM_TIMEOUT) as unknown as PollSignal;
  await bot.api.getUpdates({ offset, limit: 1, timeout: 0 }, signal).catch(() => {});
}

/** Telegram's answers that polling again does not change. */
function isFinal(error: unknown): boolean {
  return error instanceof GrammyError && (error.error_code === 401 || error.error_code === 409);
}
