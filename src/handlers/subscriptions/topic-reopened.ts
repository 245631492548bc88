import { Composer } from 'grammy/web';
import type { VerbatimContext } from '../base/context.ts';
import { mustKnow } from '../base/inquiry.ts';
import { topicOf } from './cards.ts';
import type { Scheduling } from './scheduling.ts';
import { withRight } from './settings.ts';
import { mayBotWrite } from './subject.ts';

/** A closed topic, or the hidden general one, is open again: posting there goes on, if the bot may write. */
export function createTopicReopenedHandlers({ subscriptions }: Scheduling): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  composer.on(['message:forum_topic_reopened', 'message:general_forum_topic_unhidden'], async (ctx) => {
    const subscription = await subscriptions.byChat(ctx.chat.id);
    if (subscription?.pause !== 'no-rights' || subscription.threadId !== topicOf(ctx)) return;
    if (!mustKnow(await mayBotWrite(ctx, ctx.chat.id))) return;
    await subscriptions.change(subscription.id, (present) => withRight(present, true));
  });
  return composer;
}
