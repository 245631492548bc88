import { createSignatories, type Signatories } from './document/signatories.ts';
import { parseStatement, type Statement } from './document/statement.ts';
import { withNewerNames } from './names/decoy-towns.ts';
import { type PlaceRecord, readPlaces } from './names/place.ts';
import { createPlaces, type Others, type Places } from './names/places.ts';
import { createSearch, type Search } from './search/search.ts';
import { createVerifier, type Verifier } from './verify/verify.ts';

/** The document and everything that can be asked about it. */
export type Content = {
  readonly statement: Statement;
  readonly places: Places;
  readonly signatories: Signatories;
  readonly search: Search;
  readonly verify: Verifier;
};

/**
 * Builds the content from `statement.txt` as received and the records of `places.json`, `other-towns.json` and `other-words.json`, read by the caller.
 * Throws where either is not what it should be.
 */
export function createContent(received: string, records: readonly PlaceRecord[], { towns, words }: Others): Content {
  const statement = parseStatement(received);
  const places = createPlaces(readPlaces(records), { towns: withNewerNames(towns), words });
  const signatories = createSignatories(statement.signatories);
  return {
    statement,
    places,
    signatories,
    search: createSearch(statement, places, signatories),
    verify: createVerifier(statement),
  };
}
