import { beforeEach, describe, expect, it } from 'vitest';
import { createRecent, type Recent } from '../../../src/handlers/base/recent.ts';

let now: number;
let made: string[];
let recent: Recent<string>;
const ask = (text: string, value = text) =>
  recent(text, () => {
    made.push(text);
    return value;
  });

beforeEach(() => {
  [now, made] = [0, []];
  const limits = { values: 4, size: 40, sizeOf: ({ length }: string) => length, milliseconds: 100 };
  recent = createRecent(limits, () => now);
});

describe('what was made of a typed text lately', () => {
  it('is made once', () => {
    for (const _ of [1, 2, 3]) expect(ask('a')).toBe('a');
    expect(made).toEqual(['a']);
  });

  it('is kept while it is asked for, and forgotten when others came since', () => {
    for (const text of ['a', 'b', 'a', 'c', 'a', 'd', 'a', 'e', 'a']) ask(text);
    expect(made).toEqual(['a', 'b', 'c', 'd', 'e']);
    ask('b');
    expect(made.at(-1)).toBe('b');
  });

  it('is forgotten when nobody asked for it in its time', () => {
    ask('a');
    now = 60;
    ask('b');
    now = 120;
    ask('a');
    expect(made).toEqual(['a', 'b', 'a']);
  });

  it('is forgotten as a whole after a pause', () => {
    ask('a');
    now = 100;
    ask('a');
    expect(made).toEqual(['a', 'a']);
  });

  it('takes no more room than is allowed, and what is too large is not kept', () => {
    for (const text of ['a', 'b', 'c', 'a']) ask(text, text.repeat(15));
    expect(made).toEqual(['a', 'b', 'c', 'a']);
    for (const _ of [1, 2]) ask('d', 'd'.repeat(21));
    expect(made.slice(4)).toEqual(['d', 'd']);
  });
});
