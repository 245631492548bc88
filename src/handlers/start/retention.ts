import {
  ALIVE,
  CHATS,
  DUE,
  ERASED,
  HEARTBEAT,
  OPEN,
  OWNER,
  PACE,
  POST_QUEUE,
  QUEUE_PREFIX,
  REWRITTEN,
  SLOTS,
  SUBSCRIPTIONS,
  WAITING,
} from '../../jobs/plan/keys.ts';

/**
 * One kind of thing that is kept in Redis: the beginning of the keys it has there, the seconds after which they expire
 * (`undefined`: they are erased as the message says), and the message that tells people of it.
 */
export type RetainedData = { readonly keys: string; readonly seconds: number | undefined; readonly message: string };

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

/** Until the chat unsubscribes, removes the bot or says /forget. */
const OF_SUBSCRIPTION = { seconds: undefined, message: 'privacy-kept-subscription' } as const;

/** Opaque IDs and what was posted; slots that wait or are in flight leave their lists when they end. */
const OF_SLOT = { seconds: undefined, message: 'privacy-kept-slots' } as const;

/** What BullMQ stores: opaque IDs of slots, and the state of its own queue. */
const OF_QUEUE = { seconds: undefined, message: 'privacy-kept-queue' } as const;

/** Everything that is stored: `/privacy` is generated from this list, and a test compares Redis with it. */
export const RETAINED: readonly RetainedData[] = [
  { keys: SUBSCRIPTIONS, ...OF_SUBSCRIPTION },
  { keys: CHATS, ...OF_SUBSCRIPTION },
  { keys: DUE, ...OF_SUBSCRIPTION },
  { keys: SLOTS, ...OF_SLOT, seconds: 7 * DAY },
  { keys: WAITING, ...OF_SLOT },
  { keys: OPEN, ...OF_SLOT },
  { keys: ERASED, ...OF_SLOT },
  { keys: PACE, seconds: MINUTE, message: 'privacy-kept-pace' },
  { keys: HEARTBEAT, seconds: 8 * DAY, message: 'privacy-kept-beat' },
  { keys: ALIVE, seconds: MINUTE, message: 'privacy-kept-alive' },
  { keys: REWRITTEN, seconds: DAY, message: 'privacy-kept-rewritten' },
  { keys: OWNER, seconds: undefined, message: 'privacy-kept-owner' },
  { keys: `${QUEUE_PREFIX}:${POST_QUEUE}:`, ...OF_QUEUE },
];
