import { describe, expect, it } from 'vitest';
import { createShortMemory, type ShortMemory } from '../../../src/handlers/base/short-memory.ts';

let now = 0;

describe('what is remembered of people for a while', () => {
  it.each<[string, (memory: ShortMemory<number, string>) => void, readonly number[]]>([
    ['one is remembered', (memory) => memory.set(3, 'en', 100), [3]],
    ['one is looked for', (memory) => void memory.get(3), []],
    ['it is told to forget', (memory) => memory.forget(), []],
  ])('leaves the memory when, after its time, %s', (_, use, left) => {
    const kept = new Map();
    const memory = createShortMemory<number, string>(10, () => now, kept);
    memory.set(1, 'ru', 100);
    memory.set(2, 'kk', 100);
    now += 100;
    use(memory);
    expect([...kept.keys()]).toEqual(left);
  });

  it('is what was set last, until its time is over, and no more of it than there is room for', () => {
    const memory = createShortMemory<number, string>(2, () => now);
    for (const [id, value] of [
      [1, 'ru'],
      [2, 'kk'],
      [1, 'en'],
      [3, 'ky'],
    ] as const) {
      memory.set(id, value, 100);
    }
    expect([1, 2, 3].map(memory.get)).toEqual(['en', undefined, 'ky']);
    now += 100;
    expect([1, 3].map(memory.get)).toEqual([undefined, undefined]);
  });
});
