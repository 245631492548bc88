import { formatAddress } from '../../content/document/address.ts';
import type { Passage } from '../../content/document/statement.ts';
import { MAX_CAPTION } from '../plan/post-size.ts';
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
import { fileOf, isPictureRefused, type PostPictures } from './post-picture.ts';
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
    /** Absent where nothing can be drawn. */
    readonly pictures?: PostPictures | undefined;
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

/** What one slot posts: the passage, its words and, if its editor wants one and there is one, its picture. */
type Post = {
  readonly passage: Passage;
  readonly message: PostMessage;
  readonly photo?: string | Uint8Array | undefined;
  /** The chat was found to have a new ID. */
  readonly hasMoved?: true;
};

/** A slot that is ours. */
type Claimed = Omit<Attempt, 'address' | 'advance'>;

/** What a slot posts: nothing if all has come, and was to come once. */
type Drawn = Pick<Attempt, 'advance'> & { readonly post?: Post };

async function sendClaimed(deps: SendSlotDeps, claim: Claimed, turn: Turn): Promise<Disposal> {
  const { post, advance } = await draw(deps, claim);
  if (post === undefined) return finish(deps, { ...claim, address: '', advance }, { outcome: 'paused', advance });
  return sendDrawn(deps, { ...claim, address: formatAddress(post.passage.address), advance }, post, turn);
}

/** Sends once more only after Telegram itself has said that nothing was sent: without a picture, or to the chat's new ID. */
async function sendDrawn(deps: SendSlotDeps, attempt: Attempt, post: Post, turn: Turn): Promise<Disposal> {
  const look = await lookAndLeave(deps, attempt, turn);
  if (look !== 'go') return leaveUnsent(deps, attempt, look);
  const { subscription } = attempt.claimed;
  const reply = await deps.send(...callOf(deps, subscription, post));
  if (post.photo !== undefined && isPictureRefused(reply)) {
    deps.pictures?.refused(post.passage);
    deps.report({ kind: 'no-picture', why: 'refused' });
    return sendDrawn(deps, attempt, { ...post, photo: undefined }, turn);
  }
  const file = post.photo === undefined ? undefined : fileOf(reply);
  if (file !== undefined) deps.pictures?.sent(post.passage, file);
  const verdict = deps.judge(reply);
  if (verdict.kind !== 'migrated' || post.hasMoved) return settle(deps, attempt, verdict);
  const moved = { ...subscription, chatId: verdict.chatId };
  const isMoved = await deps.subscriptions.migrate(subscription, moved.chatId);
  const second = { ...attempt, claimed: { ...attempt.claimed, subscription: moved } };
  return isMoved ? sendDrawn(deps, second, { ...post, hasMoved: true }, turn) : settle(deps, second, verdict);
}

/** What to post. If it can't be drawn, the claimed slot is released, because nothing was sent. */
async function draw(deps: SendSlotDeps, attempt: Claimed): Promise<Drawn> {
  const { subscription, course } = attempt.claimed;
  try {
    const coming = deps.coming(course);
    const advance = advanceBy(coming);
    if (coming.kind === 'over') return { advance };
    const { passage } = coming;
    const message = deps.message(subscription, passage);
    return { advance, post: { passage, message, photo: await findPhoto(deps, subscription, passage, message) } };
  } catch (error) {
    await giveBack(deps, attempt, { until: deps.now() });
    throw error;
  }
}

/** The picture, where the words fit below one. */
async function findPhoto(
  { pictures, report }: SendSlotDeps,
  subscription: Subscription,
  passage: Passage,
  { text }: PostMessage,
): Promise<Post['photo']> {
  if (!subscription.picture || pictures === undefined || text.length > MAX_CAPTION) return undefined;
  const found = await pictures.find(passage);
  if (found.kind === 'found') return found.photo;
  if (found.kind === 'gap') report({ kind: 'no-picture', why: found.why });
  return undefined;
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

function callOf(deps: SendSlotDeps, subscription: Subscription, { message, photo }: Post): Parameters<Send> {
  const { chatId, threadId, silent } = subscription;
  const { text, entities, ...others } = message;
  const common = {
    chat_id: chatId,
    ...(threadId === undefined ? {} : { message_thread_id: threadId }),
    ...others,
    ...(silent ? { disable_notification: true } : {}),
    ...(deps.isPaid ? { allow_paid_broadcast: true } : {}),
  };
  return photo === undefined
    ? ['sendMessage', { ...common, text, entities, link_preview_options: { is_disabled: true } }]
    : ['sendPhoto', { ...common, photo, caption: text, caption_entities: entities }];
}
