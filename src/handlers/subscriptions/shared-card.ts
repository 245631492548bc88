import { isSameSubscription, type Subscription } from '../../jobs/plan/subscription.ts';
import { answer } from '../base/answer.ts';
import type { VerbatimContext } from '../base/context.ts';
import { replyOrEdit } from '../base/respond.ts';
import { pageView, readCard } from './cards.ts';
import type { Subject } from './channel.ts';
import type { Scheduling } from './scheduling.ts';
import type { Page } from './subscription-callback-data.ts';

/** Changes of others that are drawn at most behind one of ours: each comes from a press. */
const MAX_REDRAWN = 5;

/**
 * Draws a card that several people may press at once. Telegram orders presses by person, and on Workers nothing orders them at all:
 * what somebody else changed while this was drawn is drawn after it, so that the last drawing shows what is set.
 */
export async function drawSharedCard(
  ctx: VerbatimContext,
  deps: Scheduling,
  subject: Subject,
  { subscription, page }: { readonly subscription: Subscription; readonly page: Page },
): Promise<void> {
  let drawn = subscription;
  await replyOrEdit(ctx, pageView(ctx.view, await readCard(deps, subject, drawn), page));
  for (let times = 0; times < MAX_REDRAWN; times += 1) {
    const latest = await deps.subscriptions.byId(drawn.id);
    if (latest !== undefined && isSameSubscription(latest, drawn)) return;
    if (latest === undefined) return replyOrEdit(ctx, answer([ctx.t('unsubscribed')], { inline_keyboard: [] }));
    drawn = latest;
    await replyOrEdit(ctx, pageView(ctx.view, await readCard(deps, subject, drawn), page));
  }
}
