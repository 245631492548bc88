import { FormattedString } from '@grammyjs/parse-mode';
import type { InlineKeyboardButton } from 'grammy/types';
import type { Statement } from '../../content/document/statement.ts';
import { formerNames, nameIn, type Place, regionsOf } from '../../content/names/place.ts';
import type { Places } from '../../content/names/places.ts';
import type { Hit } from '../../content/search/hit.ts';
import { type Answer, answer, type Block, bold, lines, quoteHeading, type Venue } from '../base/answer.ts';
import { drawnOnce } from '../base/drawn-once.ts';
import { copyLinkButton, pressButton, quoteElsewhere, rowsOf } from '../base/keyboard.ts';
import { echoing, list, placeOf, quotePassage, type ViewContext } from '../base/view-context.ts';
import { placesPictureButton } from './pictures.ts';

const COLUMNS = 3;

/** Every entry of the document's list in its order, and what the reader calls it, with a button for each. */
export const placesView = drawnOnce((view: ViewContext, places: Places): Answer => {
  const { t, locale } = view;
  const calledIn = (place: Place): string =>
    list(places.all.filter(({ order }) => order === place.order).map((each) => nameIn(each, locale)));
  const isTheirs = ({ names }: Place): boolean => names.some(({ language }) => language === locale);
  return answer(
    [
      bold(t('places-title')),
      lines(
        places.items.map((place) => `${place.order}. ${place.item}${isTheirs(place) ? ` · ${calledIn(place)}` : ''}`),
      ),
      FormattedString.italic(t('places-note')),
    ],
    {
      inline_keyboard: [
        ...rowsOf(
          places.items.map((place) => placeButton(isTheirs(place) ? calledIn(place) : place.item, place)),
          COLUMNS,
        ),
        listedInButton(view, places),
        [pressButton(t('button-contents'), { kind: 'contents' }), ...placesPictureButton(view)],
      ].filter((row) => row.length > 0),
    },
  );
});

/** A card: `understoodAs` is the spelling that matched, if the reader should see it; the map is a message of its own, or a button. */
type Card = { readonly understoodAs?: string | undefined; readonly hasMap: boolean };

function placeView(view: ViewContext, places: Places, place: Place, { understoodAs, hasMap }: Card): Answer {
  const { t } = view;
  const sharing = places.all.filter((other) => other !== place && other.order === place.order);
  const title = place.item === place.name ? bold(place.name) : lines([bold(place.name), place.item]);
  const understood = understoodAs === undefined ? [] : [t('place-understood', { spelling: understoodAs })];
  const note = placeNote(view, place);
  const notes = note === undefined ? [] : [note];
  return answer([...understood, title, lines(facts(view, place)), ...notes, ...namedIn(view, places)], {
    inline_keyboard: [
      place.position === undefined || hasMap ? [] : [pressButton(t('button-map'), { kind: 'map', slug: place.slug })],
      sharing.map((other) => placeButton(other.name, other)),
      turnButtons(view, places, place),
      listedInButton(view, places),
      [pressButton(t('button-all-places'), { kind: 'places' })],
      [...quoteElsewhere(view, place.name), copyLinkButton(view, { kind: 'place', slug: place.slug })],
    ].filter((row) => row.length > 0),
  });
}

/** A note about one of the places, such as that nothing says which one is meant. */
export function placeNote({ t }: Pick<ViewContext, 't'>, { slug, hasNote }: Place): string | undefined {
  return hasNote ? t(`place-note-${slug}`) : undefined;
}

/** One place, with a button for its map, if its position is known: where a message is turned into it. */
export const placeOnlyView = drawnOnce((view: ViewContext, places: Places, place: Place): Answer => {
  return placeView(view, places, place, { hasMap: false });
});

/** One place with its map, if its position is known. */
export function placeWithMapView(view: ViewContext, places: Places, place: Place, understoodAs?: string): Answer {
  return understoodAs === undefined ? asNamedView(view, places, place) : withMap(view, places, place, understoodAs);
}

