import type { Cluster, Redis } from 'ioredis';
import { BUCKETS, chatKey, plainChatKey, subscriptionBucketKey, subscriptionKey } from '../plan/keys.ts';
import type { ChatCipher, Place } from './chat-cipher.ts';
import { inOneTrip } from './round-trip.ts';
import type { Scripts } from './scripts.ts';

/** A chat and an optional topic, unencrypted, as earlier versions wrote them. */
const PLAIN_CHAT = /^-?[0-9]{1,15}$/u;
const PLAIN_TOPIC = /^[0-9]{0,14}$/u;

/** The place of the encrypted own words behind the chat and the topic; subscription-record.ts describes a record. */
const WORDS = 13;

/** How many buckets are read, or keys erased, together. */
const AT_ONCE = 64;

/**
 * Encrypts with the current key whatever names a chat and is unencrypted, or encrypted with a former key. Returns the number of
 * encrypted subscriptions. Each is one step, so it can be interrupted at any point, run again, and run in parallel with other
 * processes of this version. It leaves unreadable items unchanged. Rejects when Redis can't be reached.
 */
export async function resealChats(redis: Redis | Cluster, scripts: Scripts, cipher: ChatCipher): Promise<number> {
  let count = 0;
  // Repeat until there is nothing to do: a record that changes while it is encrypted is skipped.
  for (let met = await pass(redis, scripts, cipher); met > 0; met = await pass(redis, scripts, cipher)) count += met;
  for (const buckets of batches()) await redis.unlink(...buckets.map(plainChatKey));
  return count;
}

/** Reads every record once. Returns how many had to be encrypted. */
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

/** A record to encrypt: its chat, the rest of it, and where the chat is found until then. */
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
  const words = rest[WORDS] ?? '';
  const text = words === '' ? undefined : cipher.openText(id, words);
  const sealed = text === undefined ? rest : rest.with(WORDS, cipher.sealText(id, text));
  const next = [cipher.seal(id, place), '', ...sealed].join('|');
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
