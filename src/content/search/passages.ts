import type { Span } from '../text/span.ts';
import { createMarker } from './marks.ts';
import { openLexicon } from './packed-lexicon.ts';
import { latinWords, type PackedIndex } from './passage-index.ts';
import { readQuery } from './query.ts';
import { createRanking, isAnswerable, type Ranked, rankGroups } from './ranking.ts';
import { latinForm } from './stems.ts';
import { STOP_WORDS } from './stop-words.ts';
import { readTerms } from './terms.ts';
import { createWordReader, type WordLists } from './word-reader.ts';
import { readColumn } from './word-table.ts';
import { wordsIn } from './words.ts';

/** What answers a query. */
type Found = {
  /** The texts, best first. */
  readonly texts: readonly Ranked[];
  /** A text has all of it, and each word is known as it is, in any script: no inflected form, no beginning, no slip. */
  readonly isSure: boolean;
  /** The group that answers more of the query than any single one of its texts. */
  readonly group?: number;
  /** The stretches of a text that answer the query; a run of such words is one. */
  marksIn(text: string): readonly Span[];
};

/** Search over texts by number, which are in groups by number: sentences in sections. */
export type PassageIndex = {
  search(query: string): Found;
  /** The texts that hold the query as it is, but for case, marks and script. */
  phrase(query: string): readonly number[];
};

/** Reads an index that was built of these words. */
export function openPassageIndex(
  packed: PackedIndex,
  groupOf: (text: number) => number,
  words: WordLists,
): PassageIndex {
  const { plainTexts, latinTexts } = packed;
  const terms = readTerms(packed.terms, readColumn(packed.words, packed.termOf));
  const ofLatin = readColumn(packed.latin, packed.latinTermOf);
  const lexicon = createWordReader(openLexicon(packed.lexicon), {
    ...words,
    decoys: new Set([...words.decoys, ...packed.absent]),
  });
  const mark = createMarker(terms);
  const rank = createRanking(terms);

  return {
    search(text) {
      const query = readQuery(lexicon, terms, text);
      const marksIn = (found: string) => mark(query, found);
      if (!isAnswerable(query)) return { texts: [], isSure: false, marksIn };
      const phrase = ` ${query.plains.join(' ')} `;
      const holdsPhrase = (number: number) => plainTexts[number]?.includes(phrase) === true;
      const ranked = rank(query, holdsPhrase);
      const share = ranked[0]?.share ?? 0;
      const isSure =
        ranked.some((answer) => answer.share === 1) &&
        query.plains.every((plain) => STOP_WORDS.has(plain) || lexicon.knows(plain));
      if (query.isOnlyGrammar) return { texts: ranked.filter((answer) => holdsPhrase(answer.text)), isSure, marksIn };
      const group = share === 1 || query.queryTerms.length < 2 ? undefined : rankGroups(terms, query, groupOf, share);
      return group === undefined ? { texts: ranked, isSure, marksIn } : { texts: ranked, isSure, marksIn, group };
    },
    phrase(query) {
      const wanted = wordsIn(query).map(({ plain }) => ofLatin(latinForm(plain)));
      const parts = wanted.flatMap((term) => term ?? []);
      if (parts.length === 0 || parts.length < wanted.length) return [];
      const latin = ` ${latinWords(query)} `;
      const [rarest] = parts
        .map((term) => terms.postings(term).texts)
        .toSorted((one, other) => one.length - other.length);
      return (rarest ?? []).filter((text) => latinTexts[text]?.includes(latin) === true);
    },
  };
}
