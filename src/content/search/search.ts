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
import type { SearchWords } from './passages.ts';
import { buildPassageIndex } from './passages.ts';
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
};

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
  const index = gradually(() =>
    buildPassageIndex(
      sentences.map(({ text }) => text),
      (text) => sentences[text]?.address.section ?? 0,
      places.all,
      words,
    ),
  );
  const names = gradually(() =>
    buildPassageIndex(
      signatories.all.map(({ name }) => name),
      (text) => text,
      [],
      words,
    ),
  );

  const placeNames = new Set(places.all.map(({ name }) => name.toLowerCase()));

  function passages(query: string): readonly FoundPassage[] {
    const { texts, group, isSure, marksIn } = index.get().search(query);
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
    const whole = names
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
      ...index
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
      const { texts, isSure } = names.get().search(query);
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
      yield* index.steps();
      yield* names.steps();
    },
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
