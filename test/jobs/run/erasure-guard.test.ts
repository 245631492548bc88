import { describe, expect, it } from 'vitest';
import { createErasureGuard } from '../../../src/jobs/run/erasure-guard.ts';

const HOUR = 60 * 60_000;

function guardAfter(answers: readonly boolean[], age = 0): boolean {
  let time = 0;
  const guard = createErasureGuard(() => time);
  for (const isGone of answers) guard.note(isGone);
  time = age;
  return guard.mayErase();
}

const gone = (count: number) => Array.from({ length: count }, () => true);
const there = (count: number) => Array.from({ length: count }, () => false);

describe('a chat that is gone may be erased', () => {
  it.each([
    ['before anything was sent', []],
    ['where the only chats of a small bot are gone', gone(19)],
    ['where half are gone, and not more', [...gone(20), ...there(20)]],
    ['where those that were gone were long before the last hundred', [...gone(80), ...there(100)]],
  ])('%s', (_, answers) => {
    expect(guardAfter(answers)).toBe(true);
  });

  it('where all were gone more than an hour ago', () => {
    expect(guardAfter(gone(50), HOUR + 1)).toBe(true);
  });
});

describe('a chat that is gone is kept', () => {
  it.each([
    ['where twenty of twenty are', gone(20)],
    ['where over half are', [...there(20), ...gone(21)]],
    ['where over half of the last hundred are, whatever was before', [...there(900), ...gone(51)]],
  ])('%s', (_, answers) => {
    expect(guardAfter(answers)).toBe(false);
  });

  it('for an hour', () => {
    expect(guardAfter(gone(50), HOUR)).toBe(false);
  });
});
