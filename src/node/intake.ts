import type { Logger } from '../bot/logger.ts';

/** How the way is on which updates come in: what `/readyz`, the log and the metrics ask. */
export type IntakeHealth = {
  /** When Telegram last answered a call by which updates come (milliseconds since 1970); `undefined` before the first. */
  answeredAt(): number | undefined;
  /** Why no updates come in, in words for the operator; `undefined` while they do. */
  whyNone(): string | undefined;
};

export type Intake = IntakeHealth & {
  /** Telegram answered, and updates come in. */
  works(): void;
  /** They don't, for this reason: each reason is one line in the log until updates come in again, however often it is said. */
  fails(reason: string): void;
};

/** Nothing is known yet. `now`: milliseconds since 1970. */
export function createIntake(logger: Logger, now: () => number): Intake {
  let answeredAt: number | undefined;
  let trouble: string | undefined;
  const said = new Set<string>();
  return {
    answeredAt: () => answeredAt,
    whyNone: () => trouble ?? (answeredAt === undefined ? 'Telegram has not answered yet' : undefined),
    works() {
      answeredAt = now();
      if (trouble !== undefined) logger.info('telegram.back');
      trouble = undefined;
      said.clear();
    },
    fails(reason) {
      if (!said.has(reason)) logger.warn('telegram.away', { reason });
      said.add(reason);
      trouble = reason;
    },
  };
}
