import { Composer } from 'grammy';
import type { Content } from '../content/content.ts';
import { argumentOf, asksFor, type VerbatimContext } from './context.ts';
import { LONGEST_QUERY } from './limits.ts';
import { say } from './respond.ts';
import type { Answer } from './views/answer.ts';
import { placeNotNamedView, placesView, placeWithMapView, severalPlacesView, wordsStandView } from './views/places.ts';
import type { Reader } from './views/reader.ts';

/** The document's command for its places, `/cities`: all of them, or one by any of its names, with a map. */
export function createPlaceHandlers(content: Content): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  const command = content.definition.commands.places;
  if (command === undefined) return composer;
  composer.filter(asksFor(command), (ctx) => say(ctx, answerFor(ctx.reader, content, argumentOf(ctx))));
  return composer;
}

function answerFor(reader: Reader, content: Content, argument: string): Answer {
  if (argument === '') return placesView(reader, content.places);
  const name = argument.slice(0, LONGEST_QUERY);
  const found = content.places.lookUp(name);
  switch (found.kind) {
    case 'found': {
      const understoodAs = found.by === 'typo' || found.by === 'layout' ? found.matched : undefined;
      return placeWithMapView(reader, content.places, found.place, understoodAs);
    }
    case 'several':
      return severalPlacesView(reader, name, found.places);
    case 'not-named': {
      const [standing] = content.search.phrase(name);
      if (standing !== undefined) return wordsStandView(reader, content.statement, name, standing);
      return placeNotNamedView(reader, name, found.near);
    }
  }
}
