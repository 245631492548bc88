import type { Signatories, Signatory } from '../document/signatories.ts';
import { type Statement, sectionPassages, sentencePassages } from '../document/statement.ts';
import { inLatinLetters } from '../names/other-alphabets.ts';
import type { Place } from '../names/place.ts';
import type { PlaceLookup } from '../names/place-lookup.ts';
import type { Places } from '../names/places.ts';
import { gradually } from '../text/gradually.ts';
import { foldWords } from '../text/romanization.ts';
import { isOfOtherScript, readablePart } from '../text/scripts.ts';
import type { FoundPassage, Hit } from './hit.ts';
import { buildPassageIndex, type PackedIndex, type SearchWords } from './passage-index.ts';
import { openPassageIndex } from './passages.ts';
import { createStanding } from './standing.ts';
import { STOP_WORDS } from './stop-words.ts';

/** What finds passages, places and signatories by words. Never throws; work grows with the words, which are bounded. */
export type Search = {
  /**
   * What answers the query, best first, 50 at most: the phrase itself before scattered words. Sentences, and before them a
   * section where only several of its sentences together have what is asked. Empty where nothing has enough of it.
   */
  passages(query: string): readonly FoundPassage[];
  /** The signatories that a name leads to, in any script and with a slip; all that fit, in the order in which they signed. */
  signatories(query: string): readonly Signatory[];
  /**
   * Where words that name no place of the list stand all the same, in any language and with the word for a region: a
   * sentence if there is one. `undefined`: nothing says that they do.
   */
  standing(query: string): Hit | undefined;
  /**
   * The results for words, best first: a place of that name, sentences, and the signatories of that name; before the
   * sentences, where the sentences do not hold it.
   */
  everything(query: string): readonly Hit[];
  /** Builds, in steps of a few milliseconds, what the first question would have to wait for. */
  prepare(): Generator<void, void>;
  /** What that came to, as plain data. What is not built yet is built now. */
  pack(): PackedSearch;
};

/** The indexes of a document, as plain data: of its sentences, and of its signatories' names. */
export type PackedSearch = { readonly passages: PackedIndex; readonly names: PackedIndex };

/** Finds what `pack` returned before, of the same document and words; `undefined`: it must be built. */
export type FindPacked = () => PackedSearch | undefined;

/** One or two letters occur everywhere and mean nothing. */
const MIN_PHRASE = 3;

/** As many as Telegram shows of one inline query. */
const MAX_PASSAGES = 50;

/**
 * Search over the document's sentences and sections, with its places and signatories. Never throws. `findPacked` finds what a
 * search of the same document came to before; if it finds it, nothing is built. It is asked when the first question needs it.
 */
