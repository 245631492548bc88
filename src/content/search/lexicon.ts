import { withoutMarks } from '../text/common-letters.ts';
import { merge, type Sense } from './senses.ts';
import { latinForm, MIN_STEMMED, stemsOf } from './stems.ts';
import { makesVerb, STOP_WORDS } from './stop-words.ts';
import { createTypos } from './typos.ts';
import { createWordReader, type Lexicon, type WordLists, type Written } from './word-reader.ts';
import { wordsIn } from './words.ts';

/** A lexicon to be filled, and then closed. */
export type LexiconBuilder = {
  /**
   * `isOwn`: a word of the texts, or a name, and not a reader's word for it. `language`: whose word it is; of a name, any's.
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
  const byForm = new Map<string, Sense[]>();
  const stemsByWord = new Map<string, readonly string[]>();
  const expressions = new Map<string, Written[]>();
  const owned = new Map<string, boolean>();
  const inExpressions = new Set<string>();
  const byWords = new Map<string, { readonly senses: Sense[] }>();

  function addWord(plain: string, added: readonly Sense[], isOwn: boolean, language: string | undefined): void {
    const latin = isOwn || plain.length >= MIN_IN_LATIN ? [latinForm(plain)] : [];
    const stems = stemsOf(plain, language);
    for (const form of [plain, ...stems, ...latin]) {
      byForm.set(form, merge(byForm.get(form) ?? [], added));
    }
    stemsByWord.set(plain, [...new Set([...(stemsByWord.get(plain) ?? []), ...stems])]);
    owned.set(plain, owned.get(plain) === true || isOwn);
  }

  function addExpression(plains: readonly string[], senses: readonly Sense[], language: string | undefined): void {
    const words = plains.map((plain) =>
      plain.length < MIN_STEMMED ? [...new Set([plain, withoutMarks(plain)])] : stemsOf(plain, language),
    );
    for (const plain of plains) inExpressions.add(plain);
    const key = words.join(' ');
    const known = byWords.get(key);
    if (known !== undefined) {
      known.senses.splice(0, Number.POSITIVE_INFINITY, ...merge(known.senses, senses));
      return;
    }
    const written = { words, senses: [...senses] };
    byWords.set(key, written);
    for (const stem of words[0] ?? []) {
      const others = expressions.get(stem);
      if (others === undefined) expressions.set(stem, [written]);
      else others.push(written);
    }
  }

  return {
    add(written, added, isOwn, language) {
      const plains = withoutMaking(wordsIn(written).map(({ plain }) => plain));
      const [first] = plains;
      if (first === undefined || plains.length > MAX_EXPRESSION) return;
      if (plains.length === 1) addWord(first, added, isOwn, language);
      else addExpression(plains, added, language);
    },
    *close() {
      yield;
      for (const list of expressions.values()) list.sort((one, other) => other.words.length - one.words.length);
      yield;
      const typos = createTypos(owned.keys());
      yield;
      return createWordReader({ byForm, stemsByWord, expressions, owned, inExpressions, typos }, lists);
    },
  };
}

/** `талап қилиш` without the verb that makes one of `талап`; a short word needs it. */
function withoutMaking(plains: readonly string[]): readonly string[] {
  const before = plains.slice(0, -1);
  const isClear = before.length > 1 || ((before[0]?.length ?? 0) >= MIN_CLEAR && !STOP_WORDS.has(before[0] ?? ''));
  return isClear && makesVerb(plains.at(-1) ?? '') ? before : plains;
}
