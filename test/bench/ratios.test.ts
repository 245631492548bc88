import { describe, expect, it } from 'vitest';
import { figureOf } from '../../bench/peers/figure.ts';
import { quantile, quotients, ratiosBeside, type Shot, summarize, turns } from '../../bench/peers/ratios.ts';
import { withSection } from '../../bench/peers/section.ts';
import { growthSince } from '../../bench/peers/watch.ts';

/** A machine on which everything takes so many times as long as before, at each shot. */
function shotsOn(slowness: (shot: number) => number, costs: Readonly<Record<string, number>>, rounds: number): Shot[] {
  const [reference = '', ...others] = Object.keys(costs);
  return turns(reference, others, rounds).map((program, shot) => ({
    program,
    value: (costs[program] ?? 0) * slowness(shot),
  }));
}

describe('a program measured beside another, in turns', () => {
  const COSTS = { grammy: 0.2, same: 0.2, verbatim: 0.9 };

  it('is compared with the mean of the shots before and after it', () => {
    const shots = [
      { program: 'grammy', value: 2 },
      { program: 'verbatim', value: 9 },
      { program: 'grammy', value: 4 },
    ];
    expect(ratiosBeside('grammy', shots)).toEqual(new Map([['verbatim', [3]]]));
  });

  it('has the same ratio on a machine that gets slower at a constant speed', () => {
    const { ratios } = figureOf(
      'ms',
      'grammy',
      shotsOn((shot) => 1 + shot / 10, COSTS, 4),
    );
    for (const ratio of ratios.get('same') ?? []) expect(ratio).toBeCloseTo(1);
    for (const ratio of ratios.get('verbatim') ?? []) expect(ratio).toBeCloseTo(4.5);
  });

  it('has one ratio in each round', () => {
    const { ratios } = figureOf(
      'ms',
      'grammy',
      shotsOn(() => 1, COSTS, 4),
    );
    expect([...ratios].map(([program, own]) => [program, own.length])).toEqual([
      ['same', 4],
      ['verbatim', 4],
      ['grammy', 1],
    ]);
  });

  it('is not compared with a shot that is not beside it', () => {
    const shots = ['grammy', 'same', 'verbatim', 'grammy'].map((program) => ({ program, value: 1 }));
    expect(() => ratiosBeside('grammy', shots)).toThrow(/shot 1 of same/u);
  });

  it('is compared with a third one round by round', () => {
    expect(quotients([4, 9], [2, 3])).toEqual([2, 3]);
    expect(() => quotients([4], [2, 3])).toThrow();
  });
});

describe('some numbers', () => {
  it('are summarized by their median and the quarters around it', () => {
    expect(summarize([5, 1, 4, 2, 3])).toEqual({ middle: 3, low: 2, high: 4 });
  });

  it('have quantiles between two of them, in proportion', () => {
    expect(quantile([10, 20], 0.25)).toBe(12.5);
    expect(quantile([7], 0.99)).toBe(7);
  });
});

describe('the watch', () => {
  it('names what has grown by more than the share that is allowed, and nothing else', () => {
    const before = { start: 2, memory: 1, inline: 8 };
    const now = { start: 2.19, memory: 1.2, inline: 3, command: 5 };
    expect(growthSince(before, now, 0.1)).toEqual([{ measured: 'memory', before: 1, after: 1.2 }]);
  });
});

describe('the generated part of a document', () => {
  it('is replaced, and the rest stays', () => {
    const document = 'a\n<!-- measured: begin -->\nold\n<!-- measured: end -->\nb\n';
    const once = withSection(document, 'measured', 'new');
    expect(once).toBe('a\n<!-- measured: begin -->\n\nnew\n\n<!-- measured: end -->\nb\n');
    expect(withSection(once, 'measured', 'new')).toBe(once);
    expect(() => withSection('a', 'measured', 'new')).toThrow();
  });
});
