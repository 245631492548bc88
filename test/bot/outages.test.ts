import { expect, it } from 'vitest';
import { createOutages } from '../../src/bot/outages.ts';

it('an outage begins once, however often it is met', () => {
  const outages = createOutages<string>();
  expect([1, 2, 3].map((time) => outages.note('OOM', 'full', time))).toEqual([true, false, false]);
});

it('an outage is over when it was not met for long enough, and not before', () => {
  const outages = createOutages<string>();
  outages.note('OOM', 'full', 0);
  outages.note('OOM', 'fuller', 4);
  expect(outages.over(10, 13)).toEqual([]);
  expect(outages.over(10, 14)).toEqual([{ detail: 'full', since: 0, last: 4, count: 2 }]);
  expect(outages.over(10, 30)).toEqual([]);
});

it('an outage that comes again begins again', () => {
  const outages = createOutages<string>();
  outages.note('OOM', '', 0);
  outages.over(10, 20);
  expect(outages.note('OOM', '', 21)).toBe(true);
});

it('outages of several kinds begin and end apart, and go on the oldest first', () => {
  const outages = createOutages<string>();
  outages.note('OOM', 'full', 0);
  outages.note('NOPERM', 'no right', 5);
  outages.note('OOM', 'full', 8);
  expect(outages.ongoing().map(({ detail }) => detail)).toEqual(['full', 'no right']);
  expect(outages.over(10, 16).map(({ detail }) => detail)).toEqual(['no right']);
  expect(outages.ongoing().map(({ detail }) => detail)).toEqual(['full']);
});
