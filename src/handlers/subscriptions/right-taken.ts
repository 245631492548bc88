import type { User } from 'grammy/types';
import { answer } from '../base/answer.ts';
import type { VerbatimContext } from '../base/context.ts';
import { writeInPrivate } from '../base/respond.ts';
import { echo } from '../base/view-context.ts';
import type { Loss } from './loss.ts';
import type { Scheduling } from './scheduling.ts';
import { withLoss } from './settings.ts';

/** Who did it, and the title of the chat. */
type Deed = { readonly from: User | undefined; readonly title: string | undefined };

/** Pauses the posts of a subscription whose right to post was taken, and tells who took it. */
export async function pauseAndTell(
  ctx: VerbatimContext,
  deps: Scheduling,
  id: string,
  how: Exclude<Loss, 'bot-removed'>,
  deed: Deed,
): Promise<void> {
  let isNews = false;
  const changed = await deps.subscriptions.change(id, (present) => {
    const loss = withLoss(present);
    isNews = loss.isNews;
    return loss.after;
  });
  if (changed !== undefined && isNews) await tellWhoTook(ctx, deps, how, deed);
}

/**
 * Tells the person who took the bot's right to post, or removed it, what became of the schedule: in private, where they
 * started the bot. Bots, and those who act in the name of a chat, are told nothing. Nothing is kept about them.
 */
export async function tellWhoTook(
  ctx: VerbatimContext,
  { onLoss }: Pick<Scheduling, 'onLoss'>,
  how: Loss,
  { from, title = '' }: Deed,
): Promise<void> {
  onLoss(how);
  if (from === undefined || from.is_bot) return;
  await writeInPrivate(ctx, answer([ctx.t(how, { title: echo(title) })]));
}
