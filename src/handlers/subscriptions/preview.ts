import type { Message } from 'grammy/types';
import { InputFile } from 'grammy/web';
import type { Passage } from '../../content/document/statement.ts';
import { MAX_CAPTION } from '../../jobs/plan/post-size.ts';
import type { Subscription } from '../../jobs/plan/subscription.ts';
import type { Answer } from '../base/answer.ts';
import type { VerbatimContext } from '../base/context.ts';
import { type ForOne, sendForOne } from '../base/for-one.ts';
import { localeFor } from '../base/locale.ts';
import { isDrawable } from '../base/pictures.ts';
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
  deps: Scheduling,
  subscription: Subscription,
): Promise<string | undefined> {
  if (ctx.from === undefined) return ctx.t('press-gone');
  const locale = localeFor(subscription.language);
  const view = { ...ctx.view, t: deps.speak(locale), locale };
  const passage = nextPassage(deps.statement, subscription);
  if (passage === undefined) return ctx.t('state-ended');
  const post = postView(view, deps.statement, passage, subscription);
  const photo = await photoOf(deps, subscription, passage, post);
  const isSent = await sendForOne(
    ctx,
    (how) => sendPost(ctx, { post, photo, isSilent: subscription.silent }, how),
    true,
  );
  if (isSent) return undefined;
  if (!(await writeInPrivate(ctx, post, subscription.silent, photo))) return ctx.t('preview-start-first');
  return ctx.chat?.type === 'private' ? undefined : ctx.t('preview-sent');
}

/** The picture of a post; none where it has none, or can't be drawn now. */
async function photoOf(
  { pictures }: Scheduling,
  { picture }: Subscription,
  { address, text }: Passage,
  post: Answer,
): Promise<InputFile | undefined> {
  if (!picture || pictures === undefined || post.text.length > MAX_CAPTION || !isDrawable(text)) return undefined;
  const drawn = await pictures.draw({ kind: 'passage', address });
  return drawn.kind === 'drawn' ? new InputFile(drawn.png, 'photo.png') : undefined;
}

function sendPost(
  ctx: VerbatimContext,
  {
    post: { text, entities, keyboard },
    photo,
    isSilent,
  }: { readonly post: Answer; readonly photo: InputFile | undefined; readonly isSilent: boolean },
  forOne: ForOne,
): Promise<Message> {
  const how = {
    disable_notification: isSilent,
    ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
    ...forOne,
  };
  if (photo === undefined) return ctx.reply(text, { entities, ...how });
  return ctx.replyWithPhoto(photo, { caption: text, caption_entities: entities, ...how });
}
