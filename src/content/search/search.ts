import { parseAddress } from '../document/address.ts';
import type { Signatories, Signatory } from '../document/signatories.ts';
import {
  isPassage,
  type Passage,
  quote,
  type Statement,
  sectionPassages,
  sentencePassages,
} from '../document/statement.ts';
import type { Place } from '../names/place.ts';
import type { Places } from '../names/places.ts';
import { foldWords } from '../text/romanization.ts';
import type { Span } from './marks.ts';
import type { SearchWords } from './passages.ts';
import { createPassageIndex } from './passages.ts';
import { STOP_WORDS } from './stop-words.ts';

/** Something that answers a query. The statement's own words are in a passage, with the matching stretches. */
export type Hit =
  | { readonly kind: 'passage'; readonly passage: Passage; readonly marks?: readonly Span[] }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'signatory'; readonly signatory: Signatory }
  /** The lines above the sections. */
  | { readonly kind: 'heading' };

export type Search = {
  /**
   * What answers the query, best first, 50 at most: the phrase itself before scattered words. Sentences, and before them a
   * section where only several of its sentences together have what is asked. Empty where nothing has enough of it.
   */
  passages(query: string): readonly FoundPassage[];
  /** The signatories that a name leads to, in any script and with a slip; all that fit, in the order in which they signed. */
  signatories(query: string): readonly Signatory[];
  /** Where the query occurs literally, except for case and diacritics: the heading, and sentences. */
  phrase(query: string): readonly Hit[];
  /** The results for an address or words, best first: the addressed passage, a place or signatory of that name, sentences. */
  everything(query: string): readonly Hit[];
};

type FoundPassage = { readonly passage: Passage; readonly marks: readonly Span[] };

/** One or two letters occur everywhere and mean nothing. */
const MIN_PHRASE = 3;

/** As many as Telegram shows of one inline query. */
const MAX_PASSAGES = 50;

/** Search over the document's sentences and sections, with its places and signatories. Never throws. */
export function createSearch(
  statement: Statement,
  places: Places,
  signatories: Signatories,
  words: SearchWords,
): Search {
  const sentences = sentencePassages(statement);
  const sections = sectionPassages(statement);
  /** Passages that name a place. */
  const listing = new Set(
    [...sections, ...sentences].filter(({ text }) => places.all.some(({ name }) => text.includes(name))),
  );
  const heading = ` ${foldWords(statement.heading.join(' '))} `;
  const index = createPassageIndex(
    sentences.map(({ text }) => text),
    (text) => sentences[text]?.address.section ?? 0,
    places.all,
    words,
  );
  const names = createPassageIndex(
    signatories.all.map(({ name }) => name),
    (text) => text,
    [],
    words,
  );

  function passages(query: string): readonly FoundPassage[] {
    const { texts, group, marksIn } = index.search(query);
    return [
      ...sections.filter(({ address }) => address.section === group),
      ...texts.slice(0, MAX_PASSAGES).flatMap(({ text }) => sentences[text] ?? []),
    ].map((passage) => ({ passage, marks: marksIn(passage.text) }));
  }

  function findNamed(query: string): readonly Signatory[] {
    const found = signatories.lookUp(query);
    if (found.kind === 'found') return [found.signatory];
    if (found.kind === 'several') return found.signatories;
    const whole = names.search(query).texts.filter(({ share }) => share === 1);
    return signatories.all.filter((_, index) => whole.some(({ text }) => text === index));
  }

  function phrase(query: string): readonly Hit[] {
    const wanted = foldWords(query);
    if (wanted.length < MIN_PHRASE || STOP_WORDS.has(wanted) || places.isWord(query)) return [];
    return [
      ...(heading.includes(` ${wanted} `) ? [{ kind: 'heading' } as const] : []),
      ...index.phrase(query).flatMap((text): Hit[] => {
        const passage = sentences[text];
        return passage === undefined ? [] : [{ kind: 'passage', passage }];
      }),
    ];
  }

  /**
   * The places that a query names. Where the statement's own words answer it, it is no misspelt name: what stands there is
   * read as it is, and what has passages outside the list of places by its beginning at most.
   */
  function findPlaces(query: string, standing: readonly Hit[], found: readonly FoundPassage[]): readonly Place[] {
    const isListed = found.length === 0 || found.some(({ passage }) => listing.has(passage));
    const lookup = places.lookUp(query, standing.length > 0 ? 'name' : isListed ? 'anything' : 'beginning');
    if (lookup.kind === 'several') return lookup.places;
    if (lookup.kind === 'not-named') return [];
    const { place, by } = lookup;
    // A slip leads only to a place that the passages name too.
    const isNamed = found.length === 0 || found.some(({ passage }) => passage.text.includes(place.name));
    return by === 'typo' && !isNamed ? [] : [place];
  }

  return {
    passages,
    phrase,
    signatories: findNamed,
    everything(query) {
      const addressed = addressedPassage(statement, query);
      if (addressed !== undefined) return [addressed];
      const standing = phrase(query);
      const found = passages(query);
      const named = findPlaces(query, standing, found);
      // Another name of a place leads to the place; its name in the statement, to the statement's words too.
      const isOtherName = named.length === 1 && standing.length === 0;
      const all = [
        ...named.map((place): Hit => ({ kind: 'place', place })),
        ...findNamed(query).map((signatory): Hit => ({ kind: 'signatory', signatory })),
        ...(isOtherName ? [] : found).map((passage): Hit => ({ kind: 'passage', ...passage })),
      ];
      return all.length > 0 ? all : standing;
    },
  };
}

function addressedPassage(statement: Statement, query: string): Hit | undefined {
  const address = parseAddress(query);
  if (address === undefined) return undefined;
  const passage = quote(statement, address);
  return isPassage(passage) ? { kind: 'passage', passage } : undefined;
}
