import { quantile, ratiosBeside, type Shot } from './ratios.ts';

/** One thing that was measured of several programs. Less is better. */
export type Figure = {
  readonly unit: string;
  /** By program: the middle of its shots. */
  readonly values: ReadonlyMap<string, number>;
  /** By program: each of its shots over those of the reference around it. The reference itself is 1. */
  readonly ratios: ReadonlyMap<string, readonly number[]>;
};

/** From shots in turns. */
export function figureOf(unit: string, reference: string, shots: readonly Shot[]): Figure {
  const values = new Map<string, number>();
  for (const [program, own] of Map.groupBy(shots, (shot) => shot.program)) {
    const numbers = own.map(({ value }) => value);
    values.set(program, quantile(numbers, 0.5));
  }
  return { unit, values, ratios: new Map([...ratiosBeside(reference, shots), [reference, [1]]]) };
}

/** From what was measured once of each, all at the same time. */
export function figureOfOnce(unit: string, reference: string, values: ReadonlyMap<string, number>): Figure {
  const own = values.get(reference) ?? Number.NaN;
  return { unit, values, ratios: new Map([...values].map(([program, value]) => [program, [value / own]])) };
}

/** In words: a program that does nothing takes so little that a ratio of it would say nothing. */
export function idleOf({ values }: Figure, program: string): string {
  const value = values.get(program);
  if (value === undefined) return '';
  return value < LEAST_IDLE ? `under ${LEAST_IDLE}` : value.toFixed(1);
}

/** Milliseconds a second. */
const LEAST_IDLE = 0.1;
