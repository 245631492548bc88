import { Composer } from 'grammy/web';
import type { Content } from '../../content/content.ts';
import { isOfOtherScript } from '../../content/text/scripts.ts';
import type { Answer } from '../base/answer.ts';
import { argumentOf, asksFor, type VerbatimContext } from '../base/context.ts';
import { MAX_QUERY } from '../base/limits.ts';
import { reply } from '../base/respond.ts';
import type { ViewContext } from '../base/view-context.ts';
import {
  otherScriptView,
  placeNotNamedView,
  placesView,
  placeWithMapView,
  severalPlacesView,
  wordsStandView,
} from './places-view.ts';

/** The document's command for its places, `/cities`: all of them, or one by any of its names, with a map. */
export function createPlaceHandlers(content: Content): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  const command = content.definition.commands.places;
  if (command === undefined) return composer;
  composer.filter(asksFor(command), (ctx) => reply(ctx, answerFor(ctx.view, content, argumentOf(ctx))));
  return composer;
}

/** Before it denies a name it asks what the search asks: what stands elsewhere in the text is shown. */
function answerFor(view: ViewContext, content: Content, argument: string): Answer {
  const { places, search, statement } = content;
  if (argument === '') return placesView(view, places);
  const name = argument.slice(0, MAX_QUERY);
  const numbered = places.items.find(({ order }) => String(order) === name);
  if (numbered !== undefined) return placeWithMapView(view, places, numbered);
  const found = places.lookUp(name);
  switch (found.kind) {
    case 'found': {
      const understoodAs = found.by === 'typo' || found.by === 'layout' ? found.matched : undefined;
      return placeWithMapView(view, places, found.place, understoodAs);
    }
    case 'several':
      return severalPlacesView(view, name, found.places);
    case 'not-named': {
      const standing = search.standing(name);
      if (standing !== undefined) return wordsStandView(view, statement, name, standing);
      return isOfOtherScript(name) ? otherScriptView(view, name) : placeNotNamedView(view, name, found.near);
    }
  }
}
