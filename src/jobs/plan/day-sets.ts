/** Every day of the week, from Monday, which is 1. */
export const EVERY_DAY: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

/** Sets of days that one word means. */
export const DAY_SETS = {
  daily: EVERY_DAY,
  weekdays: [1, 2, 3, 4, 5],
  weekends: [6, 7],
} as const satisfies Record<string, readonly number[]>;
