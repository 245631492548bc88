import { minuteOf } from '../../jobs/plan/subscription.ts';
import { answer } from '../base/answer.ts';
import type { VerbatimContext } from '../base/context.ts';
import { mustKnow } from '../base/inquiry.ts';
import { reply, replyToOne } from '../base/respond.ts';
import { titleOf } from './card-view.ts';
import type { ChatCommand } from './chat-command.ts';
import { forgetView, keptOfChatViews, keptOfPersonView } from './my-data-view.ts';
import type { Scheduling } from './scheduling.ts';
import type { Subject } from './subject.ts';

/** `/mydata` and `/forget`: of a chat, or in private of the person. */
export const MY_DATA_COMMANDS = [
  { name: 'mydata', number: 6, bot: 'present', need: 'read', act: showData, actForPerson: showDataOfPerson },
  { name: 'forget', number: 7, bot: 'present', need: 'end', act: askToForget, actForPerson: forgetPerson },
] as const satisfies readonly ChatCommand[];

async function showData(
  ctx: VerbatimContext,
  { statement, subscriptions, now }: Scheduling,
  subject: Subject,
): Promise<void> {
  const subscription = await subscriptions.byChat(subject.chatId);
  if (subscription === undefined) return replyToOne(ctx, answer([ctx.t('mydata-nothing')]), true);
  const slots = await subscriptions.allSlots(subscription.id, minuteOf(now()));
  for (const view of keptOfChatViews(ctx.view, subscription, { slots, statement })) await replyToOne(ctx, view, true);
}

async function askToForget(ctx: VerbatimContext, { subscriptions, now }: Scheduling, subject: Subject): Promise<void> {
  const subscription = await subscriptions.byChat(subject.chatId);
  if (subscription === undefined) return reply(ctx, answer([ctx.t('mydata-nothing')]));
  const about = { kind: 'subscription', id: subscription.id } as const;
  await reply(ctx, forgetView(ctx.view, titleOf(ctx.view, subject), about, now()));
}

async function showDataOfPerson(ctx: VerbatimContext, { choices, nameOf }: Scheduling): Promise<void> {
  if (ctx.from === undefined) return;
  const chosen = mustKnow(await choices.find(ctx.from.id));
  await reply(ctx, keptOfPersonView(ctx.view, chosen && nameOf(chosen)));
}

async function forgetPerson(ctx: VerbatimContext, { choices }: Scheduling): Promise<void> {
  if (ctx.from === undefined) return;
  const kept = await choices.find(ctx.from.id);
  if (kept.kind === 'told' && kept.told === undefined)
    return reply(ctx, answer([ctx.t('mydata-nothing-of-you'), ctx.t('forget-channel')]));
  await choices.erase(ctx.from.id);
  ctx.progress.saved = 'forgotten-you';
  await reply(ctx, answer([ctx.t('forgotten-you'), ctx.t('forget-channel')]));
}