export function createSearch(
  statement: Statement,
  places: Places,
  signatories: Signatories,
  words: SearchWords,
  findPacked: FindPacked = () => undefined,
): Search {
  const sentences = sentencePassages(statement);
  const sections = sectionPassages(statement);
  /** Passages that name a place. */
  const listing = new Set(
    [...sections, ...sentences].filter(({ text }) => places.all.some(({ name }) => text.includes(name))),
  );
  const heading = ` ${foldWords(statement.heading.join(' '))} `;
  // biome-ignore lint/correctness/useYield: it is found at once
  const packed = gradually(function* () {
    return findPacked();
  });
  const passageIndex = gradually(function* () {
    const texts = sentences.map(({ text }) => text);
    const built = packed.get()?.passages ?? (yield* buildPassageIndex(texts, places.all, words));
    return { built, ...openPassageIndex(built, (text) => sentences[text]?.address.section ?? 0, words) };
  });
  const nameIndex = gradually(function* () {
    const texts = signatories.all.map(({ name }) => name);
    const built = packed.get()?.names ?? (yield* buildPassageIndex(texts, [], words));
    return { built, ...openPassageIndex(built, (text) => text, words) };
  });

  const placeNames = new Set(places.all.map(({ name }) => name.toLowerCase()));

  function passages(query: string): readonly FoundPassage[] {
    const { texts, group, isSure, marksIn } = passageIndex.get().search(query);
    const together = sections.filter(({ address }) => address.section === group);
    return [
      ...together.map((passage) => ({ passage, isWhole: false })),
      ...texts.slice(0, MAX_PASSAGES).flatMap(({ text, share }) => {
        const passage = sentences[text];
        return passage === undefined ? [] : [{ passage, isWhole: isSure && share === 1 }];
      }),
    ].map((found) => ({ ...found, marks: marksIn(found.passage.text) }));
  }

  /** Whether only names of places in it answer the query: not for a name that is none of them. */
  function isOnlyPlaces({ passage: { text }, marks }: FoundPassage): boolean {
    return marks.length > 0 && marks.every(({ start, end }) => placeNames.has(text.slice(start, end).toLowerCase()));
  }

  function findNamed(query: string): readonly Signatory[] {
    const found = signatories.lookUp(query);
    if (found.kind === 'found') return [found.signatory];
    if (found.kind === 'several') return found.signatories;
    const whole = nameIndex
      .get()
      .search(query)
      .texts.filter(({ share }) => share === 1);
    return signatories.all.filter((_, index) => whole.some(({ text }) => text === index));
  }

  /** Where the query occurs literally, except for case and diacritics: the heading, and sentences. */
  function phrase(query: string): readonly Hit[] {
    const wanted = foldWords(query);
    if (wanted.length < MIN_PHRASE || STOP_WORDS.has(wanted) || places.isWord(query)) return [];
    return [
      ...(heading.includes(` ${wanted} `) ? [{ kind: 'heading' } as const] : []),
      ...passageIndex
        .get()
        .phrase(query)
        .flatMap((text): Hit[] => {
          const passage = sentences[text];
          return passage === undefined ? [] : [{ kind: 'passage', passage }];
        }),
    ];
  }

  /**
   * What a query leads to among the places. Where the statement's own words answer it, it is no misspelt name: what stands
   * there is read as it is, and what has passages outside the list of places by its beginning at most.
   */
  function findPlaces(query: string, standing: readonly Hit[], found: readonly FoundPassage[]): PlaceLookup {
    const isListed = found.length === 0 || found.some(({ passage }) => listing.has(passage));
    const lookup = places.lookUp(query, standing.length > 0 ? 'name' : isListed ? 'anything' : 'beginning');
    // A slip leads only to a place that the passages name too.
    const isSlip = lookup.kind === 'found' && lookup.by === 'typo';
    const isNamed = (place: Place) => found.some(({ passage }) => passage.text.includes(place.name));
    return isSlip && found.length > 0 && !isNamed(lookup.place) ? { kind: 'not-named', near: [lookup.place] } : lookup;
  }

  function findAll(query: string): readonly Hit[] {
    const literal = phrase(query);
    const found = passages(query);
    const lookup = findPlaces(query, literal, found);
    const named = placesOf(lookup);
    // Another name of a place leads to the place; its name in the statement, to the statement's words too.
    const isOtherName = lookup.kind === 'found' && lookup.by !== 'text' && literal.length === 0;
    const answers = isOtherName ? [] : isTown(lookup) ? found.filter((each) => !isOnlyPlaces(each)) : found;
    const sentences = answers.map(({ passage, marks }): Hit => ({ kind: 'passage', passage, marks }));
    const signed = signatories.called(query).map((signatory): Hit => ({ kind: 'signatory', signatory }));
    const isSaid = literal.some(({ kind }) => kind === 'passage');
    const all = [
      ...named.map((place): Hit => ({ kind: 'place', place })),
      ...(isSaid ? [...sentences, ...signed] : [...signed, ...sentences]),
    ];
    if (all.length > 0) return all;
    // A beginning of a signatory's name, or what it means, is asked for only where nothing else is.
    return literal.length > 0 ? literal : findNamed(query).map((signatory): Hit => ({ kind: 'signatory', signatory }));
  }

  const standing = createStanding({
    phrase,
    passages: (query) => passages(query).filter((found) => found.isWhole && !isOnlyPlaces(found)),
    isSigned(query) {
      const { texts, isSure } = nameIndex.get().search(query);
      return isSure && texts.some(({ share }) => share === 1);
    },
  });

  return {
    passages,
    signatories: findNamed,
    standing(query) {
      // A town that is none of the list is no form of one of the text's words.
      const readable = isOfOtherScript(query) ? inLatinLetters(query) : readablePart(query);
      return standing(readable, isTown(places.lookUp(readable)));
    },
    everything: (query) => findAll(readablePart(query)),
    *prepare() {
      yield* passageIndex.steps();
      yield* nameIndex.steps();
    },
    pack: () => ({ passages: passageIndex.get().built, names: nameIndex.get().built }),
  };
}

function placesOf(lookup: PlaceLookup): readonly Place[] {
  if (lookup.kind === 'several') return lookup.places;
  return lookup.kind === 'found' ? [lookup.place] : [];
}

/** Whether another town is called so. */
function isTown(lookup: PlaceLookup): boolean {
  return lookup.kind === 'not-named' && lookup.isElsewhere === true;
}
