import type { Coming, Course, Progress } from '../../content/document/course.ts';
import type { Subscription, Turns } from './subscription.ts';

/** Its way through the document. */
export function courseOf({
  id,
  order,
  unit,
  position,
  once,
  turns = {},
}: Pick<Subscription, 'id' | 'order' | 'unit' | 'position' | 'once' | 'turns'>): Course {
  const { come, last, next, leftOut } = turns;
  return {
    ...{ order, unit, seed: id, position, once },
    ...(come && { come }),
    ...(last === undefined ? {} : { last }),
    ...(next === undefined ? {} : { next }),
    leftOut: leftOut?.[unit] ?? [],
  };
}

/** The subscription as far as that; what is wished of it stays. */
export function withProgress(subscription: Subscription, { position, come, last }: Progress): Subscription {
  const { come: _, last: __, ...wishes } = subscription.turns ?? {};
  const turns = { ...wishes, ...(come && { come }), ...(last === undefined ? {} : { last }) };
  return withTurns({ ...subscription, position }, turns);
}

/** The subscription once this passage has come. */
export function withCome(subscription: Subscription, coming: Coming & { readonly kind: 'passage' }): Subscription {
  const moved = withProgress(subscription, coming.after);
  const { next, ...turns } = moved.turns ?? {};
  return next === coming.index ? withTurns(moved, turns) : moved;
}

/** The subscription with this beside its position, or with nothing. */
export function withTurns({ turns: _, ...subscription }: Subscription, turns: Turns): Subscription {
  return Object.keys(turns).length === 0 ? subscription : { ...subscription, turns };
}

/** What is left out, and nothing else of it. */
export function leftOutOf({ leftOut }: Turns = {}): Turns {
  return leftOut === undefined ? {} : { leftOut };
}
