import { formatAddress } from '../../content/document/address.ts';
import type { Passage } from '../../content/document/statement.ts';
import type { SlotStore } from '../plan/slots.ts';
import { millisecondsOf, type Slot, type Subscription } from '../plan/subscription.ts';
import type { Reply, Verdict } from '../plan/verdict.ts';
import { advanceBy, type ComingBy } from './advance.ts';
import {
  type Attempt,
  type AttemptDeps,
  again,
  type Disposal,
  end,
  finish,
  giveBack,
  lostClaim,
  settle,
} from './attempt.ts';
import { type LastLook, type LastLookDeps, lookLast } from './last-look.ts';
import type { Pace, Turn } from './pace.ts';
import type { Send } from './send.ts';
import type { SubscriptionStore } from './subscription-store.ts';

/** A message for a chat: the parameters of `sendMessage` without the chat. */
type PostMessage = { readonly text: string; readonly entities: readonly object[]; readonly reply_markup?: object };

/** What the one send of a slot needs. */
export type SendSlotDeps = LastLookDeps &
  AttemptDeps & {
    readonly slots: SlotStore;
    readonly subscriptions: Pick<SubscriptionStore, 'erase' | 'migrate'>;
    readonly pace: Pace;
    readonly send: Send;
    readonly judge: (reply: Reply) => Verdict;
    /** What comes next on a way through the document. */
    readonly coming: ComingBy;
    readonly message: (subscription: Subscription, passage: Passage) => PostMessage;
    /** Whether each post is paid for, which Telegram requires above 30 a second. */
    readonly isPaid: boolean;
  };

/** Posts a slot: one claim, one check, one send, one outcome. `token` names only this attempt. */
export type SendSlot = (slot: Slot, token: string) => Promise<Disposal>;

/** When a slot is tried again while another one of its chat is in flight (milliseconds). */
const WHILE_BUSY_MS = 2_000;

/** When a slot is checked again that would be too late while the clocks disagree (milliseconds). */
const WHILE_HELD_MS = 10_000;

/** How much the clocks of two processes can differ (milliseconds); a wrong clock found a slot that is further ahead. */
const SKEW_MS = 60_000;

/** Makes the one way in which a slot is sent: claimed first, judged and recorded after. */
export function createSendSlot(deps: SendSlotDeps): SendSlot {
  const { pace, now } = deps;
  return async (slot, token) => {
    if (millisecondsOf(slot.minute) > now() + SKEW_MS) return again(deps, millisecondsOf(slot.minute));
    const turn = await pace.turn();
    try {
      return await postInTurn(deps, { slot, token }, turn);
    } finally {
      turn.giveBack();
    }
  };
}

async function postInTurn(
  deps: SendSlotDeps,
  { slot, token }: Pick<Attempt, 'slot' | 'token'>,
  turn: Turn,
): Promise<Disposal> {
  const { slots, clocks, now } = deps;
  // While the clocks disagree, planning may hold newer slots, which must not block this one.
  const claim = await slots.claim(slot, token, now(), clocks.agree() ? undefined : slot.minute);
  switch (claim.kind) {
    case 'claimed':
      return sendClaimed(deps, { slot, token, claimed: claim }, turn);
    case 'wait':
      return again(deps, claim.until);
    case 'busy':
      return again(deps, now() + WHILE_BUSY_MS);
    case 'too-late':
      return end(deps, slot, { outcome: 'too-late', isOurs: true, why: 'a newer one is open' });
    default:
      return { kind: 'done' };
  }
}

async function sendClaimed(deps: SendSlotDeps, claim: Claimed, turn: Turn): Promise<Disposal> {
  const { subscriptions, send, judge } = deps;
  const { subscription } = claim.claimed;
  const { address, message, advance } = await draw(deps, claim);
  const attempt: Attempt = { ...claim, address, advance };
  if (message === undefined) return finish(deps, attempt, { outcome: 'paused', advance });
  const look = await lookAndLeave(deps, attempt, turn);
  if (look !== 'go') return leaveUnsent(deps, attempt, look);

  const verdict = judge(await send('sendMessage', parametersOf(deps, subscription, message)));
  if (verdict.kind !== 'migrated') return settle(deps, attempt, verdict);
  const moved = { ...subscription, chatId: verdict.chatId };
  const isMoved = await subscriptions.migrate(subscription, moved.chatId);
  const second = { ...attempt, claimed: { ...attempt.claimed, subscription: moved } };
  if (!isMoved) return settle(deps, second, verdict);
  const secondLook = await lookAndLeave(deps, second, turn);
  if (secondLook !== 'go') return leaveUnsent(deps, second, secondLook);
  return settle(deps, second, judge(await send('sendMessage', parametersOf(deps, moved, message))));
}

/** A slot that is ours. */
type Claimed = Omit<Attempt, 'address' | 'advance'>;

/** What a slot posts: no message if all has come, and was to come once. */
type Drawn = Pick<Attempt, 'address' | 'advance'> & { readonly message?: PostMessage };

/** The message to post, and its address. If it can't be drawn, the claimed slot is released, because nothing was sent. */
async function draw(deps: SendSlotDeps, attempt: Claimed): Promise<Drawn> {
  const { subscription, course } = attempt.claimed;
  try {
    const coming = deps.coming(course);
    const advance = advanceBy(coming);
    if (coming.kind === 'over') return { address: '', advance };
    const { passage } = coming;
    return { address: formatAddress(passage.address), advance, message: deps.message(subscription, passage) };
  } catch (error) {
    await giveBack(deps, attempt, { until: deps.now() });
    throw error;
  }
}

/** What happens to a slot that fails the final check. */
async function leaveUnsent(deps: SendSlotDeps, attempt: Attempt, look: Exclude<LastLook, 'go'>): Promise<Disposal> {
  if (look === 'lost') return lostClaim(deps);
  if (look === 'held') return giveBack(deps, attempt, { until: deps.now() + WHILE_HELD_MS, report: { kind: 'held' } });
  return finish(deps, attempt, { outcome: look });
}

/**
 * The final check, then the gate. No work between the gate and the send: it would undo the spacing. If the gate took long, it
 * checks again.
 */
async function lookAndLeave(deps: SendSlotDeps, attempt: Attempt, turn: Turn): Promise<LastLook> {
  const look = await lookLast(deps, attempt);
  if (look !== 'go') {
    turn.giveBack();
    return look;
  }
  return (await turn.leave()) ? lookLast(deps, attempt) : look;
}

function parametersOf(deps: SendSlotDeps, { chatId, threadId, silent }: Subscription, message: PostMessage): object {
  return {
    chat_id: chatId,
    ...(threadId === undefined ? {} : { message_thread_id: threadId }),
    ...message,
    link_preview_options: { is_disabled: true },
    ...(silent ? { disable_notification: true } : {}),
    ...(deps.isPaid ? { allow_paid_broadcast: true } : {}),
  };
}
