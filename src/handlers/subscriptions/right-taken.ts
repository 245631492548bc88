import type { ChatMemberUpdated } from 'grammy/types';
import { answer } from '../base/answer.ts';
import type { VerbatimContext } from '../base/context.ts';
import { writeInPrivate } from '../base/respond.ts';
import { echo } from '../base/view-context.ts';

/**
 * Tells the person who took the bot's right to post, or removed it, what became of the schedule: in private, where they
 * started the bot. Bots, and those who act in the name of a chat, are told nothing. Nothing is kept about it.
 */
export async function tellWhoTook(
  ctx: VerbatimContext,
  { from, chat }: ChatMemberUpdated,
  what: 'right-taken' | 'bot-removed',
): Promise<void> {
  if (from.is_bot) return;
  await writeInPrivate(ctx, answer([ctx.t(what, { title: echo(chat.title ?? '') })]));
}
