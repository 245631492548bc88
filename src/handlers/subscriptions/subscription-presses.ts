import { Composer } from 'grammy';
import { minuteOf, type Subscription } from '../../jobs/plan/subscription.ts';
import { formatWhen } from '../../jobs/plan/when.ts';
import { answer } from '../base/answer.ts';
import type { VerbatimContext } from '../base/context.ts';
import { endPress, notify, replyOrEdit } from '../base/respond.ts';
import { pageView, readCard } from './cards.ts';
import { findChannel, type Subject } from './channel.ts';
import { offerPicker } from './channel-picker.ts';
import { findGroup } from './group.ts';
import { preview } from './preview.ts';
import type { Scheduling } from './scheduling.ts';
import { applyChange, dueAfter, isComing } from './setting-change.ts';
import { drawSharedCard } from './shared-card.ts';
import { subscribe } from './subscribe.ts';
import {
  type About,
  type Change,
  needOf,
  type Page,
  PRESS_LIFE,
  parseSubscriptionPress,
  type SubscriptionPress,
} from './subscription-callback-data.ts';
import { startTimesView } from './when-view.ts';

/** Wishes for other times. */
const OF_TIMES: readonly Change['kind'][] = ['when', 'days', 'time', 'zone'];

/** Presses on the buttons of a subscription's messages. What a press may do depends on the person who pressed, not on the person that the card was drawn for. */
export function createSubscriptionPressHandlers(deps: Scheduling): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  composer.on('callback_query:data', async (ctx, next) => {
    const press = parseSubscriptionPress(ctx.callbackQuery.data);
    if (press === undefined) return next();
    ctx.progress.aim = needOf(press.wish) === 'read' ? 'read' : 'change';
    const said = await answerPress(ctx, deps, press);
    await (said === undefined ? endPress(ctx) : notify(ctx, said));
  });
  return composer;
}

/** Acts on a press; what comes back is to be told to the person. */
async function answerPress(
  ctx: VerbatimContext,
  deps: Scheduling,
  { about, expiry, wish }: SubscriptionPress,
): Promise<string | undefined> {
  const present = minuteOf(deps.now());
  if (needOf(wish) !== 'read' && (expiry < present || expiry > present + PRESS_LIFE)) return ctx.t('press-expired');
  if (about.kind === 'unchosen') return askForChannel(ctx, deps, wish);
  const subscription = await findSubscription(deps, about);
  if (about.kind === 'subscription' && subscription === undefined) return ctx.t('press-gone');
  const chatId = about.kind === 'chat' ? about.chatId : (subscription?.chatId ?? 0);
  const found = await permit(ctx, chatId, wish);
  if (found.kind === 'refused') return found.said;
  if (subscription === undefined) return start(ctx, deps, found.subject, wish);
  return makeChange(
    ctx,
    deps,
    found.subject,
    subscription,
    about.kind === 'chat' ? { kind: 'show', page: 'card' } : wish,
  );
}

function findSubscription({ subscriptions }: Scheduling, about: Exclude<About, { kind: 'unchosen' }>) {
  return about.kind === 'chat' ? subscriptions.byChat(about.chatId) : subscriptions.byId(about.id);
}

type Permit =
  | { readonly kind: 'permitted'; readonly subject: Subject }
  | { readonly kind: 'refused'; readonly said: string };

/** Whether this person may, now and here: in a group only about that group, in private only about a channel of theirs. */
async function permit(ctx: VerbatimContext, chatId: number, wish: Change): Promise<Permit> {
  switch (ctx.chat?.type) {
    case 'private': {
      const found = await findChannel(ctx, String(chatId), needOf(wish));
      if (found.kind === 'found') return { kind: 'permitted', subject: found.channel };
      return { kind: 'refused', said: found.said.text };
    }
    case 'group':
    case 'supergroup': {
      if (ctx.chat.id !== chatId) return { kind: 'refused', said: ctx.t('press-gone') };
      const subject = await findGroup(ctx, chatId, needOf(wish));
      return subject === undefined ? { kind: 'refused', said: ctx.t('group-refused') } : { kind: 'permitted', subject };
    }
    case 'channel':
    case undefined:
      return { kind: 'refused', said: ctx.t('press-gone') };
  }
}

async function askForChannel(ctx: VerbatimContext, deps: Scheduling, wish: Change): Promise<string | undefined> {
  if (ctx.chat?.type !== 'private') return ctx.t('subscribe-in-group');
  await offerPicker(ctx, deps, 'subscribe', wish.kind === 'when' ? formatWhen(wish.named) : '');
  return undefined;
}

/** What can be wished for where nothing is scheduled yet. */
async function start(
  ctx: VerbatimContext,
  deps: Scheduling,
  subject: Subject,
  wish: Change,
): Promise<string | undefined> {
  if (wish.kind === 'when') await subscribe(ctx, deps, subject, wish.named);
  else if (wish.kind === 'show') await replyOrEdit(ctx, startTimesView(ctx.view, subject, deps.now()));
  else return ctx.t('press-gone');
  return undefined;
}

async function makeChange(
  ctx: VerbatimContext,
  deps: Scheduling,
  subject: Subject,
  subscription: Subscription,
  wish: Change,
): Promise<string | undefined> {
  switch (wish.kind) {
    case 'preview':
      return preview(ctx, deps, subscription);
    case 'show':
      await replyOrEdit(ctx, pageView(ctx.view, await readCard(deps, subject, subscription), wish.page));
      return undefined;
    case 'unsubscribe':
      await deps.subscriptions.erase(subscription, 'unsubscribe');
      ctx.progress.saved = 'unsubscribed';
      await replyOrEdit(ctx, answer([ctx.t('unsubscribed')], { inline_keyboard: [] }));
      return undefined;
    case 'forget':
      await deps.subscriptions.erase(subscription, 'forget');
      ctx.progress.saved = 'forgotten';
      await replyOrEdit(ctx, answer([ctx.t('forgotten')], { inline_keyboard: [] }));
      return undefined;
    default:
      return change(ctx, deps, subject, subscription, wish);
  }
}

async function change(
  ctx: VerbatimContext,
  deps: Scheduling,
  subject: Subject,
  { id, ...before }: Subscription,
  wish: Change,
): Promise<string | undefined> {
  const now = deps.now();
  const isOfSlot = wish.kind === 'skip' || wish.kind === 'post';
  if (isOfSlot && !isComing({ id, ...before }, wish.minute, now)) return ctx.t('press-late');
  const due = OF_TIMES.includes(wish.kind) ? dueAfter(now) : undefined;
  const after = await deps.subscriptions.change(id, (subscription) => applyChange(subscription, wish, now), due);
  if (after === undefined) return ctx.t('press-gone');
  ctx.progress.saved = 'saved-not-shown';
  await drawSharedCard(ctx, deps, subject, { subscription: after, page: pageAfter(wish) });
  return undefined;
}

/** Whoever sets days and times mostly sets the other too. */
function pageAfter({ kind }: Change): Page {
  return kind === 'days' || kind === 'time' || kind === 'zone' ? 'when' : 'card';
}
