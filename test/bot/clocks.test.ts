import { beforeEach, describe, expect, it } from 'vitest';
import { type Clocks, createClocks } from '../../src/bot/clocks.ts';

const MINUTE = 60_000;

let machine: number;
let monotonic: number;
let clocks: Clocks;

beforeEach(() => {
  machine = Date.UTC(2026, 0, 1);
  monotonic = 1_000;
  clocks = createClocks(
    () => machine,
    () => monotonic,
  );
});

function pass(milliseconds: number): void {
  machine += milliseconds;
  monotonic += milliseconds;
}

describe('clocks', () => {
  it('agree while nothing is known of any other', () => {
    expect(clocks.agree()).toBe(true);
    expect(clocks.difference('redis')).toBeUndefined();
  });

  it.each([
    [5_000, true],
    [5_001, false],
    [-5_000, true],
    [-5_001, false],
  ])('that differ by %i ms agree: %o', (difference, agree) => {
    clocks.heard('redis', machine - difference);
    expect(clocks.difference('redis')).toBe(difference);
    expect(clocks.agree()).toBe(agree);
  });

  it('are compared with Telegram’s where it was heard lately', () => {
    clocks.heard('redis', machine);
    clocks.heard('telegram', machine - 30_000);
    expect(clocks.disagreement()).toEqual({ of: 'telegram', milliseconds: 30_000 });
    clocks.heard('telegram', machine);
    clocks.heard('redis', machine - 30_000);
    expect(clocks.agree()).toBe(true);
  });

  it('are compared with that of Redis where Telegram was not heard for ten minutes', () => {
    clocks.heard('telegram', machine);
    pass(10 * MINUTE + 1);
    clocks.heard('redis', machine - 30_000);
    expect(clocks.disagreement()).toEqual({ of: 'redis', milliseconds: 30_000 });
  });

  it('disagree at once when the machine’s leaps, before another is heard again', () => {
    clocks.heard('telegram', machine);
    pass(MINUTE);
    expect(clocks.agree()).toBe(true);
    machine += 60 * MINUTE;
    expect(clocks.disagreement()).toEqual({ of: 'telegram', milliseconds: 60 * MINUTE });
    machine -= 60 * MINUTE;
    expect(clocks.agree()).toBe(true);
  });
});

it.each([
  ['telegram', 30_400, 'the clock of this machine is ahead of that of Telegram by 30 s'],
  ['redis', -7_000, 'the clock of this machine is behind that of Redis by 7 s'],
  ['redis', 5_000, undefined],
] as const)('a machine that is ahead of %s by %i ms is told as "%s"', (of, ahead, words) => {
  clocks.heard(of, machine - ahead);
  expect(clocks.trouble()).toBe(words);
});
