import type { Answer } from './answer.ts';
import { frozen } from './frozen.ts';
import type { ViewContext } from './view-context.ts';

type View<Of extends readonly object[]> = (view: ViewContext, ...of: Of) => Answer;

/** What was drawn of these things, and of them with one more. */
type Branch = { answer?: Answer; readonly further: WeakMap<object, Branch> };

/**
 * A view that is drawn once of the same things for the same reader, and then shared by all: frozen, so that nobody changes it.
 * An answer is remembered as long as all that it is drawn of exists; words that somebody typed are no such thing, and the
 * types don't allow them.
 *
 *     const cardView = drawnOnce((view, place: Place) => answer([bold(place.name)]));
 */
export function drawnOnce<Of extends readonly object[]>(draw: View<Of>): View<Of> {
  const root = branch();
  return (view, ...of) => {
    let reached = below(root, view);
    for (const thing of of) reached = below(reached, thing);
    reached.answer ??= frozen(draw(view, ...of));
    return reached.answer;
  };
}

function branch(): Branch {
  return { further: new WeakMap() };
}

function below({ further }: Branch, thing: object): Branch {
  const known = further.get(thing);
  if (known !== undefined) return known;
  const grown = branch();
  further.set(thing, grown);
  return grown;
}
