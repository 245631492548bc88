import { Composer } from 'grammy';
import type { Subscription } from '../jobs/subscription.ts';
import { pageView, readCard } from './cards.ts';
import { findChannel, type Subject } from './channel.ts';
import { askedWith } from './channel-picker.ts';
import { answerChatCommand, type ChatCommand } from './chat-command.ts';
import { CHAT_DATA_COMMANDS } from './chat-data.ts';
import { asksFor, type VerbatimContext } from './context.ts';
import { say } from './respond.ts';
import type { Scheduling } from './scheduling.ts';
import { unlessAway } from './store-away.ts';
import { readWhen, subscribe } from './subscribe.ts';
import type { Page } from './subscription-data.ts';
import { answer } from './views/answer.ts';
import { pickedView } from './views/channel.ts';
import { startView, whenFaultView } from './views/when.ts';
import { withPause } from './wish.ts';

const CHAT_COMMANDS: readonly ChatCommand[] = [
  { name: 'subscribe', need: 'change', act: subscribeWhen },
  { name: 'schedule', need: 'read', act: (ctx, deps, subject) => present(ctx, deps, subject, 'next', (same) => same) },
  { name: 'pause', need: 'change', act: (ctx, deps, subject) => setPaused(ctx, deps, subject, true) },
  { name: 'resume', need: 'change', act: (ctx, deps, subject) => setPaused(ctx, deps, subject, false) },
  { name: 'unsubscribe', need: 'change', act: unsubscribe },
  ...CHAT_DATA_COMMANDS,
];

/** Commands about a chat's subscription, and the channel that was chosen for one of them. */
export function createSubscriptionHandlers(deps: Scheduling): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  for (const command of CHAT_COMMANDS) {
    composer.filter(asksFor(command.name), (ctx) => answerChatCommand(ctx, deps, command));
  }
  composer.on('message:chat_shared', (ctx) =>
    unlessAway(ctx, 'not-saved', () => goOn(ctx, deps, ctx.message.chat_shared)),
  );
  return composer;
}

/** Goes on with a command once its channel is chosen. That it was chosen proves nothing: the rights are asked. */
async function goOn(
  ctx: VerbatimContext,
  deps: Scheduling,
  shared: { readonly request_id: number; readonly chat_id: number },
): Promise<void> {
  const command = CHAT_COMMANDS.find(({ name }) => name === askedWith(shared.request_id));
  if (command === undefined || ctx.from === undefined) return;
  const when = await deps.setups.take(ctx.from.id);
  const found = await findChannel(ctx, String(shared.chat_id), command.need);
  if (found.kind === 'refused') return say(ctx, pickedView(ctx.t(found.message, { channel: found.name })));
  await say(ctx, pickedView(ctx.t('picked', { title: found.channel.title })));
  await command.act(ctx, deps, found.channel, when ?? '');
}

async function subscribeWhen(ctx: VerbatimContext, deps: Scheduling, subject: Subject, words: string): Promise<void> {
  const when = readWhen(words);
  if (when.kind !== 'misunderstood') {
    return subscribe(ctx, deps, subject, when.kind === 'cadence' ? when.cadence : undefined);
  }
  const present = await deps.subscriptions.byChat(subject.chatId);
  const about =
    present === undefined
      ? ({ kind: 'chat', chatId: subject.chatId } as const)
      : ({ kind: 'subscription', id: present.id } as const);
  await say(ctx, whenFaultView(ctx.reader, when.misunderstood, { about, subject, drawnAt: deps.now() }));
}

function setPaused(ctx: VerbatimContext, deps: Scheduling, subject: Subject, paused: boolean): Promise<void> {
  return present(ctx, deps, subject, 'card', (subscription) => withPause(subscription, paused));
}

/** Shows the card after a change; where nothing is scheduled, says so and offers to begin. */
async function present(
  ctx: VerbatimContext,
  deps: Scheduling,
  subject: Subject,
  page: Page,
  change: (subscription: Subscription) => Subscription,
): Promise<void> {
  const { subscriptions, now } = deps;
  const before = await subscriptions.byChat(subject.chatId);
  const isRead = page === 'next';
  const after = isRead ? before : before && (await subscriptions.change(before.id, change));
  if (after === undefined) return say(ctx, startView(ctx.reader, subject, now(), ctx.t('nothing-scheduled')));
  await say(ctx, pageView(ctx.reader, await readCard(deps, subject, after), page));
}

async function unsubscribe(ctx: VerbatimContext, { subscriptions }: Scheduling, subject: Subject): Promise<void> {
  const subscription = await subscriptions.byChat(subject.chatId);
  if (subscription !== undefined) await subscriptions.erase(subscription, 'unsubscribe');
  await say(ctx, answer([ctx.t(subscription === undefined ? 'nothing-scheduled' : 'unsubscribed')]));
}
