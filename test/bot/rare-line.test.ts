import { expect, it } from 'vitest';
import type { LogFields } from '../../src/bot/logger.ts';
import { createRareLine } from '../../src/bot/rare-line.ts';

it('what comes a thousand times a second is one line at once, and one a minute that says how often', () => {
  const lines: [string, LogFields][] = [];
  const silent = () => {};
  const warn = (event: string, fields: LogFields = {}) => void lines.push([event, fields]);
  let now = 0;
  const came = createRareLine({ debug: silent, info: silent, warn, error: silent }, 'update.cut', () => now);
  for (; now < 60_000; now += 1) came();
  expect(lines).toEqual([['update.cut', { count: 1 }]]);
  came();
  expect(lines.slice(1)).toEqual([['update.cut', { count: 60_000 }]]);
});
