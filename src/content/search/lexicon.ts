import { withoutMarks } from './common-letters.ts';
import { merge, type Sense } from './senses.ts';
import { latinForm, MIN_STEMMED, stemsOf } from './stems.ts';
import { createWordReader, type Lexicon, type WordLists, type Written } from './word-reader.ts';
import { wordsIn } from './words.ts';

/** A lexicon to be filled, and then closed. */
export type LexiconBuilder = {
  /**
   * `isOwn`: a word of the texts, or a name, and not a reader's word for it. `language`: whose word it is; of a name, any's.
   */
  add(written: string, senses: readonly Sense[], isOwn: boolean, language?: string): void;
  close(): Lexicon;
};

/** A shorter Russian word in Latin letters is too often the beginning of another. */
const MIN_IN_LATIN = 5;
const MAX_EXPRESSION = 6;

/** An empty lexicon. */
export function createLexicon(lists: WordLists): LexiconBuilder {
  const byForm = new Map<string, Sense[]>();
  const stemsByWord = new Map<string, readonly string[]>();
  const expressions = new Map<string, Written[]>();
  const owned = new Map<string, boolean>();
  const inExpressions = new Set<string>();

  function addWord(plain: string, added: readonly Sense[], isOwn: boolean, language: string | undefined): void {
    const latin = isOwn || plain.length >= MIN_IN_LATIN ? [latinForm(plain)] : [];
    const unmarked = withoutMarks(plain);
    const stems = [...stemsOf(plain, language), ...(unmarked === undefined ? [] : stemsOf(unmarked, language))];
    for (const form of [plain, ...stems, ...latin]) {
      byForm.set(form, merge(byForm.get(form) ?? [], added));
    }
    stemsByWord.set(plain, [...new Set([...(stemsByWord.get(plain) ?? []), ...stems])]);
    owned.set(plain, owned.get(plain) === true || isOwn);
  }

  return {
    add(written, added, isOwn, language) {
      const plains = wordsIn(written).map(({ plain }) => plain);
      const [first] = plains;
      if (first === undefined || plains.length > MAX_EXPRESSION) return;
      if (plains.length === 1) return addWord(first, added, isOwn, language);
      const words = plains.map((plain) => (plain.length < MIN_STEMMED ? [plain] : stemsOf(plain, language)));
      for (const plain of plains) inExpressions.add(plain);
      for (const stem of words[0] ?? []) {
        expressions.set(stem, [...(expressions.get(stem) ?? []), { words, senses: added }]);
      }
    },
    close() {
      for (const list of expressions.values()) list.sort((one, other) => other.words.length - one.words.length);
      return createWordReader({ byForm, stemsByWord, expressions, owned, inExpressions }, lists);
    },
  };
}
