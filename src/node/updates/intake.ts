import type { Logger } from '../../bot/logger.ts';
import { createOutages } from '../../bot/outages.ts';

/** How the way is on which updates come in: what `/readyz` asks. */
export type IntakeHealth = {
  /** Why no updates come in, in words for the operator; `undefined` while they do. */
  whyNone(): string | undefined;
};

export type Intake = IntakeHealth & {
  /** Telegram answered, and updates come in. */
  works(): void;
  /** They don't, for this reason: each reason is one line in the log until updates come in again, however often it is said. */
  fails(reason: string): void;
};

/** Milliseconds: what fails again sooner comes and goes, and is over only when it has not failed for so long. */
const QUIET = 60_000;

/** Nothing is known yet. `monotonic`: milliseconds of a clock that never leaps. */
export function createIntake(logger: Logger, monotonic: () => number): Intake {
  const outages = createOutages<string>();
  let trouble: string | undefined = 'Telegram has not answered yet';
  let backAt = Number.NEGATIVE_INFINITY;
  let comesAndGoes = false;
  return {
    whyNone: () => trouble,
    works() {
      trouble = undefined;
      const ended = outages.over(comesAndGoes ? QUIET : 0, monotonic());
      if (ended.length === 0 || outages.ongoing().length > 0) return;
      logger.info('telegram.back');
      backAt = monotonic();
      comesAndGoes = false;
    },
    fails(reason) {
      comesAndGoes ||= monotonic() - backAt < QUIET;
      if (outages.note(reason, reason, monotonic())) logger.warn('telegram.away', { reason });
      trouble = reason;
    },
  };
}
