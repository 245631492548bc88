import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { takeInPauses } from '../../../src/node/process/in-pauses.ts';

describe('steps that are taken in pauses', () => {
  it('let everything else go on, and fail as one of them fails', async () => {
    let isHeard = false;
    const steps = (function* () {
      // Ends only if something else has its turn.
      while (!isHeard) yield;
      throw new Error('a fault');
    })();
    const taken = takeInPauses(steps, new AbortController().signal);
    void turn().then(() => {
      isHeard = true;
    });
    await expect(taken).rejects.toThrow('a fault');
  });

  it('are not taken any more when the program stops', async () => {
    const stopping = new AbortController();
    let taken = 0;
    const isFirst = Promise.withResolvers<void>();
    const steps = (function* () {
      for (;;) {
        taken += 1;
        stopping.abort();
        isFirst.resolve();
        yield;
      }
    })();
    void takeInPauses(steps, stopping.signal);
    await isFirst.promise;
    const before = taken;
    await turn();
    expect(taken).toBe(before);
  });
});
