/** All keys share one hash tag, so that Lua may change several of them, and on a Cluster they live on one node. */
const PREFIX = '{verbatim}';

/** Hashes of up to 128 short entries are packed by Redis; this many buckets keep them short up to half a million chats. */
export const BUCKETS = 4_096;

/** Bytes of the longest record that Redis packs with others, where it is told so (`hash-max-listpack-value`): its own 64 are too few. */
export const LONGEST_PACKED = 128;

/** How the keys of subscriptions begin. */
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

/** How the keys of chats begin. */
export const CHATS = `${PREFIX}:chats:`;

/** Ids of subscriptions by the code of their chat. */
export function chatKey(code: string): string {
  return CHATS + code.slice(0, 2);
}

/** The key of all chats of a bucket, 0 to `BUCKETS` - 1. */
export function chatBucketKey(bucket: number): string {
  return chatKey(lettersOf(bucket));
}

/** How the ids and the codes of a bucket begin. */
function lettersOf(bucket: number): string {
  const { length } = LETTERS;
  return LETTERS.charAt(Math.floor(bucket / length)) + LETTERS.charAt(bucket % length);
}

/** How the keys of slots begin. */
export const SLOTS = `${PREFIX}:slots:`;

/** What became of the slots of one minute, by subscription. Expires 7 days after it was planned. */
export function slotsKey(minute: number): string {
  return SLOTS + minute.toString(36);
}

/** The minute whose slots a key holds. */
export function minuteOfKey(key: string): number {
  return Number.parseInt(key.slice(SLOTS.length), 36);
}

/** Subscriptions by the minute at which they are due next. */
export const DUE = `${PREFIX}:due`;

/** Slots that are planned and not yet queued, by their minute and, within it, their place of that day. */
export const WAITING = `${PREFIX}:waiting`;

/** Slots that are queued or in flight, by when to look after them (milliseconds). */
export const OPEN = `${PREFIX}:open`;

/** Ids of subscriptions that are erased and whose slots and jobs are still to be erased. */
export const ERASED = `${PREFIX}:erased`;

/** When the next post of the whole bot may leave, and when (microseconds) and by which process that was reserved. */
export const PACE = `${PREFIX}:pace`;

/** When somebody last looked for what is due, and when nobody did. */
export const HEARTBEAT = `${PREFIX}:beat`;

/** Whose turn it is to look, while somebody does. */
export const TICK_TURN = `${HEARTBEAT}:turn`;

/** Whose this Redis is (`bot:` and the bot's id, or `playground`), and with which key its chats are encrypted. */
export const OWNER = `${PREFIX}:owner`;

/** What is written again and again, to see that it can be. */
export const ALIVE = `${PREFIX}:alive`;

/** Exists while the append-only file of a Redis from outside needs no rewriting. */
export const REWRITTEN = `${PREFIX}:rewritten`;

/** Seconds: with the time until somebody looks, less than the day that is promised. */
export const REWRITTEN_LIFE = 23 * 60 * 60;

/** BullMQ's own keys. */
export const QUEUE_PREFIX = PREFIX;

/** What the connections of a program are called, so that it can be noticed; the names of BullMQ's begin with it too. */
export const CONNECTION_NAME = PREFIX;
