import { describe, expect, it } from 'vitest';
import { POSTING_TIMES } from '../../../src/node/jobs/start-jobs.ts';

describe('the times of posting', () => {
  const { send, claim, lock } = POSTING_TIMES;

  it('let a send take 25 seconds at most', () => {
    expect(send).toBeLessThanOrEqual(25_000);
  });

  it('let a claim live longer than its send, so that nobody takes over what may still be sent', () => {
    expect(claim).toBeGreaterThan(send + 10_000);
  });

  it('let a worker be silent for longer than its send, so that its job is not given to another meanwhile', () => {
    expect(lock).toBeGreaterThan(send);
  });
});
