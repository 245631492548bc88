import MiniSearch from 'minisearch';
import { parseAddress } from './address.ts';
import type { Place } from './place.ts';
import type { Places } from './places.ts';
import type { Signatories, Signatory } from './signatories.ts';
import { foldWord, foldWords, words } from './spelling.ts';
import { isPassage, type Passage, quote, type Statement, sentencePassages } from './statement.ts';

/** Something that answers a query; what the statement itself says stands in a passage. */
export type Hit =
  | { readonly kind: 'passage'; readonly passage: Passage }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'signatory'; readonly signatory: Signatory }
  /** The date and the line of signatories above the text. */
  | { readonly kind: 'heading' };

export type Search = {
  /** Sentences that hold the query's words, best first: the phrase itself before scattered words. Empty where none fits. */
  passages(query: string): readonly Passage[];
  /** Where the query stands as it is, but for case and marks: the heading, and sentences. */
  phrase(query: string): readonly Hit[];
  /** What an address or words lead to, best first: the addressed passage, a place or signatory of that name, sentences. */
  everything(query: string): readonly Hit[];
};

/** English words that stand in most sentences; they count only where a query has no others. */
const STOP_WORDS = new Set(
  'a an and are as at be been by for from has have in into is it its not of on or our that the their them they this to was we were which who will with'.split(
    ' ',
  ),
);

/** A query's words beyond this many are not looked at. */
const MOST_WORDS = 32;
const FUZZINESS = 0.2;

/** A letter or two stand everywhere and say nothing. */
const SHORTEST_PHRASE = 3;

/** Added to the score of a sentence that holds the query as it was written: more than any score of scattered words. */
const PHRASE_FIRST = 1_000;

type Entry = { readonly id: number; readonly text: string };

/** Search over the statement's sentences, with its places and signatories. Never throws. */
export function createSearch(statement: Statement, places: Places, signatories: Signatories): Search {
  const sentences = sentencePassages(statement);
  const folded = sentences.map(({ text }) => ` ${foldWords(text)} `);
  const heading = ` ${foldWords(`${statement.date} ${statement.signatories}`)} `;
  const index = createIndex(sentences.map(({ text }, id) => ({ id, text })));

  function passages(query: string): readonly Passage[] {
    const wanted = wantedWords(query);
    if (wanted.length === 0) return [];
    const phrase = ` ${foldWords(query)} `;
    const scored = index.search(wanted.join(' ')).map(({ id, score }) => ({
      id: Number(id),
      score: folded[Number(id)]?.includes(phrase) ? score + PHRASE_FIRST : score,
    }));
    return scored
      .toSorted((one, other) => other.score - one.score || one.id - other.id)
      .flatMap(({ id }) => sentences[id] ?? []);
  }

  function phrase(query: string): readonly Hit[] {
    const wanted = foldWords(query);
    if (wanted.length < SHORTEST_PHRASE || STOP_WORDS.has(wanted)) return [];
    const holds = (text: string | undefined) => text?.includes(` ${wanted} `) === true;
    return [
      ...(holds(heading) ? [{ kind: 'heading' } as const] : []),
      ...sentences.flatMap((passage, id): Hit[] => (holds(folded[id]) ? [{ kind: 'passage', passage }] : [])),
    ];
  }

  return {
    passages,
    phrase,
    everything(query) {
      const addressed = addressedPassage(statement, query);
      if (addressed !== undefined) return [addressed];
      const standing = phrase(query);
      const all = [
        ...namedPlaces(places, query, standing.length > 0),
        ...namedSignatories(signatories, query),
        ...passages(query).map((passage): Hit => ({ kind: 'passage', passage })),
      ];
      return all.length > 0 ? all : standing;
    },
  };
}

function createIndex(entries: readonly Entry[]): MiniSearch<Entry> {
  const index = new MiniSearch<Entry>({
    fields: ['text'],
    tokenize: (text) => [...words(text)],
    processTerm: foldWord,
    searchOptions: {
      combineWith: 'AND',
      // The last of several words may still be in the typing.
      prefix: (term, index, terms) => term.length >= 3 || (index > 0 && index === terms.length - 1),
      fuzzy: (term) => (term.length >= 5 ? FUZZINESS : false),
    },
  });
  index.addAll(entries);
  return index;
}

function wantedWords(query: string): readonly string[] {
  const all = words(query).slice(0, MOST_WORDS);
  const telling = all.filter((word) => !STOP_WORDS.has(word.toLowerCase()));
  return telling.length > 0 ? telling : all;
}

function addressedPassage(statement: Statement, query: string): Hit | undefined {
  const address = parseAddress(query);
  if (address === undefined) return undefined;
  const passage = quote(statement, address);
  return isPassage(passage) ? { kind: 'passage', passage } : undefined;
}

/** A place that only a typo leads to is left out where the statement's own words fit the query. */
function namedPlaces(places: Places, query: string, wordsFit: boolean): readonly Hit[] {
  const found = places.lookUp(query);
  if (found.kind === 'several') return found.places.map((place) => ({ kind: 'place', place }));
  if (found.kind === 'not-named' || (found.by === 'typo' && wordsFit)) return [];
  return [{ kind: 'place', place: found.place }];
}

function namedSignatories(signatories: Signatories, query: string): readonly Hit[] {
  const found = signatories.lookUp(query);
  if (found.kind === 'none') return [];
  const all = found.kind === 'found' ? [found.signatory] : found.signatories;
  return all.map((signatory) => ({ kind: 'signatory', signatory }));
}
