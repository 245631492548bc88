import { formatAddress } from '../content/address.ts';
import type { Passage } from '../content/statement.ts';
import type { Pace, Turn } from './pace.ts';
import { TOO_LATE } from './planning.ts';
import type { Send } from './send.ts';
import type { Ending, SlotStore } from './slot-store.ts';
import type { Outcome, Slot, Subscription } from './subscription.ts';
import type { SubscriptionStore } from './subscription-store.ts';
import type { Reply, Verdict } from './verdict.ts';

/** A message for a chat: the parameters of `sendMessage` but for where it goes. */
export type PostMessage = { readonly text: string; readonly entities: readonly object[] };

export type PosterDeps = {
  readonly slots: SlotStore;
  readonly subscriptions: Pick<SubscriptionStore, 'erase' | 'migrate'>;
  readonly pace: Pace;
  readonly send: Send;
  readonly judge: (reply: Reply) => Verdict;
  /** Whether Telegram, asked once more, still does not know the token. */
  readonly isRevoked: () => Promise<boolean>;
  /** The passage at a position of a subscription's order. */
  readonly passage: (subscription: Subscription, position: number) => Passage;
  readonly message: (subscription: Subscription, passage: Passage) => PostMessage;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whether each post is paid for, which Telegram asks above 30 a second. */
  readonly isPaid: boolean;
  readonly report: (report: PostReport) => void;
};

/** What became of one attempt, for logs and counts; nothing of the chat. */
export type PostReport =
  | { readonly kind: 'ended'; readonly outcome: Outcome; readonly lateness: number; readonly why?: string }
  | {
      readonly kind: 'waits';
      readonly milliseconds: number;
      readonly why: (Verdict & { kind: 'wait' })['why'] | 'unauthorized';
    }
  | { readonly kind: 'lost-claim' };

/** What is to be done with the job of a slot afterwards. */
export type Disposal =
  | { readonly kind: 'done' }
  /** Try again at a time (milliseconds since 1970). */
  | { readonly kind: 'again'; readonly at: number }
  /** The token is no longer valid. */
  | { readonly kind: 'revoked' };

/** Posts a slot: one claim, one look, one send, one outcome. `token` names this attempt alone. */
export type Poster = (slot: Slot, token: string) => Promise<Disposal>;

/** Milliseconds after which a slot is tried again while another one of its chat is in flight. */
const WHILE_BUSY = 2_000;

/** Milliseconds after which a slot is tried again that Telegram answered as if it did not know the token. */
const AFTER_SUSPICION = 30_000;

/** A chat that Telegram did not find for so many slots in a row is gone. */
const NOT_FOUND_LIMIT = 3;

export function createPoster(deps: PosterDeps): Poster {
  const { slots, pace, now } = deps;
  return async (slot, token) => {
    const turn = await pace.turn();
    const claim = await slots.claim(slot, token, now());
    if (claim.kind !== 'claimed') turn.giveBack();
    switch (claim.kind) {
      case 'claimed':
        return sendClaimed(deps, slot, token, claim, turn);
      case 'wait':
        return { kind: 'again', at: claim.until };
      case 'busy':
        return { kind: 'again', at: now() + WHILE_BUSY };
      default:
        return { kind: 'done' };
    }
  };
}

type Claimed = { readonly subscription: Subscription; readonly position: number; readonly foundAt: number };

async function sendClaimed(
  deps: PosterDeps,
  slot: Slot,
  token: string,
  claimed: Claimed,
  turn: Turn,
): Promise<Disposal> {
  const { subscriptions, send, judge } = deps;
  const { subscription } = claimed;
  const passage = deps.passage(subscription, claimed.position);
  const attempt: Attempt = { slot, token, address: formatAddress(passage.address), claimed };
  const message = deps.message(subscription, passage);
  const look = await lookAndLeave(deps, attempt, turn);
  if (look === 'lost') return lostClaim(deps);
  if (look === 'paused') return finish(deps, attempt, { outcome: 'paused', advance: false });

  let verdict = judge(await send('sendMessage', parametersOf(deps, subscription, message)));
  if (verdict.kind === 'migrated') {
    const moved = { ...subscription, chatId: verdict.chatId };
    const isMoved = await subscriptions.migrate(subscription, moved.chatId);
    const again = { ...attempt, claimed: { ...claimed, subscription: moved } };
    if (!isMoved || (await lookAndLeave(deps, attempt, turn)) !== 'go') return settle(deps, again, verdict);
    verdict = judge(await send('sendMessage', parametersOf(deps, moved, message)));
    return settle(deps, again, verdict);
  }
  return settle(deps, attempt, verdict);
}

/**
 * The last look, then the gate: what lay between the gate and the bytes would bunch what it has spaced. Where the gate
 * took long it looks again.
 */
