import { describe, expect, it } from 'vitest';
import { sentencePassages } from '../../../src/content/document/statement.ts';
import { createRandom, type Random } from '../../support/random.ts';
import { sources } from '../../support/telegram.ts';

const { statement, verify } = sources.content;
const sentences = sentencePassages(statement).map(({ text }) => text);
const SEED = 20_220_105;

/** Typographic variants of one sign, and of white space: none of them makes another quotation. */
const VARIANTS: readonly (readonly string[])[] = [
  ['’', "'", '‘', 'ʼ', '`'],
  ['-', '‐', '‑', '–'],
  [' ', '  ', '\u00a0', '\n', '\t', '\u2009'],
];

const AROUND: readonly (readonly [string, string])[] = [
  ['', ''],
  ['"', '"'],
  ['“', '”'],
  ['«', '»'],
  ['„', '“'],
  ['— ', ''],
  ['…', '…'],
  ['(', ')'],
];

function varied(text: string, random: Random): string {
  const signs = Array.from(text, (sign) => {
    const variants = VARIANTS.find((same) => same.includes(sign === '\u00a0' ? ' ' : sign));
    return variants === undefined ? sign : random.pick(variants);
  });
  const [before, after] = random.pick(AROUND);
  return before + signs.join('') + after;
}

/** A few words in a row of one sentence, as somebody would quote them: whole words, no sign at the ends. */
function fragment(random: Random): string {
  const words = random.pick(sentences).split(/\s+/u);
  const length = Math.min(words.length, 3 + random.between(0, 11));
  const from = random.between(0, words.length - length);
  return words
    .slice(from, from + length)
    .join(' ')
    .replace(/^\(|[,.)]+$/gu, '');
}

/** One word left out, put in, moved or changed; the subtle ones above all. */
const ALTERATIONS: readonly ((words: string[], at: number, random: Random) => void)[] = [
  (words, at) => void words.splice(at, 0, 'not'),
  (words, at) => void words.splice(at, 1),
  (words, at, random) => void words.splice(at, 0, random.pick(['very', 'all', 'the', 'never', 'and', 'only'])),
  (words, at) => void words.splice(at, 1, otherForm(words[at] ?? '')),
  (words, at, random) =>
    void words.splice(at, 1, random.pick(['people', 'police', 'terrorists', 'Russia', 'peaceful', '20'])),
  (words, at) => void words.splice(at, 2, words[at + 1] ?? 'indeed', words[at] ?? ''),
];

/** Another number or tense of a word. */
function otherForm(word: string): string {
  const [, letters = '', signs = ''] = /^(.*?)([^\p{L}\p{N}]*)$/u.exec(word) ?? [];
  if (letters.endsWith('s')) return letters.slice(0, -1) + signs;
  return letters.endsWith('ed') ? `${letters.slice(0, -1)}s${signs}` : `${letters}s${signs}`;
}

function altered(random: Random): string | undefined {
  const words = random.pick(sentences).split(/\s+/u);
  const before = words.join(' ');
  random.pick(ALTERATIONS)(words, random.between(1, Math.max(1, words.length - 2)), random);
  const after = words.join(' ');
  return after === before ? undefined : after;
}

describe('a quotation', () => {
  it('of each sentence is exact', () => {
    expect(sentences).toHaveLength(18);
    for (const text of sentences) expect(verify(text)).toMatchObject({ kind: 'exact', caseDiffers: false });
  });

  it('of any part is exact, whatever marks, dashes, apostrophes and white space it is typed with', () => {
    const random = createRandom(SEED);
    const wrong = Array.from({ length: 200 }, () => varied(fragment(random), random)).filter(
      (text) => verify(text).kind !== 'exact',
    );
    expect(wrong).toEqual([]);
  });

  it('with one word changed, added, moved or left out is never exact', () => {
    const random = createRandom(SEED);
    const given: string[] = [];
    while (given.length < 500) {
      const text = altered(random);
      if (text !== undefined) given.push(text);
    }
    expect(given.filter((text) => verify(text).kind === 'exact')).toEqual([]);
  });

  it('with one word altered is never exact, whatever is put around it', () => {
    const random = createRandom(SEED);
    const surroundings: readonly ((text: string) => string)[] = [
      (text) => `Section 4, sentence 3\n${text}\n— ${statement.attribution}`,
      (text) => `According to the statement: ${text}`,
      (text) => `4.3 “${text}” (statement of January 5, 2022)`,
      (text) => `• ${text.toUpperCase()} #Kazakhstan #news`,
      (text) => `My friend wrote: “${text}” What do you think?`,
      (text) => `🔥 ${text} https://example.org`,
    ];
    const wrong: string[] = [];
    for (let index = 0; index < 600; index += 1) {
      const text = altered(random);
      const given = text === undefined ? '' : random.pick(surroundings)(text);
      if (verify(given).kind === 'exact') wrong.push(given);
    }
    expect(wrong).toEqual([]);
  });

  it('in other capitals says so', () => {
    for (const text of sentences)
      expect(verify(text.toUpperCase())).toMatchObject({ kind: 'exact', caseDiffers: true });
  });
});
