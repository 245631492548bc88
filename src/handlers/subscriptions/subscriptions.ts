import type { Composer } from 'grammy';
import type { Subscription } from '../../jobs/plan/subscription.ts';
import { type Answer, answer } from '../base/answer.ts';
import type { VerbatimContext } from '../base/context.ts';
import { reply, replyToOne } from '../base/respond.ts';
import { unsubscribeView } from './card-view.ts';
import { pageView, readCard } from './cards.ts';
import { readPickerRequest, SUBSCRIBE, takePicker } from './channel-picker.ts';
import { pickedView } from './channel-view.ts';
import { type ChatCommand, createChatCommandHandlers } from './chat-command.ts';
import { MY_DATA_COMMANDS } from './my-data.ts';
import { OWN_WORDS_COMMANDS } from './own-words.ts';
import type { Scheduling } from './scheduling.ts';
import { withPause, withRight } from './settings.ts';
import { findChannel, type Subject } from './subject.ts';
import { readWhen, subscribe } from './subscribe.ts';
import type { Page } from './subscription-buttons.ts';
import { startTimesView, startView, whenFaultView } from './when-view.ts';

/** Commands about a chat's subscription. */
export const SUBSCRIPTION_COMMANDS = [
  { ...SUBSCRIBE, need: 'change', act: subscribeWhen },
  { name: 'schedule', number: 2, bot: 'present', need: 'read', act: showSchedule },
  { name: 'pause', number: 3, bot: 'present', need: 'change', act: pause },
  { name: 'resume', number: 4, bot: 'posting', need: 'change', act: resume },
  ...OWN_WORDS_COMMANDS,
  { name: 'unsubscribe', number: 5, bot: 'present', need: 'end', act: askToUnsubscribe },
] as const satisfies readonly ChatCommand[];

/** All commands about a chat: one that needs more than to read changes something. */
export const CHAT_COMMANDS: readonly ChatCommand[] = [...SUBSCRIPTION_COMMANDS, ...MY_DATA_COMMANDS];

/** The commands about a subscription, and the channel that was chosen for one about a chat. */
export function createSubscriptionHandlers(deps: Scheduling): Composer<VerbatimContext> {
  const composer = createChatCommandHandlers(deps, SUBSCRIPTION_COMMANDS);
  composer.chatType('private').on('message:chat_shared', (ctx) => goOn(ctx, deps, ctx.message.chat_shared));
  return composer;
}

/** Goes on with a command once its channel is chosen. That it was chosen proves nothing: the rights are asked. */
async function goOn(
  ctx: VerbatimContext,
  deps: Scheduling,
  shared: { readonly request_id: number; readonly chat_id: number },
): Promise<void> {
  const request = readPickerRequest(shared.request_id);
  const command = CHAT_COMMANDS.find(({ number }) => number === request.number);
  if (command === undefined || ctx.from === undefined) return;
  ctx.progress.aim = command.need === 'read' ? 'read' : 'change';
  const found = await findChannel(ctx, String(shared.chat_id), command.need);
  if (found.kind === 'refused') return reply(ctx, pickedView(found.said));
  const words = await takePicker(ctx, found.channel.title, request, command.readText);
  if (words === undefined && command.name === SUBSCRIBE.name)
    return reply(ctx, startTimesView(ctx.view, found.channel, deps.now()));
  await command.act(ctx, deps, found.channel, words ?? '');
}

async function subscribeWhen(ctx: VerbatimContext, deps: Scheduling, subject: Subject, words: string): Promise<void> {
  const when = readWhen(words, ctx.view.offers.zones);
  if (when.kind !== 'fault') {
    return subscribe(ctx, deps, subject, when.kind === 'named' ? when.named : undefined);
  }
  const present = await deps.subscriptions.byChat(subject.chatId);
  const about =
    present === undefined
      ? ({ kind: 'chat', chatId: subject.chatId } as const)
      : ({ kind: 'subscription', id: present.id } as const);
  const target = { about, subject, drawnAt: deps.now(), cadence: present?.cadence };
  await reply(ctx, whenFaultView(ctx.view, when, target));
}

async function showSchedule(ctx: VerbatimContext, deps: Scheduling, subject: Subject): Promise<void> {
  const subscription = await deps.subscriptions.byChat(subject.chatId);
  await replyToOne(ctx, await cardOf(ctx, deps, subject, subscription, 'next'), true);
}

function pause(ctx: VerbatimContext, deps: Scheduling, subject: Subject): Promise<void> {
  return change(ctx, deps, subject, (subscription) => withPause(subscription, true));
}

/** The bot may have missed the news that it can post again. */
function resume(ctx: VerbatimContext, deps: Scheduling, subject: Subject): Promise<void> {
  return change(ctx, deps, subject, (subscription) => {
    const present = subject.mayBotPost === true ? withRight(subscription, true) : subscription;
    return withPause(present, false);
  });
}

async function change(
  ctx: VerbatimContext,
  deps: Scheduling,
  subject: Subject,
  by: (subscription: Subscription) => Subscription,
): Promise<void> {
  const before = await deps.subscriptions.byChat(subject.chatId);
  const after = before && (await deps.subscriptions.change(before.id, by));
  if (after !== undefined) ctx.progress.saved = 'saved-not-shown';
  await reply(ctx, await cardOf(ctx, deps, subject, after, 'card'));
}

/** The card; if nothing is scheduled, the offer to begin. */
async function cardOf(
  ctx: VerbatimContext,
  deps: Scheduling,
  subject: Subject,
  subscription: Subscription | undefined,
  page: Page,
): Promise<Answer> {
  if (subscription === undefined) return startView(ctx.view, subject, deps.now(), ctx.t('nothing-scheduled'));
  return pageView(ctx.view, await readCard(deps, subject, subscription), page);
}

async function askToUnsubscribe(ctx: VerbatimContext, deps: Scheduling, subject: Subject): Promise<void> {
  const subscription = await deps.subscriptions.byChat(subject.chatId);
  if (subscription === undefined) return reply(ctx, answer([ctx.t('nothing-scheduled')]));
  await reply(ctx, unsubscribeView(ctx.view, { subject, subscription, drawnAt: deps.now() }));
}
