/** All keys share one hash tag, so that Lua can change several at once; on a Cluster they are on one node. */
const PREFIX = '{verbatim}';

/** Hashes of up to 128 short entries are packed by Redis; this many buckets keep them short up to half a million chats. */
export const BUCKETS = 4_096;

/**
 * The longest record that Redis packs with others if it is configured to (`hash-max-listpack-value`, bytes): its
 * default of 64 is too small.
 */
export const MAX_PACKED = 192;

/** The prefix of the keys of subscriptions. */
export const SUBSCRIPTIONS = `${PREFIX}:subscription:`;

/** Subscriptions by id, as records. */
export function subscriptionKey(id: string): string {
  return SUBSCRIPTIONS + id.slice(0, 2);
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The key of all subscriptions of a bucket, 0 to `BUCKETS` - 1. */
export function subscriptionBucketKey(bucket: number): string {
  return subscriptionKey(lettersOf(bucket));
}

/** The prefix of the keys of chats. */
export const CHATS = `${PREFIX}:chats:`;

/** How the keys of chats began in older versions, which kept their ids plainly. */
export const PLAIN_CHATS = `${PREFIX}:chat:`;

/** Where older versions kept ids of subscriptions, by the plain ids of chats. */
export function plainChatKey(bucket: number): string {
  return PLAIN_CHATS + bucket.toString(36);
}

/**
 * How keys began under which older versions kept something about people: their languages, and what they wrote before
 * they chose a channel.
 */
export const OF_PEOPLE = [`${PREFIX}:language:`, `${PREFIX}:setup:`] as const;

/** Ids of subscriptions by the code of their chat. */
export function chatKey(code: string): string {
  return CHATS + code.slice(0, 2);
}

/** The key of all chats of a bucket, 0 to `BUCKETS` - 1. */
export function chatBucketKey(bucket: number): string {
  return chatKey(lettersOf(bucket));
}

/** The prefix of the IDs and codes in a bucket. */
function lettersOf(bucket: number): string {
  const { length } = LETTERS;
  return LETTERS.charAt(Math.floor(bucket / length)) + LETTERS.charAt(bucket % length);
}

/** The prefix of the keys of slots. */
export const SLOTS = `${PREFIX}:slots:`;

/** The outcomes of the slots of one minute, by subscription. Expires 7 days after planning. */
export function slotsKey(minute: number): string {
  return SLOTS + minute.toString(36);
}

/** The minute whose slots a key holds. */
export function minuteOfKey(key: string): number {
  return Number.parseInt(key.slice(SLOTS.length), 36);
}

/** Subscriptions by the minute at which they are due next. */
export const DUE = `${PREFIX}:due`;

/** Slots that are planned and not yet queued, by their minute and, within it, their place on that day. */
export const WAITING = `${PREFIX}:waiting`;

/** Slots that are queued or in flight, by the time of their recheck (milliseconds). */
export const OPEN = `${PREFIX}:open`;

/** IDs of erased subscriptions whose slots and jobs must still be erased. */
export const ERASED = `${PREFIX}:erased`;

/** When the next post of the whole bot may leave, and when (microseconds) and by which process that was reserved. */
export const PACE = `${PREFIX}:pace`;

/** When a process last looked for due slots, and when none did. */
export const HEARTBEAT = `${PREFIX}:beat`;

/** Whose turn it is to look, while a process does. */
export const TICK_TURN = `${HEARTBEAT}:turn`;

/** Who owns this Redis (`bot:` and the bot's ID, or `playground`), and which key encrypts its chats. */
export const OWNER = `${PREFIX}:owner`;

/** A key that is written regularly to check that Redis accepts writes. */
export const ALIVE = `${PREFIX}:alive`;

/** Exists while the append-only file of an external Redis need not be rewritten. */
export const REWRITTEN = `${PREFIX}:rewritten`;

/** Seconds. Together with the pause between checks it is less than the promised day. */
export const REWRITTEN_LIFE_S = 23 * 60 * 60;

/** BullMQ's own keys. */
export const QUEUE_PREFIX = PREFIX;

/** The queue of slots to post. A job's ID is its slot's, and its data is empty, because Redis would store it unencrypted. */
export const POST_QUEUE = 'post';

/** How the keys began of a queue in which older versions kept their clock. */
export const OLDER_CLOCK = `${PREFIX}:tick:`;

/** The name of a program's connections, by which it is noticed; BullMQ's names begin with it too. */
export const CONNECTION_NAME = PREFIX;
