import { describe, expect, it } from 'vitest';
import { createShortMemory } from '../../../src/handlers/base/short-memory.ts';

let now = 0;

describe('what is remembered of people for a while', () => {
  it('leaves the memory with the next that comes after its time, and not only when somebody asks for it', () => {
    const kept = new Map();
    const memory = createShortMemory<number, string>(10, () => now, kept);
    memory.set(1, 'ru', 100);
    memory.set(2, 'kk', 100);
    now += 100;
    memory.set(3, 'en', 100);
    expect([...kept.keys()]).toEqual([3]);
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
