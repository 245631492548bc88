import type { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import { ALLOWED_UPDATES } from '../../bot/bot.ts';
import { errorFields, type Logger } from '../../bot/logger.ts';
import { createRareLine } from '../../bot/rare-line.ts';
import { isWellFormed } from '../../bot/update-form.ts';
import type { VerbatimContext } from '../../handlers/base/context.ts';
import { waitFor } from '../process/long-wait.ts';
import type { Intake } from './intake.ts';
import { createPollFailures, type PollFailuresOptions } from './poll-failures.ts';
import { createTakenUpdates } from './taken-updates.ts';

/** grammY's signal, which is not quite the platform's. */
type PollSignal = NonNullable<Parameters<Bot['api']['getUpdates']>[1]>;

export type Polling = {
  /** Rejects with a `FatalError` when polling can't go on: the token was revoked, or another program polls with it. */
  readonly failed: Promise<never>;
  /** Takes no more updates, waits for those under way, and tells Telegram which are finished. The others come again. */
  stop(): Promise<void>;
};

/** Seconds for which Telegram holds a poll open, and while it is not known to answer. */
const POLL_TIMEOUT = 20;
const FIRST_POLL_TIMEOUT = 1;
/** Milliseconds on top, after which a poll is given up as one that hangs. */
const POLL_PATIENCE = 5_000;

/** Updates that one poll brings at most; Bot API, getUpdates. */
const POLL_LIMIT = 100;

/**
 * Milliseconds between polls while an unfinished update makes Telegram answer at once: where the offset has moved, and
 * where it has not. The server gives a single update to who repeats an offset within half a second.
 */
const PAUSE_MOVED = 100;
const PAUSE_HELD = 600;

/** Milliseconds for which an unfinished update may hold up those behind it, once Telegram shows no others. */
const LONGEST_HOLD = 5_000;

/** Updates in work or waiting at the same time; no more are taken before one of them is finished. */
const CONCURRENCY = 1_000;

/** Milliseconds for which a stop waits for answers under way, and for Telegram to hear what is finished. */
const LAST_ANSWERS = 20_000;
const CONFIRM_TIMEOUT = 3_000;
/** A poll that is open for longer (milliseconds) has reached Telegram, and its offset with it. */
const SURELY_HEARD = 1_000;

export type PollingDeps = PollFailuresOptions & {
  readonly bot: Bot<VerbatimContext>;
  readonly intake: Intake;
  readonly logger: Logger;
  /** Milliseconds of a clock that only goes forward. */
  readonly monotonic: () => number;
  /** Milliseconds for which a stop waits for answers under way; fewer are for tests alone. */
  readonly lastAnswers?: number;
  /** Told of each update whose parts have other forms than Telegram's. */
  readonly onMalformed?: () => void;
};

/** Takes updates by long polling, over any outage of the network. What is not finished when the program ends comes again. */
export function startPolling(deps: PollingDeps): Polling {
  const { bot, intake, logger, monotonic, lastAnswers = LAST_ANSWERS, onMalformed = () => {} } = deps;
  const taken = createTakenUpdates();
  const failures = createPollFailures(deps, monotonic);
  const logMalformed = createRareLine(logger, 'update.malformed', monotonic);
  const stopping = new AbortController();
  /** Aborted when the next update is finished. */
  let finishing = new AbortController();
  /** The last poll whose offset Telegram may have heard. */
  let sent: { readonly offset: number; readonly at: number; isAnswered: boolean } | undefined;

  async function work(update: Update): Promise<void> {
    try {
      if (isWellFormed(update)) return await bot.handleUpdate(update);
      logMalformed();
      onMalformed();
    } catch (error) {
      logger.error('update.failed', errorFields(error));
    } finally {
      taken.finish(update.update_id);
      const waiting = finishing;
      finishing = new AbortController();
      waiting.abort();
    }
  }

  async function poll(): Promise<void> {
    const offset = taken.offset();
    const timeout = intake.whyNone() === undefined ? POLL_TIMEOUT : FIRST_POLL_TIMEOUT;
    const patience = AbortSignal.timeout(timeout * 1_000 + POLL_PATIENCE);
    const request = { offset, limit: POLL_LIMIT, timeout, allowed_updates: [...ALLOWED_UPDATES] };
    const asked = { offset, at: monotonic(), isAnswered: false };
    sent = asked;
    const updates = await bot.api.getUpdates(request, pollSignal(stopping.signal, patience));
    asked.isAnswered = true;
    failures.over();
    const fresh = taken.take(updates, offset, monotonic());
    if (fresh.length === 0 && updates.length === POLL_LIMIT) taken.letGo(monotonic() - LONGEST_HOLD);
    for (const update of fresh) void work(update);
  }

  /** Until another poll can bring something new. */
  async function rest(): Promise<void> {
    const from = monotonic();
    while (!stopping.signal.aborted && (taken.isHeld() || taken.inWork() >= CONCURRENCY)) {
      const isFull = taken.inWork() >= CONCURRENCY;
      const pause = taken.offset() === sent?.offset ? PAUSE_HELD : PAUSE_MOVED;
      const left = isFull ? PAUSE_HELD : from + pause - monotonic();
      if (left <= 0) return;
      await waitFor(left, AbortSignal.any([finishing.signal, stopping.signal]));
    }
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await poll();
        await rest();
      } catch (error) {
        if (stopping.signal.aborted) return;
        sent = undefined;
        await failures.met(error, stopping.signal);
      }
    }
  }

  /** Tells Telegram what is finished, so that it does not come again. Where it can't be told, it does. */
  async function confirm(stoppedAt: number): Promise<void> {
    const offset = taken.offset();
    const isHeard = sent?.offset === offset && (sent.isAnswered || stoppedAt - sent.at > SURELY_HEARD);
    if (offset === 0 || isHeard) return;
    const signal = pollSignal(AbortSignal.timeout(CONFIRM_TIMEOUT));
    await bot.api.getUpdates({ offset, limit: 1, timeout: 0 }, signal).catch(() => {});
  }

  const running = run();
  const failed = running.then(() => new Promise<never>(() => {}));
  // Whoever waits for it does so later.
  failed.catch(() => {});
  return {
    failed,
    async stop() {
      const stoppedAt = monotonic();
      stopping.abort();
      await running.catch(() => {});
      for (let left = lastAnswers; taken.inWork() > 0 && left > 0; left = stoppedAt + lastAnswers - monotonic()) {
        await waitFor(left, finishing.signal);
      }
      await confirm(stoppedAt);
    },
  };
}

function pollSignal(...signals: AbortSignal[]): PollSignal {
  return AbortSignal.any(signals) as unknown as PollSignal;
}
