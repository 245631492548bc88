import type { EndedSlot, Subscription } from '../../jobs/plan/subscription.ts';
import { type Block, lines } from '../base/answer.ts';
import type { ViewContext } from '../base/view-context.ts';

/** Whether posts go out; if the chat does not let the bot write, also how it can again. */
export function stateBlock({ t }: ViewContext, { pause, isChannel, threadId }: Subscription): Block {
  const state = t(`state-${pause}`);
  if (pause !== 'no-rights') return state;
  const group = threadId === undefined ? 'cure-group' : 'cure-topic';
  return lines([state, t(isChannel ? 'cure-channel' : group)]);
}

/**
 * What to do about the posts that are shown and did not go out, the latest first: once for each kind of failure. Only the latest
 * refusal is explained, since the reason of an earlier one is not kept; where the right to post is missing, the state explains it.
 */
export function cureLines(
  { t }: ViewContext,
  subscription: Subscription,
  shown: readonly EndedSlot[],
): readonly string[] {
  const { pause, notFound } = subscription;
  const isOfRights = pause === 'no-rights' || pause === 'no-topic';
  const isRefused = shown[0]?.outcome === 'refused' && !isOfRights;
  const refusal = notFound > 0 ? 'cure-not-found' : 'cure-refused';
  const others = (['unknown', 'too-late'] as const).filter((kind) => shown.some(({ outcome }) => outcome === kind));
  return [...(isRefused ? [t(refusal)] : []), ...others.map((kind) => t(`cure-${kind}`))];
}
