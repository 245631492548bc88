import { withoutMarks } from '../text/common-letters.ts';
import { merge, type Sense } from './senses.ts';
import { latinForm, MIN_STEMMED, stemsOf } from './stems.ts';
import { makesVerb, STOP_WORDS } from './stop-words.ts';
import { createTypos } from './typos.ts';
import { createWordReader, type KnownWord, type Lexicon, type WordLists, type Written } from './word-reader.ts';
import { wordsIn } from './words.ts';

/** A lexicon to be filled, and then closed. */
export type LexiconBuilder = {
  /**
   * `senses`: each term once. `isOwn`: a word of the texts, or a name, and not a reader's word for it. `language`: whose word
   * it is; of a name, any's.
   */
  add(written: string, senses: readonly Sense[], isOwn: boolean, language?: string): void;
  /** In steps. */
  close(): Generator<void, Lexicon>;
};

/** A shorter Russian word in Latin letters is too often the beginning of another. */
const MIN_IN_LATIN = 5;
const MAX_EXPRESSION = 6;

/** Letters of a word that says enough without a verb behind it. */
const MIN_CLEAR = 4;

/** An empty lexicon. */
export function createLexicon(lists: WordLists): LexiconBuilder {
  const byForm = new Map<string, readonly Sense[]>();
  const words = new Map<string, KnownWord>();
  const expressions = new Map<string, { readonly words: Written['words']; senses: readonly Sense[] }[]>();
  const inExpressions = new Set<string>();
  const latin = new Map<string, string>();
  /** By language. Many expressions have a word, and share its stems. */
  const stems = new Map<string | undefined, Map<string, readonly string[]>>();

  function latinOf(plain: string): string {
    return valueAt(latin, plain, () => latinForm(plain));
  }

  function stemsIn(language: string | undefined, plain: string): readonly string[] {
    const known = valueAt(stems, language, () => new Map<string, readonly string[]>());
    return valueAt(known, plain, () => stemsOf(plain, language));
  }

  function addWord(plain: string, added: readonly Sense[], isOwn: boolean, language: string | undefined): void {
    const addForm = (form: string): void => {
      const known = byForm.get(form);
      // Most forms are one word's, whose forms share its senses.
      byForm.set(form, known === undefined ? added : merge(known, added));
    };
    addForm(plain);
    for (const stem of stemsIn(language, plain)) addForm(stem);
    if (isOwn || plain.length >= MIN_IN_LATIN) addForm(latinOf(plain));
    const known = words.get(plain);
    if (known === undefined) words.set(plain, { word: plain, isOwn, languages: [language] });
    else {
      known.isOwn ||= isOwn;
      if (!known.languages.includes(language)) known.languages.push(language);
    }
  }

  function addExpression(plains: readonly string[], senses: readonly Sense[], language: string | undefined): void {
    for (const plain of plains) inExpressions.add(plain);
    const words = plains.map((plain) =>
      plain.length < MIN_STEMMED ? [...new Set([plain, withoutMarks(plain)])] : stemsIn(language, plain),
    );
    const [first = []] = words;
    const known = expressions
      .get(first[0] ?? '')
      ?.find(
        (one) => one.words.length === words.length && one.words.every((stems, at) => areSame(stems, words[at] ?? [])),
      );
    if (known !== undefined) {
      known.senses = merge(known.senses, senses);
      return;
    }
    const written = { words, senses };
    for (const stem of first) valueAt(expressions, stem, () => []).push(written);
  }

  return {
    add(written, added, isOwn, language) {
      const all = wordsIn(written).map(({ plain }) => plain);
      for (const plain of all) latinOf(plain);
      const plains = withoutMaking(all);
      const [first] = plains;
      if (first === undefined || plains.length > MAX_EXPRESSION) return;
      if (plains.length === 1) addWord(first, added, isOwn, language);
      else addExpression(plains, added, language);
    },
    *close() {
      yield;
      for (const list of expressions.values()) list.sort((one, other) => other.words.length - one.words.length);
      yield;
      const typos = createTypos(words.keys());
      yield;
      const inLatin = new Set(latin.values());
      return createWordReader({ byForm, words, expressions, inExpressions, inLatin, typos }, lists);
    },
  };
}

/** `талап қилиш` without the verb that makes one of `талап`; a short word needs it. */
function withoutMaking(plains: readonly string[]): readonly string[] {
  const before = plains.slice(0, -1);
  const isClear = before.length > 1 || ((before[0]?.length ?? 0) >= MIN_CLEAR && !STOP_WORDS.has(before[0] ?? ''));
  return isClear && makesVerb(plains.at(-1) ?? '') ? before : plains;
}

/** What a map has at a key; it is made and kept if there is nothing. */
function valueAt<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function areSame(one: readonly string[], other: readonly string[]): boolean {
  return one === other || (one.length === other.length && one.every((stem, at) => stem === other[at]));
}
