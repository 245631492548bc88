import type { Cadence, Named } from '../../jobs/plan/cadence.ts';
import type { Subscription } from '../../jobs/plan/subscription.ts';
import { defaultCadence, parseWhen, type WhenResult } from '../../jobs/plan/when.ts';
import type { KnownZones } from '../../jobs/plan/zones.ts';
import type { VerbatimContext } from '../base/context.ts';
import { MAX_QUERY } from '../base/limits.ts';
import { replyOrEdit } from '../base/respond.ts';
import { cardView, startedBlock } from './card-view.ts';
import { readCard, topicOf } from './cards.ts';
import type { Scheduling } from './scheduling.ts';
import { dueAfter, inTopic, withNamed, withoutRestorePause, withRight } from './settings.ts';
import type { Subject } from './subject.ts';

/** A person's WHEN: nothing, the parts that it names, or its fault. */
export type When = { readonly kind: 'unsaid' } | WhenResult;

/** Reads a WHEN; proposes zones for what may be one, those that are offered first. */
export function readWhen(text: string, zones: KnownZones): When {
  const written = text.slice(0, MAX_QUERY).trim();
  return written === '' ? { kind: 'unsaid' } : parseWhen(written, zones);
}

/**
 * Starts posts in a chat and shows its card. Where it is subscribed already, what is named of its times changes, and its
 * posts go to the topic in which this was said; everything else stays. The rights were asked before.
 */
export async function subscribe(
  ctx: VerbatimContext,
  deps: Scheduling,
  subject: Subject,
  named: Named = {},
): Promise<void> {
  const { subscriptions, now } = deps;
  const present = await subscriptions.byChat(subject.chatId);
  const fresh =
    present === undefined
      ? await create(ctx, deps, subject, { ...defaultCadence(ctx.view.offers.zones.default), ...named })
      : undefined;
  if (fresh !== undefined) {
    ctx.progress.saved = 'saved-not-shown';
    const card = await readCard(deps, subject, fresh);
    await replyOrEdit(ctx, cardView(ctx.view, card, 'short', [startedBlock(ctx.view, card)]));
    return;
  }
  const other = present ?? (await subscriptions.byChat(subject.chatId));
  const again = (subscription: Subscription) => withNewTimes(ctx, subject, subscription, named);
  const due = Object.keys(named).length === 0 ? undefined : dueAfter(now());
  const changed = other && (await subscriptions.change(other.id, again, due));
  if (changed === undefined) throw new Error('subscribe: the subscription went while it was changed; say it again');
  ctx.progress.saved = 'saved-not-shown';
  await replyOrEdit(ctx, cardView(ctx.view, await readCard(deps, subject, changed), 'short'));
}

/** A new subscription by an id that nobody has. `undefined`: the chat has one meanwhile. */
async function create(
  ctx: VerbatimContext,
  deps: Scheduling,
  subject: Subject,
  cadence: Cadence,
): Promise<Subscription | undefined> {
  for (;;) {
    const fresh = newSubscription(ctx, deps, subject, cadence);
    const creation = await deps.subscriptions.create(fresh, dueAfter(deps.now())(fresh));
    if (creation !== 'id-is-taken') return creation === 'created' ? fresh : undefined;
  }
}

function withNewTimes(
  ctx: VerbatimContext,
  { kind, mayBotPost = false }: Subject,
  subscription: Subscription,
  named: Named,
): Subscription {
  const present = withoutRestorePause(subscription);
  // The bot may have missed the news that it can post again.
  const timed = withNamed(mayBotPost ? withRight(present, true) : present, named);
  return kind === 'channel' ? timed : inTopic(timed, topicOf(ctx));
}

function newSubscription(
  ctx: VerbatimContext,
  { newId }: Scheduling,
  { chatId, kind }: Subject,
  cadence: Cadence,
): Subscription {
  const subscription: Subscription = {
    id: newId(),
    chatId,
    isChannel: kind === 'channel',
    language: ctx.locale,
    cadence,
    order: 'in-order',
    unit: 'section',
    silent: false,
    folded: false,
    once: false,
    title: false,
    link: false,
    picture: false,
    pause: 'none',
    position: 0,
    skips: [],
    notFound: 0,
  };
  return kind === 'channel' ? subscription : inTopic(subscription, topicOf(ctx));
}
