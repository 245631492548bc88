import type { Subscription } from '../../jobs/plan/subscription.ts';
import type { VerbatimContext } from '../base/context.ts';
import { sendForOne } from '../base/for-one.ts';
import { localeFor } from '../base/locale.ts';
import { writeInPrivate } from '../base/respond.ts';
import { postView } from './post-view.ts';
import type { Scheduling } from './scheduling.ts';
import { nextPassage } from './timetable.ts';

/**
 * Sends the next post to whoever pressed and to nobody else, exactly as it will be posted: in the group, if the server can show
 * it to them alone, otherwise to their private chat. What comes back is to be told to them.
 */
export async function preview(
  ctx: VerbatimContext,
  { statement, speak }: Scheduling,
  subscription: Subscription,
): Promise<string | undefined> {
  if (ctx.from === undefined) return ctx.t('press-gone');
  const locale = localeFor(subscription.language);
  const view = { ...ctx.view, t: speak(locale), locale };
  const passage = nextPassage(statement, subscription);
  if (passage === undefined) return ctx.t('state-ended');
  const post = postView(view, statement, passage, subscription);
  const { text, entities, keyboard } = post;
  const isSent = await sendForOne(
    ctx,
    (how) =>
      ctx.reply(text, {
        entities,
        disable_notification: subscription.silent,
        ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
        ...how,
      }),
    true,
  );
  if (isSent) return undefined;
  if (!(await writeInPrivate(ctx, post, subscription.silent))) return ctx.t('preview-start-first');
  return ctx.chat?.type === 'private' ? undefined : ctx.t('preview-sent');
}
