import { type Address, formatAddress } from '../../content/document/address.ts';
import { comingPassage, isLastWanted, startOver } from '../../content/document/course.ts';
import { type Order, passagesOf, type Unit } from '../../content/document/rotation.ts';
import type { Statement } from '../../content/document/statement.ts';
import { withSettings } from '../../jobs/plan/settings.ts';
import type { Subscription } from '../../jobs/plan/subscription.ts';
import { courseOf, withProgress, withTurns } from '../../jobs/plan/turns.ts';

/** What one post quotes at this address: a whole section or a single sentence. */
export function unitOf({ kind }: Address): Unit {
  return kind === 'section' ? 'section' : 'sentence';
}

/** A passage's place among all of its unit; `undefined` if no post quotes it. */
export function placeAmong(statement: Statement, address: Address): number | undefined {
  const written = formatAddress(address);
  const place = passagesOf(statement, unitOf(address)).findIndex((each) => formatAddress(each.address) === written);
  return place === -1 ? undefined : place;
}

/** Whether a passage is left out. */
export function isLeftOut({ turns }: Subscription, unit: Unit, place: number): boolean {
  return turns?.leftOut?.[unit]?.includes(place) ?? false;
}

/** Whether this is the only passage of its unit that is still wanted: it can't be left out. */
export function isOnlyOne(statement: Statement, { turns }: Subscription, address: Address): boolean {
  const unit = unitOf(address);
  const place = placeAmong(statement, address);
  return place !== undefined && isLastWanted(statement, { unit, leftOut: turns?.leftOut?.[unit] ?? [] }, place);
}

/** The subscription with a passage left out, or with it again. The last one that is wanted stays. */
export function withLeftOut(
  subscription: Subscription,
  statement: Statement,
  address: Address,
  isOut: boolean,
): Subscription {
  const place = placeAmong(statement, address);
  if (place === undefined || (isOut && isOnlyOne(statement, subscription, address))) return subscription;
  const unit = unitOf(address);
  const { next, leftOut = {}, ...turns } = subscription.turns ?? {};
  const { [unit]: before = [], ...ofOther } = leftOut;
  const others = before.filter((each) => each !== place);
  const present = isOut ? [...others, place].toSorted((one, other) => one - other) : others;
  const all = { ...ofOther, ...(present.length === 0 ? {} : { [unit]: present }) };
  const isNext = isOut && unit === subscription.unit && next === place;
  return withEnd(
    withTurns(subscription, {
      ...turns,
      ...(next === undefined || isNext ? {} : { next }),
      ...(Object.keys(all).length === 0 ? {} : { leftOut: all }),
    }),
    statement,
  );
}

/** The subscription with this passage next, if it posts such. */
export function withNext(subscription: Subscription, statement: Statement, address: Address): Subscription {
  const next = placeAmong(statement, address);
  if (next === undefined || unitOf(address) !== subscription.unit) return subscription;
  return withTurns(subscription, { ...subscription.turns, next });
}

/** The subscription as one that ends when all has come, or goes on. Where all has come already, it begins with a new round. */
export function withOnce(before: Subscription, statement: Statement, once: boolean): Subscription {
  if (once === before.once) return before;
  const subscription: Subscription = { ...before, once };
  if (!once) return subscription;
  const { next: _, ...course } = courseOf(subscription);
  const coming = comingPassage(statement, course);
  return coming.kind === 'over' ? withProgress(subscription, coming.nextRound) : subscription;
}

/** The subscription in another order, from its beginning. What came last does not come first. */
export function inOrder(subscription: Subscription, statement: Statement, order: Order): Subscription {
  if (order === subscription.order) return subscription;
  return withProgress(withSettings(subscription, { order }), startOver(statement, courseOf(subscription)));
}

/** It ends here if nothing is left to come once. What is being sent may still end otherwise; then the next slot finds out. */
function withEnd(subscription: Subscription, statement: Statement): Subscription {
  const coming = comingPassage(statement, courseOf(subscription));
  if (coming.kind !== 'over' || subscription.flight !== undefined) return subscription;
  return { ...withProgress(subscription, coming.nextRound), pause: 'ended' };
}
