import type { ChatMemberUpdated } from 'grammy/types';
import { Composer } from 'grammy/web';
import type { Subscription } from '../../jobs/plan/subscription.ts';
import type { VerbatimContext } from '../base/context.ts';
import { type Inquiry, inquire, mustKnow } from '../base/inquiry.ts';
import { writeInPrivate } from '../base/respond.ts';
import { pauseAndTell, tellWhoTook } from './right-taken.ts';
import type { Scheduling } from './scheduling.ts';
import { withRight } from './settings.ts';
import { describeChannel, isBotThere, isThere, mayPost, mayWrite } from './subject.ts';
import { startView } from './when-view.ts';

/** Changes of the bot's membership in a group or a channel: added, removed, rights taken and given back, the group upgraded. */
export function createBotMembershipHandlers(deps: Scheduling): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  composer.on('my_chat_member', (ctx) => follow(ctx, deps, ctx.myChatMember));
  composer.on('message:migrate_to_chat_id', (ctx) => move(deps, ctx.chat.id, ctx.message.migrate_to_chat_id));
  composer.on('message:migrate_from_chat_id', (ctx) => move(deps, ctx.message.migrate_from_chat_id, ctx.chat.id));
  return composer;
}

/** The right needed to post in a chat of each type. A private chat can't be subscribed. */
const RIGHT_TO_POST: Readonly<Record<ChatMemberUpdated['chat']['type'], typeof mayPost | undefined>> = {
  private: undefined,
  group: mayWrite,
  supergroup: mayWrite,
  channel: mayPost,
};

async function follow(ctx: VerbatimContext, deps: Scheduling, update: ChatMemberUpdated): Promise<void> {
  const { chat, from, old_chat_member: before, new_chat_member: after } = update;
  const may = RIGHT_TO_POST[chat.type];
  if (may === undefined) return;
  const subscription = await deps.subscriptions.byChat(chat.id);
  if (subscription !== undefined) {
    const deed = { from, title: chat.title };
    if (!isThere(after)) {
      if (await leave(ctx, deps, subscription)) await tellWhoTook(ctx, deps, 'bot-removed', deed);
    } else if (may(before) && !may(after)) {
      await pauseAndTell(ctx, deps, subscription.id, 'right-taken', deed);
    } else {
      await deps.subscriptions.change(subscription.id, (present) => withRight(present, may(after)));
    }
  } else if (chat.type === 'channel' && may(after) && !may(before)) {
    await offerStart(ctx, deps, chat);
  }
}

/**
 * The bot is out, if it still is: news may come once more, after the bot was taken in again. Unless the group only went
 * on as a supergroup, all that was kept about it goes. Whether it went just now. Throws `NotLookedUp`; then the next post finds out.
 */
async function leave(ctx: VerbatimContext, deps: Scheduling, subscription: Subscription): Promise<boolean> {
  if (mustKnow(await isBotThere(ctx, subscription.chatId))) return false;
  const isGroup = ctx.chat?.type === 'group';
  const successor = isGroup ? mustKnow(await findSuccessor(ctx, subscription.chatId)) : undefined;
  if (successor === undefined) return deps.subscriptions.erase(subscription, 'removed');
  await deps.subscriptions.migrate(subscription, successor);
  return false;
}

/** The supergroup that a group became. Asked for with something that nobody sees. */
function findSuccessor(ctx: VerbatimContext, chatId: number): Promise<Inquiry<number | undefined>> {
  return inquire<number | undefined>(
    async () => {
      await ctx.api.sendChatAction(chatId, 'typing');
      return undefined;
    },
    ({ parameters }) => ({ told: parameters.migrate_to_chat_id }),
  );
}

async function move({ subscriptions }: Scheduling, from: number, to: number): Promise<void> {
  const subscription = await subscriptions.byChat(from);
  if (subscription !== undefined) await subscriptions.migrate(subscription, to);
}

/** Writes to the person who let the bot post, if it may. A person who is choosing a channel at the moment is not disturbed. */
async function offerStart(
  ctx: VerbatimContext,
  { pickers, now }: Scheduling,
  chat: Extract<ChatMemberUpdated['chat'], { type: 'channel' }>,
): Promise<void> {
  if (ctx.from === undefined || pickers.isChoosing(ctx.from.id)) return;
  await writeInPrivate(ctx, startView(ctx.view, describeChannel(chat), now(), ctx.t('start-offer')));
}
