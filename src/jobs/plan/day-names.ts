/** Every day of the week, from Monday, which is 1. */
export const EVERY_DAY: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

/** One word for several days. */
export const DAY_SETS: ReadonlyMap<string, readonly number[]> = new Map([
  ['daily', EVERY_DAY],
  ['weekdays', [1, 2, 3, 4, 5]],
  ['weekday', [1, 2, 3, 4, 5]],
  ['weekends', [6, 7]],
  ['weekend', [6, 7]],
]);

/** In a WHEN as we write it. */
export const SHORT_DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Every accepted name of a day. */
export const DAYS: ReadonlyMap<string, number> = new Map([
  ...SHORT_DAYS.map((name, index): [string, number] => [name, index + 1]),
  ['monday', 1],
  ['tuesday', 2],
  ['tues', 2],
  ['wednesday', 3],
  ['weds', 3],
  ['thursday', 4],
  ['thur', 4],
  ['thurs', 4],
  ['friday', 5],
  ['saturday', 6],
  ['sunday', 7],
]);
