import { formatAddress } from '../../content/document/address.ts';
import { minuteOf, type Subscription } from '../../jobs/plan/subscription.ts';
import type { VerbatimContext } from '../base/context.ts';
import { drawCard } from './cards.ts';
import type { Scheduling } from './scheduling.ts';
import type { Subject } from './subject.ts';
import type { Action } from './subscription-buttons.ts';
import { nextPassage } from './timetable.ts';

/** What a person confirmed: the passage that was named, in a minute (since 1970). */
type Confirmed = Extract<Action, { readonly kind: 'now' }>;

/** Minutes for which a confirmation counts; then it is asked anew. A tick takes the slot of an older one for late. */
const CONFIRMED_FOR = 5;

/**
 * Posts at once, for a confirmation that was drawn in a minute (since 1970): the slot is of that minute, so one confirmation
 * makes one post, whoever presses it and however often. If another passage comes meanwhile, that is asked anew. Returns what to
 * tell the person.
 */
export async function postNow(
  ctx: VerbatimContext,
  deps: Scheduling,
  subject: Subject,
  subscription: Subscription,
  confirmed: Confirmed,
): Promise<string | undefined> {
  const { minute } = confirmed;
  const now = deps.now();
  const age = minuteOf(now) - minute;
  const isExpired = age < 0 || age > CONFIRMED_FOR;
  if (isExpired || isOther(deps, subscription, confirmed)) {
    await drawCard(ctx, deps, subject, { subscription, page: 'now' });
    return ctx.t(isExpired ? 'now-expired' : 'now-other');
  }
  const asked = await deps.subscriptions.postNow(subscription.id, minute, now);
  const present = await deps.subscriptions.byId(subscription.id);
  if (asked === 'gone' || present === undefined) return ctx.t('press-gone');
  if (asked === 'planned') ctx.progress.saved = 'saved-not-shown';
  const page = asked === 'planned' || asked === 'under-way' ? 'card' : 'now';
  await drawCard(ctx, deps, subject, { subscription: present, page });
  return asked === 'planned' ? undefined : ctx.t(`now-${asked}`);
}

/** Whether something else comes than was confirmed: what is asked for already, or waits, is told as that. */
function isOther({ statement }: Scheduling, subscription: Subscription, { minute, address }: Confirmed): boolean {
  const { open, flight, asked = [] } = subscription;
  if (address === undefined || open !== undefined || flight !== undefined || asked.includes(minute)) return false;
  const next = nextPassage(statement, subscription);
  return next !== undefined && formatAddress(next.address) !== formatAddress(address);
}
