import { withoutAdjective, withoutEnding } from '../names/case-endings.ts';
import { withoutPlaceWords } from '../names/filler-words.ts';
import { foldName } from '../text/romanization.ts';
import type { FoundPassage, Hit } from './hit.ts';
import { STOP_WORDS } from './stop-words.ts';

type StandingDeps = {
  /** Where words occur literally. */
  readonly phrase: (words: string) => readonly Hit[];
  /** Passages that certainly have all of the words, and not only as names of places. */
  readonly passages: (words: string) => readonly FoundPassage[];
  /** Whether a signatory's name certainly has all of the words. */
  readonly isSigned: (words: string) => boolean;
};

/** A shorter form of a name may be another word. */
const MIN_FORM = 6;

/**
 * Where a name stands that is none of the list, in any language, in a grammatical case and with the word for a region:
 * `в Мангистауской области`. A sentence if there is one. `isAsItIs`: only in the form in which it is written.
 */
export function createStanding({ phrase, passages, isSigned }: StandingDeps) {
  const standsAsItIs = (words: string): Hit | undefined => {
    if (isGrammar(words)) return undefined;
    const literal = phrase(words);
    const sentence = literal.find(({ kind }) => kind === 'passage');
    if (sentence !== undefined) return sentence;
    const [found] = passages(words);
    if (found !== undefined) return { kind: 'passage', passage: found.passage, marks: found.marks };
    return literal[0] ?? (isSigned(words) ? { kind: 'heading' } : undefined);
  };
  return (query: string, isAsItIs: boolean): Hit | undefined => {
    for (const form of isAsItIs ? [query] : [query, ...formsOf(withoutPlaceWords(query))]) {
      const hit = standsAsItIs(form);
      if (hit !== undefined) return hit;
    }
    return undefined;
  };
}

/** A name, and in its normal form without an ending of a case or an adjective. */
function formsOf(name: string): readonly string[] {
  const folded = foldName(name);
  const shorter = [...withoutEnding(folded), ...withoutAdjective(folded)];
  return [name, ...shorter.filter(({ length }) => length >= MIN_FORM)];
}

/** Only words that occur everywhere; `US` in capitals is none. */
function isGrammar(text: string): boolean {
  return text.split(' ').every((word) => STOP_WORDS.has(word.toLowerCase()) && !/^\p{Lu}{2,}$/u.test(word));
}
