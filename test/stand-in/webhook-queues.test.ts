import { describe, expect, it } from 'vitest';
import { NO_FAILURES, planRetry } from '../../src/stand-in/webhook-queues.ts';

/** The seconds before each attempt after the first, where each fails; `retryAfter` is what the bot says. */
function waits(retryAfter: readonly number[]): number[] {
  let failures = NO_FAILURES;
  return retryAfter.map((seconds) => {
    const retry = planRetry(failures, seconds);
    failures = retry;
    return retry.wait;
  });
}

describe('an update that the webhook does not take', () => {
  it('comes again at once, then after 2, 4, 8 … 60 s', () => {
    expect(waits([0, 0, 0, 0, 0, 0, 0, 0])).toEqual([0, 2, 4, 8, 16, 32, 60, 60]);
  });

  it('comes when Retry-After says, within an hour', () => {
    expect(waits([7, 90_000, 0])).toEqual([7, 3_600, 2]);
  });
});
