import { setTimeout as sleep } from 'node:timers/promises';
import { createConcurrentSink, createRunner, createSource } from '@grammyjs/runner';
import { type Bot, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import { ALLOWED_UPDATES } from '../bot/bot.ts';
import { errorFields, type Logger } from '../bot/logger.ts';
import type { VerbatimContext } from '../handlers/context.ts';

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
const CONCURRENCY = 100;

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
        await pause(signal);
      }
    }
  };

  const source = createSource({ supply: fetchUpdates });
  const sink = createConcurrentSink<Update>(
    { consume: (update) => bot.handleUpdate(update) },
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
      while (sink.size() > 0) await sleep(10);
      if (offset > 0) await confirm(bot, offset);
    },
  };
}

/** Waits before the next attempt, or until the poll is given up. */
function pause(signal: PollSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, RETRY_AFTER);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
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
