import { foldName } from '../text/romanization.ts';

/** How a place's position in the data is to be read. */
export type Position = { readonly latitude: number; readonly longitude: number };

/** A place's name in links, buttons and the page's addresses. */
export const SLUG = /^[a-z]{1,40}$/u;

/** A place's name in a language; `key` is that of its messages and data: `place-in-kazakh`. */
type PlaceName = { readonly language: string; readonly key: string; readonly name: string };

/** Names of a place that also mean something else. */
type AmbiguousNames = {
  /** They count only if they are typed in full: no beginning, no slip, no ending. */
  readonly whole?: readonly string[] | undefined;
  /** So many places are called so that the name alone names none. */
  readonly nothing?: readonly string[] | undefined;
  /** Words of a language: among words that say nothing of a place they count only with a capital letter. `сколько семей` */
  readonly words?: readonly string[] | undefined;
  /** People: among words that say nothing of a place they do not count. `Тарас Шевченко` */
  readonly people?: readonly string[] | undefined;
  /** Their adjectives are of something else: `уральские пельмени`. */
  readonly adjectives?: readonly string[] | undefined;
  /** The search does not know them. */
  readonly common?: readonly string[] | undefined;
};

/** A place that the document names. The field `item` is the entry as the document writes it: `Zhezkazgan (Satpayev)`. */
export type Place = {
  /** `almaty`: see `SLUG`. */
  readonly slug: string;
  /** The name as the document writes it. */
  readonly name: string;
  readonly item: string;
  /** The place of its entry in the document's list, from 1 on. */
  readonly order: number;
  /** Its names in the languages that the document shows, in that order. */
  readonly names: readonly PlaceName[];
  readonly former: readonly string[];
  readonly aliases: readonly string[];
  /** Its names that also mean something else, and what must not be done with them. */
  readonly ambiguous: AmbiguousNames;
  /** `city`, `village`: the key of the kind's message. */
  readonly kind: string;
  /** The regions on the document's day and now. */
  readonly regionThen: Region;
  readonly regionNow: Region;
  /** It is a region of its own, and lies in none. */
  readonly isItsOwnRegion: boolean;
  readonly hasNote: boolean;
  /** The IANA name of its time zone, if the data has it. */
  readonly zone?: string;
  /** Absent if nothing says which place is meant. */
  readonly position?: Position;
};

/** A region's key for its name in the interface's languages: `mangystau`, `nur-sultan`, `uncertain`. */
export type Region = string;

/** The regions of a place, now and, if it was a different one, on the document's day. */
export function regionsOf(place: Place): { readonly now?: Region; readonly before?: Region } {
  const { isItsOwnRegion, regionNow, regionThen } = place;
  if (isItsOwnRegion) return {};
  return regionThen === regionNow ? { now: regionNow } : { now: regionNow, before: regionThen };
}

/** Letters of Kazakh that Russian lacks. */
const KAZAKH = /[әіңғүұқөһ]/iu;

/**
 * Names that are no longer in use, for a reader: one Latin spelling of each with its Cyrillic one, `Alma-Ata (Алма-Ата)`; of
 * two Cyrillic ones that of the reader's language.
 */
export function formerNames(place: Place, language?: string): readonly string[] {
  const present = new Set([place.name, ...place.names.map(({ name }) => name)].map(foldName));
  const past = place.former.filter((name) => !present.has(foldName(name)));
  return [...Map.groupBy(past, foldName).values()].map((written) => {
    const latin = written.find((name) => /\p{Script=Latin}/u.test(name));
    const inCyrillic = written.filter((name) => /\p{Script=Cyrillic}/u.test(name));
    const cyrillic = inCyrillic.find((name) => KAZAKH.test(name) === (language === 'kk')) ?? inCyrillic[0];
    if (latin === undefined) return cyrillic ?? '';
    return cyrillic === undefined ? latin : `${latin} (${cyrillic})`;
  });
}

/** What a place is called in a language; in one that the document does not show, as the document writes it. */
export function nameIn(place: Place, language: string): string {
  return place.names.find((each) => each.language === language)?.name ?? place.name;
}
