import type { Composer } from 'grammy';
import { minuteOf, type Subscription } from '../../jobs/plan/subscription.ts';
import { formatWhen } from '../../jobs/plan/when.ts';
import { answer } from '../base/answer.ts';
import type { VerbatimContext } from '../base/context.ts';
import { createPressHandler } from '../base/presses.ts';
import { reply, replyOrEdit, takeButtons } from '../base/respond.ts';
import { drawCard, pageView, readCard, viewOfCard } from './cards.ts';
import { offerPicker, SUBSCRIBE } from './channel-picker.ts';
import { listOf } from './passage-list-view.ts';
import { postNow } from './post-now.ts';
import { preview } from './preview.ts';
import type { Scheduling } from './scheduling.ts';
import { applyChange, type Change, dueAfter, whyNotChanged } from './settings.ts';
import { findChannel, findGroup, type Need, type Subject } from './subject.ts';
import { subscribe } from './subscribe.ts';
import {
  type Action,
  type Page,
  type PassageList,
  PRESS_LIFE_MINUTES,
  SUBSCRIPTION_DATA,
  type SubscriptionPress,
} from './subscription-buttons.ts';
import { startTimesView, whenQuestionView } from './when-view.ts';
import { placeAmong } from './wishes.ts';

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

/** The page that is drawn after a change: a person who sets one thing of a page mostly sets the others too. */
const PAGE_OF: { readonly [Kind in Change['kind']]?: Page } = {
  days: 'when',
  time: 'when',
  zone: 'when',
  unit: 'what',
  order: 'what',
  next: 'what',
  once: 'what',
  silent: 'look',
  folded: 'look',
  title: 'look',
  link: 'look',
  picture: 'look',
  remove: 'words',
  language: 'look',
};

async function change(
  ctx: VerbatimContext,
  deps: Scheduling,
  subject: Subject,
  before: Subscription,
  wanted: Change,
): Promise<string | undefined> {
  const now = deps.now();
  const world = { now, statement: deps.statement };
  const reason = whyNotChanged(before, wanted, world);
  if (reason !== undefined) return ctx.t(reason);
  const by = (subscription: Subscription) => applyChange(subscription, wanted, world);
  const after = await deps.subscriptions.change(before.id, by, dueAfter(now));
  if (after === undefined) return ctx.t('press-gone');
  ctx.progress.saved = 'saved-not-shown';
  await drawCard(ctx, deps, subject, { subscription: after, page: pageAfter(ctx, deps, wanted) });
  return undefined;
}

function pageAfter(ctx: VerbatimContext, { statement }: Scheduling, wanted: Change): Page | PassageList {
  if (wanted.kind === 'leave-out' || wanted.kind === 'put-back')
    return listOf('choose-out', placeAmong(statement, wanted.address) ?? 0);
  return PAGE_OF[wanted.kind] ?? pagePressed(ctx);
}

/** The card with all of the next posts, if that is what was pressed: a press does not make it shorter. */
function pagePressed({ callbackQuery }: VerbatimContext): Page {
  const message = callbackQuery?.message;
  const buttons =
    message !== undefined && 'reply_markup' in message ? message.reply_markup?.inline_keyboard.flat() : [];
  const pages = (buttons ?? []).flatMap((button) => {
    const press = 'callback_data' in button ? SUBSCRIPTION_DATA.parse(button.callback_data ?? '') : undefined;
    return press?.action.kind === 'show' ? [press.action.page] : [];
  });
  return pages.includes('when') && pages.includes('card') ? 'next' : 'card';
}
