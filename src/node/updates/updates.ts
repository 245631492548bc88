import type { UpdateSource } from '../../bot/config.ts';
import { tellSwitches } from '../../bot/switches.ts';
import { waitFor } from '../process/long-wait.ts';
import { createIntake, type IntakeHealth } from './intake.ts';
import { type PollingDeps, startPolling } from './polling.ts';
import { createRegistration, type WebhookSource } from './registration.ts';
import { createWebhookWatch } from './webhook-watch.ts';

/** The updates of one bot, and whether they arrive. */
export type Updates = IntakeHealth & {
  /** Resolves once they arrive; rejects with a `FatalError` if they can't, or if the start is aborted. */
  readonly started: Promise<void>;
  /** Rejects with a `FatalError` when they can't arrive any more. */
  readonly failed: Promise<never>;
  stop(): Promise<void>;
};

/** What the intake of updates needs. */
export type UpdatesDeps = Omit<PollingDeps, 'intake'> & {
  readonly source: UpdateSource;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Aborts the start, and stops checking the webhook. */
  readonly signal: AbortSignal;
};

/** The pause between checks of the webhook (milliseconds). */
const WATCH_PAUSE_MS = 2 * 60_000;

/**
 * Asks who the bot is and starts its updates, by polling or by webhook. It waits for Telegram as long as it takes, blocks nothing
 * else meanwhile, and can always say why no updates arrive.
 */
export function startUpdates(deps: UpdatesDeps): Updates {
  const { bot, source, logger, now, signal } = deps;
  const intake = createIntake(logger, deps.monotonic);
  const registration = createRegistration(bot, { ...deps, intake });
  let stop = async (): Promise<void> => {};

  function poll(): Promise<never> {
    const polling = startPolling({ ...deps, intake });
    stop = polling.stop;
    return polling.failed;
  }

  async function watch(webhook: WebhookSource): Promise<never> {
    const look = createWebhookWatch({
      registration,
      source: webhook,
      logger,
      hasGuests: () => bot.botInfo.supports_guest_queries === true,
      now,
    });
    for (;;) {
      await look();
      await waitFor(WATCH_PAUSE_MS, signal);
    }
  }

  async function begin(): Promise<{ failed: Promise<never> }> {
    await registration.identify();
    tellSwitches(bot.botInfo, logger);
    if (source.kind === 'webhook') await registration.setWebhook(source);
    else await registration.deleteWebhook();
    signal.throwIfAborted();
    logger.info('updates.started', { mode: source.kind });
    return { failed: source.kind === 'webhook' ? watch(source) : poll() };
  }

  const begun = begin();
  const failed = begun.then((begins) => begins.failed);
  // Its promise is awaited later, elsewhere. A check that a stop aborts is not a failure.
  failed.catch(() => {});
  return {
    whyNone: intake.whyNone,
    started: begun.then(() => {}),
    failed: failed.catch((error: unknown) => {
      if (signal.aborted) return new Promise<never>(() => {});
      throw error;
    }),
    stop: () => stop(),
  };
}
