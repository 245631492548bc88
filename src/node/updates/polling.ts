import type { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import { ALLOWED_UPDATES } from '../../bot/bot.ts';
import { errorFields, type Logger } from '../../bot/logger.ts';
import { createRareLine } from '../../bot/rare-line.ts';
import { isWellFormed } from '../../bot/update-form.ts';
import type { VerbatimContext } from '../../handlers/base/context.ts';
import { waitFor } from '../process/long-wait.ts';
import { isExcess } from './fair-share.ts';
import type { Intake } from './intake.ts';
import { createPollFailures, type PollFailuresOptions } from './poll-failures.ts';
import { createTakenUpdates } from './taken-updates.ts';

/** grammY's signal, which is not quite the platform's. */
type PollSignal = NonNullable<Parameters<Bot['api']['getUpdates']>[1]>;

/** Long polling that runs until it is stopped. */
export type Polling = {
  /** Rejects with a `FatalError` when polling can't go on: the token was revoked, or another program polls with it. */
  readonly failed: Promise<never>;
  /**
   * Takes no more updates, waits for those in progress, and tells Telegram which are finished. Telegram sends the
   * others again.
   */
  stop(): Promise<void>;
};

/** How long Telegram holds a poll open, and how long while it is not known to answer (seconds). */
const POLL_TIMEOUT_S = 20;
const FIRST_POLL_TIMEOUT = 1;
/** How much longer a poll can take before it counts as hanging (milliseconds). */
const POLL_PATIENCE_MS = 5_000;

/** The most updates that one poll returns; Bot API, getUpdates. */
const POLL_LIMIT = 100;

/**
 * The pause between polls while an unfinished update makes Telegram answer at once (milliseconds): if the offset has moved, and
 * if it has not. The server returns only one update to a client that repeats an offset within half a second.
 */
const PAUSE_MOVED_MS = 100;
const PAUSE_HELD = 600;

/** How long an unfinished update can block those behind it, once Telegram shows no others (milliseconds). */
const MAX_HOLD_MS = 5_000;

/** The most updates that are being answered or waiting at the same time; no more are taken until one of them is finished. */
const CONCURRENCY = 1_000;

/** How long a stop waits for answers in progress, and until Telegram knows what is finished (milliseconds). */
const LAST_ANSWERS_MS = 20_000;
const CONFIRM_TIMEOUT = 3_000;
/** A poll that is open for longer than this has reached Telegram with its offset (milliseconds). */
const SURELY_HEARD_MS = 1_000;

/** What long polling needs. */
export type PollingDeps = PollFailuresOptions & {
  readonly bot: Bot<VerbatimContext>;
  readonly intake: Intake;
  readonly logger: Logger;
  /** Milliseconds of a clock that only goes forward. */
  readonly monotonic: () => number;
  /** How long a stop waits for answers in progress (milliseconds); only tests set fewer. */
  readonly lastAnswers?: number;
  /** Called for each malformed update. */
  readonly onMalformed?: () => void;
};

/**
 * Takes updates by long polling and survives any network outage. Updates that are unfinished when the program ends
 * arrive again.
 */
export function startPolling(deps: PollingDeps): Polling {
  const { bot, intake, logger, monotonic, lastAnswers = LAST_ANSWERS_MS, onMalformed = () => {} } = deps;
  const taken = createTakenUpdates();
  const failures = createPollFailures(deps, monotonic);
  const logMalformed = createRareLine(logger, 'update.malformed', monotonic);
  const stopping = new AbortController();
  /** Aborted when the next update is finished. */
  let finishing = new AbortController();
  /** The last poll whose offset Telegram may have received. */
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
    const timeout = intake.whyNone() === undefined ? POLL_TIMEOUT_S : FIRST_POLL_TIMEOUT;
    const patience = AbortSignal.timeout(timeout * 1_000 + POLL_PATIENCE_MS);
    const request = { offset, limit: POLL_LIMIT, timeout, allowed_updates: [...ALLOWED_UPDATES] };
    const asked = { offset, at: monotonic(), isAnswered: false };
    sent = asked;
    const updates = await bot.api.getUpdates(request, pollSignal(stopping.signal, patience));
    asked.isAnswered = true;
    failures.over();
    const fresh = taken.take(updates, offset, monotonic());
    if (fresh.length === 0 && updates.length === POLL_LIMIT) taken.letGo(monotonic() - MAX_HOLD_MS);
    for (const update of fresh) {
      void work(update);
      if (isExcess(update)) taken.release(update.update_id);
    }
  }

  /** Waits until another poll can return something new. */
  async function rest(): Promise<void> {
    const from = monotonic();
    while (!stopping.signal.aborted && (taken.isHeld() || taken.inWork() >= CONCURRENCY)) {
      const isFull = taken.inWork() >= CONCURRENCY;
      const pause = taken.offset() === sent?.offset ? PAUSE_HELD : PAUSE_MOVED_MS;
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

  /** Tells Telegram what is finished, so that it does not send it again. If that fails, Telegram sends it again. */
  async function confirm(stoppedAt: number): Promise<void> {
    const offset = taken.offset();
    const isHeard = sent?.offset === offset && (sent.isAnswered || stoppedAt - sent.at > SURELY_HEARD_MS);
    if (offset === 0 || isHeard) return;
    const signal = pollSignal(AbortSignal.timeout(CONFIRM_TIMEOUT));
    await bot.api.getUpdates({ offset, limit: 1, timeout: 0 }, signal).catch(() => {});
  }

  const running = run();
  const failed = running.then(() => new Promise<never>(() => {}));
  // Its promise is awaited later, elsewhere.
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
