import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChatCipher } from '../../../src/jobs/run/chat-cipher.ts';

const ID = 'AAAAAAAA';
const KEY = 'a key';

const cipher = createChatCipher(KEY);

const place = fc.record(
  { chatId: fc.integer({ min: -(2 ** 52), max: 2 ** 52 }), threadId: fc.integer({ min: 1, max: 2 ** 48 - 1 }) },
  { requiredKeys: ['chatId'] },
);

describe('an encrypted chat', () => {
  it('opens as it was sealed, with its topic or without', () => {
    fc.assert(
      fc.property(place, (given) => {
        expect(cipher.open(ID, cipher.seal(ID, given))).toEqual({ ...given, isCurrent: true });
      }),
    );
  });

  it('is other letters each time, always as many, and none of the id', () => {
    const sealed = Array.from({ length: 100 }, (_, index) => cipher.seal(ID, { chatId: -1_001_234_567_000 - index }));
    expect(new Set([...sealed, cipher.seal(ID, { chatId: -1_001_234_567_000 })]).size).toBe(101);
    expect(new Set(sealed.map(({ length }) => length))).toEqual(new Set([47]));
    expect(sealed.join()).not.toContain('1001234567');
  });

  it('opens for no other subscription, with no other key, and not where a letter was changed', () => {
    const sealed = cipher.seal(ID, { chatId: -5 });
    expect(cipher.open('BBBBBBBB', sealed)).toBeUndefined();
    expect(createChatCipher('another key').open(ID, sealed)).toBeUndefined();
    for (const index of [0, 20, 46]) {
      const letter = sealed[index] === 'A' ? 'Q' : 'A';
      expect(cipher.open(ID, sealed.slice(0, index) + letter + sealed.slice(index + 1))).toBeUndefined();
    }
  });

  it.each(['', '-5', '-1001234567890', 'A'.repeat(47), 'A'.repeat(55), '|', '{"chat":1}'])(
    'is not read from “%s”',
    (text) => {
      expect(cipher.open(ID, text)).toBeUndefined();
    },
  );

  it('that a former key sealed is opened, and told as such', () => {
    const next = createChatCipher('the next key', [KEY]);
    expect(next.open(ID, cipher.seal(ID, { chatId: -5, threadId: 7 }))).toEqual({
      chatId: -5,
      threadId: 7,
      isCurrent: false,
    });
    expect(next.formerCodes(-5)).toEqual([cipher.code(-5)]);
    expect(next.formerChecks).toEqual([cipher.check]);
  });
});

it('what an editor wrote is not read as a chat, although it is as long as one', () => {
  expect(cipher.open(ID, cipher.sealText(ID, 'seven b'))).toBeUndefined();
  expect(cipher.openText(ID, cipher.seal(ID, { chatId: -5 }))).toBeUndefined();
});

it('the check of a key and the code of a chat are those of every version, and the check is not part of the code’s key', () => {
  const { check, code } = createChatCipher('a key of a bot');
  expect([check, code(-1_001_234_567_000)]).toEqual(['um34nDjB', '3sxHhWmrkfPf']);
});

describe('the code of a chat', () => {
  it('is always the same for it and a key, and another for others', () => {
    expect(cipher.code(-5)).toBe(createChatCipher(KEY).code(-5));
    expect(cipher.code(-5)).toMatch(/^[\w-]{12}$/u);
    const codes = Array.from({ length: 1_000 }, (_, index) => cipher.code(-index));
    expect(new Set([...codes, createChatCipher('another key').code(-5)]).size).toBe(1_001);
  });
});