const asNamedView = drawnOnce((view: ViewContext, places: Places, place: Place) => withMap(view, places, place));

function withMap(view: ViewContext, places: Places, place: Place, understoodAs?: string): Answer {
  const venue = venueOf(view, place);
  const answer = placeView(view, places, place, { understoodAs, hasMap: venue !== undefined });
  return venue === undefined ? answer : { ...answer, venue };
}

/** The map of a place, if its position is known. */
export function venueOf({ t }: ViewContext, place: Place): Venue | undefined {
  if (place.position === undefined) return undefined;
  return { ...place.position, title: place.name, address: t(`region-${place.regionNow}`) };
}

/** A plain no, and close names, if any. */
export function placeNotNamedView({ t }: ViewContext, name: string, near: readonly Place[]): Answer {
  const close = near.length === 0 ? [] : [t('place-near')];
  return answer([echoing(t, 'place-not-named', 'name', name), ...close], {
    inline_keyboard: [
      near.map((place) => placeButton(place.name, place)),
      [pressButton(t('button-all-places'), { kind: 'places' })],
    ].filter((row) => row.length > 0),
  });
}

/** A name in letters that no look-up reads: whether it is named can't be said. */
export function otherScriptView({ t }: ViewContext, name: string): Answer {
  return answer([echoing(t, 'place-other-script', 'name', name)], {
    inline_keyboard: [[pressButton(t('button-all-places'), { kind: 'places' })]],
  });
}

/** Several places fit: all of them, to choose from. */
export function severalPlacesView({ t }: ViewContext, name: string, places: readonly Place[]): Answer {
  return answer([echoing(t, 'place-several', 'name', name)], {
    inline_keyboard: [
      ...rowsOf(
        places.map((place) => placeButton(place.name, place)),
        COLUMNS,
      ),
      [pressButton(t('button-all-places'), { kind: 'places' })],
    ],
  });
}

/** Names outside the list: the words that name it. */
export function wordsStandView(view: ViewContext, statement: Statement, name: string, hit: Hit): Answer {
  const { t } = view;
  const words =
    hit.kind === 'passage' ? [quotePassage(view, statement, hit.passage, hit.marks)] : quoteHeading(statement);
  return answer([echoing(t, 'place-words-stand', 'name', name), ...words], {
    inline_keyboard: [[pressButton(t('button-all-places'), { kind: 'places' })]],
  });
}

function facts(view: ViewContext, place: Place): readonly Block[] {
  const { t } = view;
  const former = formerNames(place, view.locale);
  const { now, before } = regionsOf(place);
  return [
    t(`place-kind-${place.kind}`),
    ...place.names.map(({ key, name }) => t(`place-in-${key}`, { name })),
    ...(former.length === 0 ? [] : [t('place-former', { names: list(former) })]),
    ...(now === undefined ? [] : [t('place-region', { region: t(`region-${now}`) })]),
    ...(before === undefined ? [] : [t('place-region-then', { region: t(`region-${before}`) })]),
  ];
}

function namedIn({ t }: ViewContext, { listedIn }: Places): readonly string[] {
  if (listedIn?.kind !== 'sentences') return [];
  return [t('place-named-in', { section: listedIn.section, sentence: listedIn.from })];
}

function turnButtons({ t }: ViewContext, places: Places, place: Place) {
  const at = places.items.findIndex(({ order }) => order === place.order);
  const [before, after] = [places.items[at - 1], places.items[at + 1]];
  return [
    ...(before === undefined ? [] : [placeButton(t('button-previous', { place: before.name }), before)]),
    ...(after === undefined ? [] : [placeButton(t('button-next', { place: after.name }), after)]),
  ];
}

/** A button that opens a place. */
export function placeButton(text: string, place: Place) {
  return pressButton(text, { kind: 'place', slug: place.slug });
}

function listedInButton(view: ViewContext, { listedIn }: Places): InlineKeyboardButton[] {
  return listedIn === undefined ? [] : [pressButton(placeOf(view, listedIn), { kind: 'passage', address: listedIn })];
}