async function lookAndLeave(
  { slots }: PosterDeps,
  { slot, token }: Attempt,
  turn: Turn,
): ReturnType<SlotStore['fence']> {
  const look = await slots.fence(slot, token);
  if (look !== 'go') {
    turn.giveBack();
    return look;
  }
  return (await turn.leave()) ? slots.fence(slot, token) : look;
}

type Attempt = { readonly slot: Slot; readonly token: string; readonly address: string; readonly claimed: Claimed };

/** Writes down what the verdict means. A send that may have happened is never tried again. */
async function settle(deps: PosterDeps, attempt: Attempt, verdict: Verdict): Promise<Disposal> {
  const { slot, token, claimed } = attempt;
  switch (verdict.kind) {
    case 'sent':
      return finish(deps, attempt, { outcome: 'sent', advance: true, rights: 'regained', chat: 'found' });
    case 'unknown':
      return finish(deps, attempt, { outcome: 'unknown', advance: true }, verdict.why);
    case 'wait': {
      const until = deps.now() + verdict.milliseconds;
      const isGivenUp = verdict.why === 'not-connected' && until - claimed.foundAt > TOO_LATE;
      if (isGivenUp) return finish(deps, attempt, { outcome: 'too-late', advance: false }, verdict.why);
      await deps.slots.release(slot, token, until);
      deps.report({ kind: 'waits', milliseconds: verdict.milliseconds, why: verdict.why });
      return { kind: 'again', at: until };
    }
    case 'no-rights':
    case 'no-topic':
      return finish(deps, attempt, { outcome: 'refused', advance: false, rights: 'lost', chat: 'found' }, verdict.kind);
    case 'not-found': {
      const ended = await deps.slots.finish(slot, token, refusal(attempt, 'not-found'));
      if (ended.notFound >= NOT_FOUND_LIMIT) await deps.subscriptions.erase(claimed.subscription, verdict.kind);
      return end(deps, attempt, { outcome: 'refused', isOurs: ended.isOurs, why: verdict.kind });
    }
    case 'gone': {
      const ended = await deps.slots.finish(slot, token, refusal(attempt, 'found'));
      await deps.subscriptions.erase(claimed.subscription, verdict.kind);
      return end(deps, attempt, { outcome: 'refused', isOurs: ended.isOurs, why: verdict.kind });
    }
    case 'revoked': {
      const until = deps.now() + AFTER_SUSPICION;
      await deps.slots.release(slot, token, until);
      if (await deps.isRevoked()) return { kind: 'revoked' };
      deps.report({ kind: 'waits', milliseconds: AFTER_SUSPICION, why: 'unauthorized' });
      return { kind: 'again', at: until };
    }
    case 'migrated':
      return finish(deps, attempt, { outcome: 'refused', advance: false }, verdict.kind);
    case 'bug':
      return finish(deps, attempt, { outcome: 'refused', advance: false, chat: 'found' }, verdict.why);
  }
}

function refusal({ address }: Attempt, chat: 'found' | 'not-found'): Ending {
  return { outcome: 'refused', address, advance: false, chat };
}

async function finish(
  deps: PosterDeps,
  attempt: Attempt,
  ending: Omit<Ending, 'address'>,
  why?: string,
): Promise<Disposal> {
  const { slot, token, address } = attempt;
  const { isOurs } = await deps.slots.finish(slot, token, { ...ending, address });
  return end(deps, attempt, { outcome: ending.outcome, isOurs, why });
}

/** The outcome that was to be written down, and whether it was. */
type Ended = { readonly outcome: Outcome; readonly isOurs: boolean; readonly why: string | undefined };

/** Reports how it ended, so that each slot is counted once: nothing ended here where somebody else had ended it. */
function end(deps: PosterDeps, { slot }: Attempt, { outcome, isOurs, why }: Ended): Disposal {
  if (!isOurs) return lostClaim(deps);
  const lateness = deps.now() - slot.minute * 60_000;
  deps.report({ kind: 'ended', outcome, lateness, ...(why === undefined ? {} : { why }) });
  return { kind: 'done' };
}

function lostClaim({ report }: PosterDeps): Disposal {
  report({ kind: 'lost-claim' });
  return { kind: 'done' };
}

function parametersOf(deps: PosterDeps, { chatId, threadId, silent }: Subscription, message: PostMessage): object {
  return {
    chat_id: chatId,
    ...(threadId === undefined ? {} : { message_thread_id: threadId }),
    text: message.text,
    entities: message.entities,
    link_preview_options: { is_disabled: true },
    ...(silent ? { disable_notification: true } : {}),
    ...(deps.isPaid ? { allow_paid_broadcast: true } : {}),
  };
}
