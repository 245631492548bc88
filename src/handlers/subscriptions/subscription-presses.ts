import type { Composer } from 'grammy';
import { minuteOf, type Subscription } from '../../jobs/plan/subscription.ts';
import { formatWhen } from '../../jobs/plan/when.ts';
import { answer } from '../base/answer.ts';
import type { VerbatimContext } from '../base/context.ts';
import { createPressHandler } from '../base/presses.ts';
import { reply, replyOrEdit, takeButtons } from '../base/respond.ts';
import { pageView, readCard, viewOfCard } from './cards.ts';
import { offerPicker, SUBSCRIBE } from './channel-picker.ts';
import { postNow } from './post-now.ts';
import { preview } from './preview.ts';
import type { Scheduling } from './scheduling.ts';
import { findChannel, findGroup, type Need, type Subject } from './subject.ts';
import { subscribe } from './subscribe.ts';
import { type Action, PRESS_LIFE_MINUTES, SUBSCRIPTION_DATA, type SubscriptionPress } from './subscription-buttons.ts';
import { change } from './subscription-change.ts';
import { startTimesView, whenQuestionView } from './when-view.ts';

/**
 * Presses on the buttons of a subscription's messages. The presser's rights count, not those of the person the card was
 * drawn for.
 */
export function createSubscriptionPressHandler(deps: Scheduling): Composer<VerbatimContext> {
  return createPressHandler(SUBSCRIPTION_DATA, async (ctx, press) => {
    const need = needOf(press.action);
    ctx.progress.aim = need === 'read' ? 'read' : 'change';
    const said = await answerPress(ctx, deps, press, need);
    return said === undefined ? undefined : { text: said, show_alert: true };
  });
}

/** The right that an action needs. One that only reads does not expire. */
function needOf(action: Action): Need {
  switch (action.kind) {
    case 'preview':
      return 'read';
    case 'unsubscribe':
    case 'forget':
      return 'end';
    case 'show':
      if (action.page === 'unsubscribe') return 'end';
      return action.page === 'card' || action.page === 'next' ? 'read' : 'change';
    default:
      return 'change';
  }
}

/**
 * Checks the presser's rights, not those of the person the card was drawn for, then acts on the press. Returns what to
 * tell the person.
 */
async function answerPress(
  ctx: VerbatimContext,
  deps: Scheduling,
  { about, expiry, action }: SubscriptionPress,
  need: Need,
): Promise<string | undefined> {
  const present = minuteOf(deps.now());
  if (need !== 'read' && (expiry < present || expiry > present + PRESS_LIFE_MINUTES)) return ctx.t('press-expired');
  if (about.kind === 'unchosen') return askForChannel(ctx, deps, action);
  const isOfChat = about.kind === 'chat';
  const subscription = await (isOfChat ? deps.subscriptions.byChat(about.chatId) : deps.subscriptions.byId(about.id));
  const chatId = isOfChat ? about.chatId : subscription?.chatId;
  if (chatId === undefined) {
    await takeButtons(ctx);
    return ctx.t('press-gone');
  }
  const found = await findSubject(ctx, chatId, need);
  if (found.kind === 'refused') return found.said;
  if (subscription === undefined) return start(ctx, deps, found.subject, action);
  // Another person has subscribed the chat meanwhile.
  const wanted: Action = isOfChat ? { kind: 'show', page: 'card' } : action;
  return act(ctx, deps, found.subject, subscription, wanted);
}

async function askForChannel(ctx: VerbatimContext, deps: Scheduling, action: Action): Promise<string | undefined> {
  if (ctx.chat?.type !== 'private') return ctx.t('subscribe-in-group');
  await offerPicker(ctx, deps, SUBSCRIBE, action.kind === 'when' ? formatWhen(action.named) : '');
  return undefined;
}

type Found =
  | { readonly kind: 'found'; readonly subject: Subject }
  | { readonly kind: 'refused'; readonly said: string };

/** Whether this person may, now and here: in a group only for that group, in private only for their channel. */
async function findSubject(ctx: VerbatimContext, chatId: number, need: Need): Promise<Found> {
  if (ctx.chat?.type === 'private') {
    const found = await findChannel(ctx, String(chatId), need);
    return found.kind === 'found'
      ? { kind: 'found', subject: found.channel }
      : { kind: 'refused', said: found.said.text };
  }
  if (ctx.chat?.type === 'channel' || ctx.chat?.id !== chatId) return { kind: 'refused', said: ctx.t('press-gone') };
  const subject = await findGroup(ctx, chatId, need);
  return subject === undefined ? { kind: 'refused', said: ctx.t('group-refused') } : { kind: 'found', subject };
}

/** The possible actions if nothing is scheduled yet. */
async function start(
  ctx: VerbatimContext,
  deps: Scheduling,
  subject: Subject,
  action: Action,
): Promise<string | undefined> {
  if (action.kind === 'when') await subscribe(ctx, deps, subject, action.named);
  else if (action.kind === 'show') await replyOrEdit(ctx, startTimesView(viewOfCard(ctx), subject, deps.now()));
  else return ctx.t('press-gone');
  return undefined;
}

async function act(
  ctx: VerbatimContext,
  deps: Scheduling,
  subject: Subject,
  subscription: Subscription,
  action: Action,
): Promise<string | undefined> {
  switch (action.kind) {
    case 'preview':
      return preview(ctx, deps, subscription);
    case 'show':
      await replyOrEdit(ctx, pageView(viewOfCard(ctx), await readCard(deps, subject, subscription), action.page));
      if (action.page === 'when' && subject.kind === 'channel')
        await reply(ctx, whenQuestionView(ctx.view, { subject, subscription }));
      return undefined;
    case 'choose-next':
    case 'choose-out':
      await replyOrEdit(ctx, pageView(ctx.view, await readCard(deps, subject, subscription), action));
      return undefined;
    case 'now':
      return postNow(ctx, deps, subject, subscription, action);
    case 'unsubscribe':
    case 'forget': {
      await deps.subscriptions.erase(subscription, action.kind);
      const erased = action.kind === 'forget' ? 'forgotten' : 'unsubscribed';
      ctx.progress.saved = erased;
      await replyOrEdit(ctx, answer([ctx.t(erased)], { inline_keyboard: [] }));
      return undefined;
    }
    default:
      return change(ctx, deps, subject, subscription, action);
  }
}
