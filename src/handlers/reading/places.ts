import { Composer } from 'grammy';
import type { Content } from '../../content/content.ts';
import type { Answer } from '../base/answer.ts';
import { argumentOf, asksFor, type VerbatimContext } from '../base/context.ts';
import { MAX_QUERY } from '../base/limits.ts';
import { reply } from '../base/respond.ts';
import type { ViewContext } from '../base/view-context.ts';
import { placeNotNamedView, placesView, placeWithMapView, severalPlacesView, wordsStandView } from './places-view.ts';

/** The document's command for its places, `/cities`: all of them, or one by any of its names, with a map. */
export function createPlaceHandlers(content: Content): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  const command = content.definition.commands.places;
  if (command === undefined) return composer;
  composer.filter(asksFor(command), (ctx) => reply(ctx, answerFor(ctx.view, content, argumentOf(ctx))));
  return composer;
}

function answerFor(view: ViewContext, content: Content, argument: string): Answer {
  if (argument === '') return placesView(view, content.places);
  const name = argument.slice(0, MAX_QUERY);
  const found = content.places.lookUp(name);
  switch (found.kind) {
    case 'found': {
      const understoodAs = found.by === 'typo' || found.by === 'layout' ? found.matched : undefined;
      return placeWithMapView(view, content.places, found.place, understoodAs);
    }
    case 'several':
      return severalPlacesView(view, name, found.places);
    case 'not-named': {
      const [standing] = content.search.phrase(name);
      if (standing !== undefined) return wordsStandView(view, content.statement, name, standing);
      return placeNotNamedView(view, name, found.near);
    }
  }
}
