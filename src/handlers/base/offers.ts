import type { Content } from '../../content/content.ts';
import type { Place } from '../../content/names/place.ts';
import { indexZones, type KnownZones, type ZoneIndex } from '../../jobs/plan/zones.ts';
import { hasItsLetters, type Pictures } from './pictures.ts';
import { fitsRichPage } from './rich-page-size.ts';

/** What the document has, so that a view offers nothing else. */
export type Offers = {
  readonly places: boolean;
  readonly signatories: boolean;
  /** The whole text, where one message can hold it. */
  readonly whole: boolean;
  /** A map of the places. */
  readonly map: boolean;
  /** Pictures of passages and of the map: depends on the runtime. */
  readonly pictures: boolean;
  /** The https address of the document as a page, if it has one. */
  readonly page?: string | undefined;
  /** All of it as one rich message, where one can hold it. */
  readonly richPage: boolean;
  /** The zone of a schedule whose author names none, those that are a tap away, and those of the places. */
  readonly zones: KnownZones & { readonly default: string };
};

/** A Telegram message (4,096 characters) less the longest title above the text. */
const MAX_WHOLE = 3_900;

/** What a document offers; `pictures` and its `page`, if there are any. */
export function offersOf(content: Content, pictures?: Pictures, page?: string): Offers {
  const { definition, map, places, signatories, statement } = content;
  const whole = statement.text.length <= MAX_WHOLE;
  return {
    places: places.all.length > 0,
    signatories: signatories.all.length > 0,
    whole,
    // What an app can't show is found by `/statement all`.
    richPage: whole && fitsRichPage(content),
    map: map !== undefined,
    // Whose words they are stands on every picture.
    pictures: pictures !== undefined && hasItsLetters(statement.attribution),
    page,
    zones: { ...definition.zones, places: zonesOfPlaces(places.all) },
  };
}

function zonesOfPlaces(places: readonly Place[]): ZoneIndex {
  return indexZones(
    places.flatMap(({ zone, name, names, former, aliases }) =>
      zone === undefined
        ? []
        : [name, ...names.map((each) => each.name), ...former, ...aliases].map((each) => ({ zone, name: each })),
    ),
  );
}
