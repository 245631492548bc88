import type { VerbatimContext } from '../base/context.ts';
import { reply } from '../base/respond.ts';
import { pageView, readCard } from './cards.ts';
import type { Scheduling } from './scheduling.ts';
import { findGroup } from './subject.ts';
import { startView } from './when-view.ts';

/**
 * Offers posts in the group to which somebody has just added the bot for them, or shows what is scheduled there. `false` where
 * it is no group, or they are no administrator of it at this moment. Throws `NotLookedUp`.
 */
export async function offerInGroup(ctx: VerbatimContext, deps: Scheduling): Promise<boolean> {
  const isGroup = ctx.chat?.type === 'group' || ctx.chat?.type === 'supergroup';
  // Whether the bot may post is asked when they start.
  const group = isGroup ? await findGroup(ctx, ctx.chat.id, 'end') : undefined;
  if (group === undefined) return false;
  const present = await deps.subscriptions.byChat(group.chatId);
  const view =
    present === undefined
      ? startView(ctx.view, group, deps.now(), ctx.t('start-offer-group'))
      : pageView(ctx.view, await readCard(deps, group, present), 'next');
  await reply(ctx, view);
  return true;
}
