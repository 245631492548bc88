import { Composer } from 'grammy/web';
import type { VerbatimContext } from '../base/context.ts';
import { mustKnow } from '../base/inquiry.ts';
import { topicOf } from './cards.ts';
import { pauseAndTell } from './right-taken.ts';
import type { Scheduling } from './scheduling.ts';
import { withRight } from './settings.ts';
import { mayBotWrite, mayBotWriteInClosed } from './subject.ts';

/**
 * A topic is closed, or the general one hidden: posting there is paused, and who did it is told. It is open again: posting
 * goes on, if the bot may write.
 */
export function createTopicStateHandlers(deps: Scheduling): Composer<VerbatimContext> {
  const { subscriptions } = deps;
  const composer = new Composer<VerbatimContext>();
  composer.on(['message:forum_topic_closed', 'message:general_forum_topic_hidden'], async (ctx) => {
    const subscription = await subscriptions.byChat(ctx.chat.id);
    if (subscription === undefined || subscription.threadId !== topicOf(ctx)) return;
    if (mustKnow(await mayBotWriteInClosed(ctx, ctx.chat.id))) return;
    await pauseAndTell(ctx, deps, subscription.id, 'topic-closed', { from: ctx.from, title: ctx.chat.title });
  });
  composer.on(['message:forum_topic_reopened', 'message:general_forum_topic_unhidden'], async (ctx) => {
    const subscription = await subscriptions.byChat(ctx.chat.id);
    if (subscription?.pause !== 'no-rights' || subscription.threadId !== topicOf(ctx)) return;
    if (!mustKnow(await mayBotWrite(ctx, ctx.chat.id))) return;
    await subscriptions.change(subscription.id, (present) => withRight(present, true));
  });
  return composer;
}
