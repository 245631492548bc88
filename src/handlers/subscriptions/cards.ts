import { isSameSubscription, type Subscription } from '../../jobs/plan/subscription.ts';
import { type Answer, answer } from '../base/answer.ts';
import type { VerbatimContext } from '../base/context.ts';
import { ephemeralPressed } from '../base/for-one.ts';
import { replyOrEdit } from '../base/respond.ts';
import type { ViewContext } from '../base/view-context.ts';
import { type Card, cardView, unsubscribeView } from './card-view.ts';
import { lookView, postLanguageView } from './look-view.ts';
import { ownWordsView } from './own-words-view.ts';
import { passageListView } from './passage-list-view.ts';
import type { Scheduling } from './scheduling.ts';
import { SLOTS_SHOWN } from './settings.ts';
import type { Subject } from './subject.ts';
import type { Page, PassageList } from './subscription-buttons.ts';
import { comingSlots, endedSlots, pastMinutes } from './timetable.ts';
import { nowView, whatView } from './what-view.ts';
import { whenView } from './when-view.ts';

/** Slots that ended and are looked up for a card; more than are shown, since some were before the last change of times. */
const ENDED_LOOKED_UP = 10;

/** How many changes of others are drawn after one of ours; each comes from a press. */
const MAX_REDRAWN = 5;

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
    statement,
    nameOf,
    drawnAt,
    coming: comingSlots(statement, subscription, drawnAt, SLOTS_SHOWN),
    ended: endedSlots(subscription, kept),
  };
}

/** For whom a card is drawn that takes the place of the message whose button was pressed. */
export function viewOfCard(ctx: VerbatimContext): ViewContext {
  return ephemeralPressed(ctx) === undefined ? ctx.view : { ...ctx.view, isForOne: true };
}

/** A page of the card, or a part of the list of passages. */
export function pageView(view: ViewContext, card: Card, page: Page | PassageList): Answer {
  if (typeof page !== 'string') return passageListView(view, card, page);
  switch (page) {
    case 'card':
      return cardView(view, card, 'short');
    case 'next':
      return cardView(view, card, 'long');
    case 'when':
      return whenView(view, card);
    case 'what':
      return whatView(view, card);
    case 'now':
      return nowView(view, card);
    case 'look':
      return lookView(view, card);
    case 'words':
      return ownWordsView(view, card);
    case 'language':
      return postLanguageView(view, card);
    case 'unsubscribe':
      return unsubscribeView(view, card);
  }
}

/**
 * Draws a card that several people may press at once. Telegram orders presses by person, and on Workers nothing orders
 * them at all: what somebody else changed while this was drawn is drawn after it, so that the last drawing shows what
 * is set.
 */
export async function drawCard(
  ctx: VerbatimContext,
  deps: Scheduling,
  subject: Subject,
  { subscription, page }: { readonly subscription: Subscription; readonly page: Page | PassageList },
): Promise<void> {
  let drawn = subscription;
  await replyOrEdit(ctx, pageView(viewOfCard(ctx), await readCard(deps, subject, drawn), page));
  for (let times = 0; times < MAX_REDRAWN; times += 1) {
    const latest = await deps.subscriptions.byId(drawn.id);
    if (latest !== undefined && isSameSubscription(latest, drawn)) return;
    if (latest === undefined) return replyOrEdit(ctx, answer([ctx.t('unsubscribed')], { inline_keyboard: [] }));
    drawn = latest;
    await replyOrEdit(ctx, pageView(viewOfCard(ctx), await readCard(deps, subject, drawn), page));
  }
}

/** The topic of a forum in which somebody wrote or pressed. */
export function topicOf(ctx: VerbatimContext): number | undefined {
  const message = ctx.msg;
  return message?.is_topic_message === true ? message.message_thread_id : undefined;
}
