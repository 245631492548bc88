import { Composer, GrammyError } from 'grammy';
import type { ChatMemberUpdated } from 'grammy/types';
import type { Subscription } from '../jobs/subscription.ts';
import type { VerbatimContext } from './context.ts';
import { mayPost, mayWrite } from './rights.ts';
import type { Scheduling } from './scheduling.ts';
import { echo } from './views/reader.ts';
import { startView } from './views/when.ts';
import { withRight } from './wish.ts';

/** What becomes of the bot in a group or a channel: added, removed, its rights taken and given back, the group upgraded. */
export function createBotMembershipHandlers(deps: Scheduling): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  composer.on('my_chat_member', (ctx) => follow(ctx, deps, ctx.myChatMember));
  composer.on('message:migrate_to_chat_id', (ctx) => move(deps, ctx.chat.id, ctx.message.migrate_to_chat_id));
  composer.on('message:migrate_from_chat_id', (ctx) => move(deps, ctx.message.migrate_from_chat_id, ctx.chat.id));
  return composer;
}

async function follow(ctx: VerbatimContext, deps: Scheduling, update: ChatMemberUpdated): Promise<void> {
  const { chat, old_chat_member: before, new_chat_member: after } = update;
  if (chat.type === 'private') return;
  const may = chat.type === 'channel' ? mayPost : mayWrite;
  const subscription = await deps.subscriptions.byChat(chat.id);
  if (subscription !== undefined) {
    const isGone = after.status === 'left' || after.status === 'kicked';
    if (isGone) return leave(ctx, deps, subscription);
    await deps.subscriptions.change(subscription.id, (present) => withRight(present, may(after)));
  } else if (chat.type === 'channel' && may(after) && !may(before)) {
    await offerStart(ctx, deps, chat);
  }
}

/** The bot is out; unless the group only went on as a supergroup, all that was kept about it goes. */
async function leave(ctx: VerbatimContext, deps: Scheduling, subscription: Subscription): Promise<void> {
  const successor = ctx.chat?.type === 'group' ? await findSuccessor(ctx, subscription.chatId) : 'none';
  // Not known at the moment: the next post finds out.
  if (successor === 'unknown') return;
  if (successor === 'none') await deps.subscriptions.erase(subscription, 'removed');
  else await deps.subscriptions.migrate(subscription, successor);
}

/** The supergroup that a group became. Asked for with something that nobody sees. */
async function findSuccessor(ctx: VerbatimContext, chatId: number): Promise<number | 'none' | 'unknown'> {
  try {
    await ctx.api.sendChatAction(chatId, 'typing');
    return 'none';
  } catch (error) {
    const isDefinite = error instanceof GrammyError && error.error_code < 500 && error.error_code !== 429;
    return isDefinite ? (error.parameters.migrate_to_chat_id ?? 'none') : 'unknown';
  }
}

async function move({ subscriptions }: Scheduling, from: number, to: number): Promise<void> {
  const subscription = await subscriptions.byChat(from);
  if (subscription !== undefined) await subscriptions.migrate(subscription, to);
}

/** Writes to the person who let the bot post, where it may. Whoever is choosing a channel at the moment goes on with that. */
async function offerStart(
  ctx: VerbatimContext,
  { setups, now }: Scheduling,
  chat: Extract<ChatMemberUpdated['chat'], { type: 'channel' }>,
): Promise<void> {
  if (ctx.from === undefined || (await setups.find(ctx.from.id)) !== undefined) return;
  const { id, title, username } = chat;
  const name = username === undefined ? String(id) : `@${username}`;
  const subject = { kind: 'channel', chatId: id, name, title: echo(title) } as const;
  const { text, entities, keyboard } = startView(ctx.reader, subject, now(), ctx.t('start-offer'));
  try {
    await ctx.api.sendMessage(ctx.from.id, text, { entities, ...(keyboard && { reply_markup: keyboard }) });
  } catch (error) {
    // They never started the bot, or blocked it.
    if (!(error instanceof GrammyError) || error.error_code >= 429) throw error;
  }
}
