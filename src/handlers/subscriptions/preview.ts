import type { Subscription } from '../../jobs/plan/subscription.ts';
import type { VerbatimContext } from '../base/context.ts';
import { localeFor } from '../base/locale.ts';
import { writeInPrivate } from '../base/respond.ts';
import { postView } from './post-view.ts';
import type { Scheduling } from './scheduling.ts';
import { nextPassage } from './timetable.ts';

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
  const view = { ...ctx.view, t: speak(locale), locale };
  const post = postView(view, statement, nextPassage(statement, subscription));
  if (!(await writeInPrivate(ctx, post, subscription.silent))) return ctx.t('preview-start-first');
  return ctx.chat?.type === 'private' ? undefined : ctx.t('preview-sent');
}
