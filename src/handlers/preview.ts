import { GrammyError } from 'grammy';
import type { Subscription } from '../jobs/subscription.ts';
import type { VerbatimContext } from './context.ts';
import { localeFor } from './locale.ts';
import type { Scheduling } from './scheduling.ts';
import { nextPassage } from './timetable.ts';
import { postView } from './views/post.ts';

/**
 * Sends the next post to the private chat of whoever pressed, exactly as it will be posted. What comes back is to be told
 * to them.
 */
export async function preview(
  ctx: VerbatimContext,
  { statement, speak }: Scheduling,
  subscription: Subscription,
): Promise<string | undefined> {
  if (ctx.from === undefined) return ctx.t('press-gone');
  const locale = localeFor(subscription.language);
  const reader = { t: speak(locale), locale, bot: ctx.me.username };
  const { text, entities } = postView(reader, statement, nextPassage(statement, subscription));
  try {
    await ctx.api.sendMessage(ctx.from.id, text, {
      entities,
      link_preview_options: { is_disabled: true },
      disable_notification: subscription.silent,
    });
  } catch (error) {
    if (error instanceof GrammyError && error.error_code < 429) return ctx.t('preview-start-first');
    throw error;
  }
  return ctx.chat?.type === 'private' ? undefined : ctx.t('preview-sent');
}
