import type { Cluster, Redis } from 'ioredis';
import type { ChatCipher, Place } from './chat-cipher.ts';
import { BUCKETS, chatKey, QUEUE_PREFIX, subscriptionBucketKey, subscriptionKey } from './keys.ts';
import { inOneTrip } from './round-trip.ts';
import type { Scripts } from './scripts.ts';

/** A chat, and a topic or none, as versions before wrote them: plainly. */
const PLAIN_CHAT = /^-?[0-9]{1,15}$/u;
const PLAIN_TOPIC = /^[0-9]{0,14}$/u;

/** Buckets that are read, or keys that are erased, together. */
const AT_ONCE = 64;

/** Where versions before kept ids of subscriptions, by the plain ids of chats. */
function plainChatKey(bucket: number): string {
  return `${QUEUE_PREFIX}:chat:${bucket.toString(36)}`;
}

/**
 * Encrypts with the present key whatever names a chat and is plain, or encrypted with a former key. Returns the number of
 * subscriptions that were encrypted. Each goes in one step, so that it may be cut off anywhere, run again, and run beside
 * other processes of this version. What it can't read it leaves as it is. Rejects when Redis can't be reached.
 */
export async function resealChats(redis: Redis | Cluster, scripts: Scripts, cipher: ChatCipher): Promise<number> {
  let count = 0;
  // Once more than there is something to do: a record may be changed while it is encrypted, and is left then.
  for (let met = await pass(redis, scripts, cipher); met > 0; met = await pass(redis, scripts, cipher)) count += met;
  for (const buckets of batches()) await redis.unlink(...buckets.map(plainChatKey));
  return count;
}

/** Looks at every record once. Returns the number of those that were to be encrypted. */
async function pass(redis: Redis | Cluster, scripts: Scripts, cipher: ChatCipher): Promise<number> {
  let met = 0;
  for (const buckets of batches()) {
    const reads = redis.pipeline();
    for (const bucket of buckets) reads.hgetall(subscriptionBucketKey(bucket));
    const records = (await inOneTrip(reads)).flatMap((bucket) => Object.entries(bucket as Record<string, string>));
    const old = records.flatMap(([id, record]) => readOld(id, record, cipher) ?? []);
    await Promise.all(old.map((each) => reseal(scripts, cipher, each)));
    met += old.length;
  }
  return met;
}

/** A record that is to be encrypted: its chat, what comes after it, and where the chat is found until then. */
type Old = {
  readonly id: string;
  readonly record: string;
  readonly place: Place;
  readonly rest: readonly string[];
  readonly found: readonly { readonly key: string; readonly field: string }[];
};

function readOld(id: string, record: string, cipher: ChatCipher): Old | undefined {
  const [chat = '', topic = '', ...rest] = record.split('|');
  if (PLAIN_CHAT.test(chat) && PLAIN_TOPIC.test(topic)) {
    const place = { chatId: Number(chat), ...(topic === '' ? {} : { threadId: Number(topic) }) };
    return { id, record, place, rest, found: [{ key: plainChatKey(Math.abs(place.chatId) % BUCKETS), field: chat }] };
  }
  const place = cipher.open(id, chat);
  if (place === undefined || place.isCurrent) return undefined;
  const found = cipher.formerCodes(place.chatId).map((code) => ({ key: chatKey(code), field: code }));
  return { id, record, place, rest, found };
}

async function reseal(scripts: Scripts, cipher: ChatCipher, { id, record, place, rest, found }: Old): Promise<void> {
  const code = cipher.code(place.chatId);
  const next = [cipher.seal(id, place), '', ...rest].join('|');
  let previous = record;
  for (const { key, field } of found) {
    await scripts.reseal([subscriptionKey(id), key, chatKey(code)], [id, previous, next, field, code]);
    previous = next;
  }
}

function* batches(): Generator<readonly number[]> {
  for (let from = 0; from < BUCKETS; from += AT_ONCE) {
    yield Array.from({ length: Math.min(AT_ONCE, BUCKETS - from) }, (_, index) => from + index);
  }
}
