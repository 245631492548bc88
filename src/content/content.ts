import { createSignatories, type Signatories } from './document/signatories.ts';
import type { Statement } from './document/statement.ts';
import type { Definition } from './folder/definition.ts';
import type { MapData } from './folder/map-data.ts';
import { collectOwnWriting } from './folder/own-writing.ts';
import type { DocumentData } from './folder/read-document.ts';
import { createPlaces, type Places } from './names/places.ts';
import type { SearchWords } from './search/passage-index.ts';
import { createSearch, type FindPacked, type Search } from './search/search.ts';
import { createVerifier, type Verifier } from './verify/verify.ts';

/** The document and everything that can be asked about it. */
export type Content = {
  readonly definition: Definition;
  readonly statement: Statement;
  readonly places: Places;
  readonly map: MapData | undefined;
  readonly signatories: Signatories;
  readonly search: Search;
  /** What the search knows besides the text. */
  readonly searchWords: SearchWords;
  readonly verify: Verifier;
  /**
   * Builds, in steps of a few milliseconds, what is otherwise built when the first question needs it. Take the steps between
   * other work where a thread is shared, or all of them before the first question.
   */
  readonly prepare: () => Generator<void, void>;
};

/** Builds the content from a document that was read and checked. `findPacked` finds what its search was packed to before. */
export function createContent(data: DocumentData, findPacked?: FindPacked): Content {
  const { definition, glossary, map, statement, towns, words } = data;
  const fillers = definition.places?.fillers ?? [];
  const places = createPlaces(data.places, { towns, words, fillers }, definition.places?.listedIn);
  const signatories = createSignatories(definition.signatories ?? []);
  const searchWords: SearchWords = {
    language: definition.language,
    glossary,
    decoys: new Set(data.searchDecoys),
    light: new Set(data.lightWords),
    telling: data.telling,
  };
  const search = createSearch(statement, places, signatories, searchWords, findPacked);
  const verifier = createVerifier(statement, () => collectOwnWriting(data));
  return {
    definition,
    statement,
    places,
    map,
    signatories,
    search,
    searchWords,
    verify: verifier.verify,
    *prepare() {
      yield* places.prepare();
      yield* search.prepare();
      yield* verifier.prepare();
    },
  };
}
