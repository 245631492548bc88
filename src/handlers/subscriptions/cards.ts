import type { Subscription } from '../../jobs/plan/subscription.ts';
import type { Answer } from '../base/answer.ts';
import type { VerbatimContext } from '../base/context.ts';
import type { ViewContext } from '../base/view-context.ts';
import type { Card } from './card.ts';
import type { Subject } from './channel.ts';
import type { Scheduling } from './scheduling.ts';
import { SLOTS_SHOWN } from './setting-change.ts';
import type { Page } from './subscription-callback-data.ts';
import { cardView, unsubscribeView } from './subscription-view.ts';
import { comingSlots, endedSlots, pastMinutes } from './timetable.ts';
import { postLanguageView, whenView } from './when-view.ts';

/** Slots that ended and are looked up for a card; more than are shown, since some were before the last change of times. */
const ENDED_LOOKED_UP = 10;

/** Everything that a card shows, as it is now. */
export async function readCard(
  { statement, subscriptions, nameOf, now }: Scheduling,
  subject: Subject,
  subscription: Subscription,
): Promise<Card> {
  const drawnAt = now();
  const recent = pastMinutes(subscription, drawnAt).slice(-ENDED_LOOKED_UP);
  const kept = await subscriptions.slots(subscription.id, recent);
  return {
    subject,
    subscription,
    nameOf,
    drawnAt,
    coming: comingSlots(statement, subscription, drawnAt, SLOTS_SHOWN),
    ended: endedSlots(subscription, kept),
  };
}

/** A page of the card. */
export function pageView(view: ViewContext, card: Card, page: Page): Answer {
  switch (page) {
    case 'card':
      return cardView(view, card, 'short');
    case 'next':
      return cardView(view, card, 'long');
    case 'when':
      return whenView(view, card);
    case 'language':
      return postLanguageView(view, card);
    case 'unsubscribe':
      return unsubscribeView(view, card);
  }
}

/** The topic of a forum in which somebody wrote or pressed. */
export function topicOf(ctx: VerbatimContext): number | undefined {
  const message = ctx.msg;
  return message?.is_topic_message === true ? message.message_thread_id : undefined;
}
