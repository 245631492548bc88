import { describe, expect, it } from 'vitest';
import { createPlaygroundClock } from '../../src/playground/clock.ts';

describe("the playground's clock", () => {
  it('goes on at the pace of the real one from wherever it was moved', () => {
    let real = 1_000;
    const clock = createPlaygroundClock(() => real);
    clock.advanceTo(5_000);
    expect(clock.now()).toBe(5_000);
    real += 10;
    expect(clock.now()).toBe(5_010);
    clock.advanceBy(90);
    expect(clock.now()).toBe(5_100);
  });

  it('never goes back', () => {
    const clock = createPlaygroundClock(() => 1_000);
    clock.advanceTo(500);
    clock.advanceBy(-1);
    expect(clock.now()).toBe(1_000);
  });
});
