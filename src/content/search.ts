import { parseAddress } from './address.ts';
import { GLOSSARY } from './glossary.ts';
import { createPassageIndex, type Mark } from './passage-index.ts';
import type { Place } from './place.ts';
import type { Places } from './places.ts';
import type { Signatories, Signatory } from './signatories.ts';
import { foldWords } from './spelling.ts';
import { isPassage, type Passage, quote, type Statement, sectionPassages, sentencePassages } from './statement.ts';
import { STOP_WORDS } from './stop-words.ts';
import { createSynonyms } from './synonyms.ts';

/** Something that answers a query; what the statement itself says stands in a passage. */
export type Hit =
  | { readonly kind: 'passage'; readonly passage: Passage; readonly marks?: readonly Mark[] }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'signatory'; readonly signatory: Signatory }
  /** The date and the line of signatories above the text. */
  | { readonly kind: 'heading' };

export type Search = {
  /**
   * Sentences that answer the query, best first, with the words that were found: the phrase itself before scattered words.
   * Sections, where only several sentences together do. Empty where none does.
   */
  passages(query: string): readonly FoundPassage[];
  /** Where the query stands as it is, but for case and marks: the heading, and sentences. */
  phrase(query: string): readonly Hit[];
  /** What an address or words lead to, best first: the addressed passage, a place or signatory of that name, sentences. */
  everything(query: string): readonly Hit[];
};

export type FoundPassage = { readonly passage: Passage; readonly marks: readonly Mark[] };

/** The share of a query's weight that a sentence must hold to be an answer, and that a section must where no sentence is. */
const LEAST_OF_SENTENCE = 0.5;
const LEAST_OF_SECTION = 0.75;

/** A letter or two stand everywhere and say nothing. */
const SHORTEST_PHRASE = 3;

/** Search over the statement's sentences, with its places and signatories. Never throws. */
export function createSearch(statement: Statement, places: Places, signatories: Signatories): Search {
  const sentences = sentencePassages(statement);
  const folded = sentences.map(({ text }) => ` ${foldWords(text)} `);
  const heading = ` ${foldWords(`${statement.date} ${statement.signatories}`)} `;
  const deps = { synonyms: createSynonyms(GLOSSARY), nameOf: (word: string) => nameOf(places, word) };
  const sections = sectionPassages(statement);
  const indexes = [
    { index: createPassageIndex(textsOf(sentences), deps), of: sentences, least: LEAST_OF_SENTENCE },
    { index: createPassageIndex(textsOf(sections), deps), of: sections, least: LEAST_OF_SECTION },
  ];

  function passages(query: string): readonly FoundPassage[] {
    for (const { index, of, least } of indexes) {
      const matches = index.search(query, least);
      const found = matches.flatMap(({ id, marks }) => {
        const passage = of[id];
        return passage === undefined ? [] : [{ passage, marks }];
      });
      if (found.length > 0) return found;
    }
    return [];
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
        ...passages(query).map((found): Hit => ({ kind: 'passage', ...found })),
      ];
      return all.length > 0 ? all : standing;
    },
  };
}

function textsOf(passages: readonly Passage[]): readonly string[] {
  return passages.map(({ text }) => text);
}

/** A place in the statement's spelling, by any spelling that is surely its. */
function nameOf(places: Places, word: string): string | undefined {
  const found = places.lookUp(word);
  return found.kind === 'found' && found.by !== 'typo' && found.by !== 'prefix' ? found.place.name : undefined;
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
