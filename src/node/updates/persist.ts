import type { IsRevoked } from '../../jobs/run/revocation.ts';
import { FatalError } from '../process/fatal-error.ts';
import { waitFor } from '../process/long-wait.ts';
import type { Intake } from './intake.ts';
import { judgeIntake } from './intake-failure.ts';

/** The first and the longest pause between attempts (milliseconds). */
const FIRST_RETRY_MS = 500;
const MAX_RETRY = 15_000;

/** What a step that is tried until it succeeds needs. */
export type PersistDeps = {
  readonly intake: Intake;
  readonly isTokenUnknown: IsRevoked;
  /** Gives up. */
  readonly signal: AbortSignal;
};

/**
 * Repeats a call to Telegram until it succeeds. Rejects with a `FatalError` if only the operator can help, and with the last
 * error if `signal` aborts.
 */
export async function persist<T>(call: () => Promise<T>, { intake, isTokenUnknown, signal }: PersistDeps): Promise<T> {
  for (let pause = FIRST_RETRY_MS; ; pause = Math.min(pause * 2, MAX_RETRY)) {
    signal.throwIfAborted();
    try {
      const answer = await call();
      intake.works();
      return answer;
    } catch (error) {
      if (signal.aborted) throw error;
      const failure = judgeIntake(error);
      if (failure.kind === 'final') throw new FatalError(failure.reason);
      if (failure.kind === 'unknown-token' && (await isTokenUnknown(signal))) throw unknownToken();
      intake.fails(failure.reason);
      await waitFor(failure.kind === 'passing' ? (failure.wait ?? pause) : pause, signal);
    }
  }
}

/** The line for the operator after Telegram has said several times that it does not know the token. */
export function unknownToken(): FatalError {
  return new FatalError('BOT_TOKEN: Telegram does not know this token; copy it again from BotFather');
}
