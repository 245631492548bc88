import type { Logger } from '../../bot/logger.ts';
import { createOutages } from '../../bot/outages.ts';

/** Whether updates arrive, for `/readyz`. */
export type IntakeHealth = {
  /** Why no updates arrive, in words for the operator; `undefined` while they do. */
  whyNone(): string | undefined;
};

/** How updates come in, by polling or by webhook. */
export type Intake = IntakeHealth & {
  /** Telegram answered, and updates arrive. */
  works(): void;
  /** They don't, for this reason. Each reason is logged once until updates arrive again. */
  fails(reason: string): void;
};

/** A failure is over when it has not occurred for this long; one that recurs sooner comes and goes (milliseconds). */
const QUIET_MS = 60_000;

/** Starts without knowing anything. `monotonic`: milliseconds of a clock that never jumps. */
export function createIntake(logger: Logger, monotonic: () => number): Intake {
  const outages = createOutages<string>();
  let trouble: string | undefined = 'Telegram has not answered yet';
  let backAt = Number.NEGATIVE_INFINITY;
  let comesAndGoes = false;
  return {
    whyNone: () => trouble,
    works() {
      trouble = undefined;
      const ended = outages.over(comesAndGoes ? QUIET_MS : 0, monotonic());
      if (ended.length === 0 || outages.ongoing().length > 0) return;
      logger.info('telegram.back');
      backAt = monotonic();
      comesAndGoes = false;
    },
    fails(reason) {
      comesAndGoes ||= monotonic() - backAt < QUIET_MS;
      if (outages.note(reason, reason, monotonic())) logger.warn('telegram.away', { reason });
      trouble = reason;
    },
  };
}
