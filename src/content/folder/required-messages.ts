import type { Statement } from '../document/statement.ts';
import { type Place, regionsOf } from '../names/place.ts';
import type { Definition } from './definition.ts';
import type { MapData } from './map-data.ts';

/** A message that only the document can say, and what it is for. */
export type RequiredMessage = { readonly id: string; readonly what: string; readonly variables?: readonly string[] };

/** What a document has that must be put into words. */
export type MessageFacts = {
  readonly definition: Definition;
  readonly statement: Statement;
  readonly places: readonly Place[];
  readonly map: MapData | undefined;
};

/** What must be said in every language of the interface. */
export function requiredMessages(facts: MessageFacts): readonly RequiredMessage[] {
  const sections = facts.statement.sections.map(({ number }) => ({
    id: `section-title-${number}`,
    what: `the title of section ${number}`,
  }));
  return [
    { id: 'document-title', what: 'the title of the document' },
    { id: 'profile-short-description', what: 'what the bot is, in 120 characters' },
    { id: 'profile-description', what: 'what the bot is, in 512 characters' },
    { id: 'welcome', what: 'the answer to /start' },
    { id: 'contents-note', what: 'a note below the list of sections' },
    ...sections,
    ...(facts.places.length === 0 ? [] : placeMessages(facts)),
  ];
}

/** What the page says besides, in its own language. */
export function requiredPageMessages({ definition, places, map }: MessageFacts): readonly RequiredMessage[] {
  const names = Object.values(definition.places?.names ?? {});
  return [
    { id: 'page-description', what: 'what the page is, in one sentence' },
    ...names.map((name) => ({ id: `page-${name}`, what: `what a place's name in ${name} is called` })),
    ...(places.some((place) => regionsOf(place).before !== undefined)
      ? [{ id: 'page-region-before', what: "what a place's region on the document's day is called" }]
      : []),
    ...(map === undefined
      ? []
      : [
          { id: 'page-map-description', what: 'what the map shows' },
          { id: 'page-outline', what: 'where the outline of the map comes from' },
        ]),
  ];
}

function placeMessages({ definition, places }: MessageFacts): readonly RequiredMessage[] {
  const names = Object.values(definition.places?.names ?? {});
  const regions = places.flatMap(({ regionNow, regionThen }) => [regionNow, regionThen]);
  const hasMoved = places.some((place) => regionsOf(place).before !== undefined);
  return [
    { id: 'help-places', what: 'how to look up a place, in the help' },
    { id: 'places-note', what: 'where the document lists the places' },
    { id: 'about-places', what: 'where the data of the places comes from' },
    ...names.map((name) => ({ id: `place-in-${name}`, what: `a place's name in ${name}`, variables: ['name'] })),
    ...unique(places.map(({ kind }) => kind)).map((kind) => ({ id: `place-kind-${kind}`, what: `the kind ${kind}` })),
    ...unique(regions).map((region) => ({ id: `region-${region}`, what: `the name of the region ${region}` })),
    ...(hasMoved
      ? [{ id: 'place-region-then', what: "a place's region on the document's day", variables: ['region'] }]
      : []),
    ...places
      .filter(({ hasNote }) => hasNote)
      .map(({ slug }) => ({ id: `place-note-${slug}`, what: `the note on the place ${slug}` })),
  ];
}

function unique(items: readonly string[]): readonly string[] {
  return [...new Set(items)];
}
