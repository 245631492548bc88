import type { IsRevoked } from '../../jobs/run/revocation.ts';
import { FatalError } from '../process/fatal-error.ts';
import { waitFor } from '../process/long-wait.ts';
import type { Intake } from './intake.ts';
import { judgeIntake } from './intake-failure.ts';
import { unknownToken } from './persist.ts';

/** What happens after a failed poll. */
export type PollFailures = {
  /** Waits until the next attempt; rejects with a `FatalError` if polling must stop. */
  met(error: unknown, signal: AbortSignal): Promise<void>;
  /** A poll was answered. */
  over(): void;
};

/** What the judgement of failed polls needs. */
export type PollFailuresOptions = {
  readonly intake: Intake;
  readonly isTokenUnknown: IsRevoked;
  /** A number from 0 up to but not including 1, so that of two programs that end each other's polls one gives up first. */
  readonly random: () => number;
  /** Only tests set shorter ones. */
  readonly times?: Partial<PollFailureTimes>;
};

/** Milliseconds. */
type PollFailureTimes = {
  /** The pause between polls while Telegram can't be reached. */
  readonly retry: number;
  /** The pause between polls while another program ends ours. */
  readonly conflict: number;
  /** How long to wait for another program, and up to twice as long: while a program is being replaced, this passes by itself. */
  readonly patience: number;
};

const TIMES: PollFailureTimes = { retry: 1_000, conflict: 5_000, patience: 60_000 };

/** `monotonic`: milliseconds of a clock that only goes forward. */
export function createPollFailures(options: PollFailuresOptions, monotonic: () => number): PollFailures {
  const { intake, isTokenUnknown, random } = options;
  const times = { ...TIMES, ...options.times };
  const patience = times.patience * (1 + random());
  let conflict: { readonly from: number; readonly last: number } | undefined;

  return {
    async met(error, signal) {
      const failure = judgeIntake(error);
      if (failure.kind === 'final') throw new FatalError(failure.reason);
      if (failure.kind === 'unknown-token' && (await isTokenUnknown(signal))) throw unknownToken();
      intake.fails(failure.reason);
      switch (failure.kind) {
        case 'passing':
          return waitFor(failure.wait ?? times.retry, signal);
        case 'unknown-token':
          return waitFor(times.retry, signal);
        case 'conflict': {
          const now = monotonic();
          conflict = { from: conflict?.from ?? now, last: now };
          if (now - conflict.from > patience) throw receivedElsewhere();
          return waitFor(times.conflict, signal);
        }
      }
    },
    over() {
      intake.works();
      if (conflict !== undefined && monotonic() - conflict.last > times.patience) conflict = undefined;
    },
  };
}

function receivedElsewhere(): FatalError {
  return new FatalError(
    'BOT_TOKEN: another program receives the updates of this bot; stop it, or give this one a bot of its own',
  );
}
