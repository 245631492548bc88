import { SLUG } from '../names/place.ts';
import { boolean, listOf, nullable, number, object, optional, record, type Shape, text, wholeNumber } from './shape.ts';

/** Up to a comma or a parenthesis it is a part of a message's name, `region-almaty-region`. */
const REGION = /^[a-z0-9]+(?:[ -][a-z0-9]+)*(?:,| \(|$)/iu;
const REGION_EXPECTED =
  'should be of letters a-z, digits, spaces and hyphens: how it is called in each language, its message says';

/** What the program does not read: where the data comes from, for whoever looks after it. */
const anything: Shape<unknown> = (value) => value;

/** One of `places.json`. */
const PLACE = object({
  /** As the document writes it. */
  name: text(),
  /** Its name in links and buttons; without one, the name in lower case. */
  slug: optional(text(SLUG, 'should be of lower-case letters a-z, 40 at most')),
  /** Its number in the document's list; two neighbouring places may share one. */
  order: wholeNumber(1, 1_000),
  /** Its name in each language, the document's own too; several are separated by ` / `. */
  names: record(text()),
  former: listOf(text()),
  aliases: listOf(text()),
  /** Its names that also mean something else. */
  ambiguous: optional(
    object({
      /** They count only if they are typed in full: no beginning, no slip, no ending. */
      whole: optional(listOf(text())),
      /** So many places are called so that the name alone names none. */
      nothing: optional(listOf(text())),
      /** Words of a language: among words that say nothing of a place they count only with a capital letter. */
      words: optional(listOf(text())),
      /** People: among words that say nothing of a place they do not count. */
      people: optional(listOf(text())),
      /** Their adjectives are of something else too. */
      adjectives: optional(listOf(text())),
      /** The search does not know them. */
      common: optional(listOf(text())),
    }),
  ),
  /** A key: `place-kind-city` is its message. */
  kind: text(/^[a-z-]+$/u, 'should be of lower-case letters and hyphens, such as city'),
  /** The region on the document's day and now: `Almaty Region (Panfilov District)` has the message `region-almaty-region`. */
  regionThen: text(REGION, REGION_EXPECTED),
  regionNow: text(REGION, REGION_EXPECTED),
  /** It is no part of a region, but one of its own. */
  isItsOwnRegion: optional(boolean()),
  /** Whether a reader should know something more: `place-note-astana`. */
  hasNote: optional(boolean()),
  lat: nullable(number(-90, 90)),
  lon: nullable(number(-180, 180)),
  /** Its time zone; of its fields, `iana` is read. */
  timezone: optional(record(text())),
  regionIsoThen: optional(anything),
  geonamesId: optional(anything),
  wikidataId: optional(anything),
  candidates: optional(anything),
  notes: optional(anything),
  sources: optional(anything),
});

/** `places.json`: every place that the document names, in its order. */
export const PLACES = listOf(PLACE);

/** A place of `places.json`, checked. */
export type PlaceRecord = ReturnType<typeof PLACE>;
