import { minuteOf, type Subscription } from '../../jobs/plan/subscription.ts';
import type { VerbatimContext } from '../base/context.ts';
import { drawCard } from './cards.ts';
import type { Scheduling } from './scheduling.ts';
import type { Subject } from './subject.ts';

/** Minutes for which a confirmation counts; then it is asked anew. A tick takes the slot of an older one for late. */
const CONFIRMED_FOR = 5;

/**
 * Posts at once, for a confirmation that was drawn in a minute (since 1970): the slot is of that minute, so one confirmation
 * makes one post, whoever presses it and however often. Returns what to tell the person.
 */
export async function postNow(
  ctx: VerbatimContext,
  deps: Scheduling,
  subject: Subject,
  { subscription, minute }: { readonly subscription: Subscription; readonly minute: number },
): Promise<string | undefined> {
  const now = deps.now();
  const age = minuteOf(now) - minute;
  if (age < 0 || age > CONFIRMED_FOR) {
    await drawCard(ctx, deps, subject, { subscription, page: 'now' });
    return ctx.t('now-expired');
  }
  const asked = await deps.subscriptions.postNow(subscription.id, minute, now);
  const present = await deps.subscriptions.byId(subscription.id);
  if (asked === 'gone' || present === undefined) return ctx.t('press-gone');
  if (asked === 'planned') ctx.progress.saved = 'saved-not-shown';
  const page = asked === 'planned' || asked === 'under-way' ? 'card' : 'now';
  await drawCard(ctx, deps, subject, { subscription: present, page });
  return asked === 'planned' ? undefined : ctx.t(`now-${asked}`);
}
