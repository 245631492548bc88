import type { Cluster, Redis } from 'ioredis';
import { CHATS, DUE, OPEN, OWNER, PLAIN_CHATS, SLOTS, SUBSCRIPTIONS, WAITING } from '../plan/keys.ts';
import { pauseRestored } from './after-restore.ts';
import { keysLike } from './key-scan.ts';
import type { Scripts } from './scripts.ts';

/** Only subscriptions and slots. Chats come before records, so that a subscription erased in between is only in one of them. */
const ARCHIVED = {
  chats: `${CHATS}*`,
  records: `${SUBSCRIPTIONS}*`,
  slots: `${SLOTS}*`,
  waiting: WAITING,
  open: OPEN,
  due: DUE,
} as const;
type Part = keyof typeof ARCHIVED;

/** The parts that are hashes; the others are sorted sets. */
const HASHES: readonly Part[] = ['chats', 'records', 'slots'];

/** The parts that cause posts: they are restored last, when the subscriptions are already paused. */
const POSTING: readonly Part[] = ['waiting', 'open', 'due'];

/** How many entries Redis reads in one step. */
const STEP = 500;

/** Entries of a key: field and value, or member and score, in base64. `until`: when it expires (milliseconds since 1970). */
type Entries = {
  readonly part: Part;
  readonly key: string;
  readonly until?: number;
  readonly entries: readonly (readonly [string, string])[];
};

type First = { readonly verbatim: 'archive'; readonly version: 1; readonly owner: string | null };
type Last = { readonly lines: number };

const NO_ARCHIVE = 'this is no back-up of Verbatim';
const CUT_SHORT = 'this back-up was cut short';

/** Not an archive, or an incomplete one. Its message is for the operator. */
export class BadArchive extends Error {
  override readonly name = 'BadArchive';
}

/**
 * All subscriptions and slots as lines of JSON; the last line has their number. They are read in small steps, while programs run,
 * without anything that has expired.
 */
export async function* readArchive(redis: Redis | Cluster, now: () => number): AsyncGenerator<string> {
  let lines = 0;
  yield JSON.stringify({ verbatim: 'archive', version: 1, owner: await redis.get(OWNER) } satisfies First);
  for (const part of Object.keys(ARCHIVED) as Part[]) {
    for await (const key of keysLike(redis, ARCHIVED[part])) {
      const left = await redis.pttl(key);
      for await (const entries of entriesOf(redis, part, key)) {
        lines += 1;
        const until = left > 0 ? { until: now() + left } : {};
        yield JSON.stringify({ part, key, ...until, entries } satisfies Entries);
      }
    }
  }
  yield JSON.stringify({ lines } satisfies Last);
}

/**
 * Restores an archive into a Redis without subscriptions, and pauses them before any can be posted, so it can be
 * interrupted at any point. Subscriptions that are incomplete in the archive are left out. Returns the number of
 * subscriptions. Throws `BadArchive` before anything is written.
 */
export async function writeArchive(
  redis: Redis | Cluster,
  scripts: Pick<Scripts, 'pauseRestored'>,
  lines: AsyncIterable<string>,
): Promise<number> {
  const { owner, all } = await parse(lines);
  for (const part of ['chats', 'records'] as const) {
    for await (const _ of keysLike(redis, ARCHIVED[part]))
      throw new BadArchive('this Redis holds subscriptions already: empty it, and restore again');
  }
  const isWhole = wholeIn(all);
  if (owner !== null) await redis.set(OWNER, owner);
  const write = async ({ part, key, until, entries }: Entries): Promise<void> => {
    const pairs = entries.filter((pair) => isWhole(part, pair)).map((pair) => pair.map(decode));
    if (pairs.length === 0) return;
    await (HASHES.includes(part)
      ? redis.hset(key, ...pairs.flat())
      : redis.zadd(key, ...pairs.flatMap(([member = '', score = '']) => [String(score), member])));
    if (until !== undefined) await redis.pexpireat(key, until);
  };
  for (const each of all.filter(({ part }) => !POSTING.includes(part))) await write(each);
  await pauseRestored(scripts);
  for (const each of all.filter(({ part }) => POSTING.includes(part))) await write(each);
  return all
    .filter(({ part }) => part === 'records')
    .reduce((sum, { entries }) => sum + entries.filter((pair) => isWhole('records', pair)).length, 0);
}

/** A subscription is complete if both its chat and its record exist. Slots are independent. */
function wholeIn(all: readonly Entries[]): (part: Part, pair: readonly [string, string]) => boolean {
  const entriesOfPart = (part: Part) => all.filter((each) => each.part === part).flatMap(({ entries }) => entries);
  const withChat = new Set(entriesOfPart('chats').map(([, id]) => id));
  const withRecord = new Set(entriesOfPart('records').map(([id]) => id));
  return (part, [first, second]) => {
    if (part === 'chats') return withRecord.has(second);
    return part === 'records' || part === 'due' ? withChat.has(first) && withRecord.has(first) : true;
  };
}

async function parse(lines: AsyncIterable<string>): Promise<{ owner: string | null; all: readonly Entries[] }> {
  let first: First | undefined;
  let last: Last | undefined;
  const all: Entries[] = [];
  for await (const line of lines) {
    const value = parseLine(line);
    if (value === undefined) throw new BadArchive(first?.verbatim === 'archive' ? CUT_SHORT : NO_ARCHIVE);
    if (first === undefined) first = value as First;
    else if ('lines' in value) last = value as Last;
    else all.push(value as Entries);
  }
  if (first?.verbatim !== 'archive') throw new BadArchive(NO_ARCHIVE);
  if (first.version !== 1) throw new BadArchive('this back-up is of a later version');
  if (last?.lines !== all.length) throw new BadArchive(CUT_SHORT);
  if (all.some(({ part, key }) => !isOf(part, key))) throw new BadArchive('this back-up holds something else');
  return { owner: first.owner, all };
}

/** `undefined` for anything that is not JSON. */
function parseLine(line: string): object | undefined {
  try {
    return Object(JSON.parse(line)) as object;
  } catch {
    return undefined;
  }
}

function isOf(part: Part, key: string): boolean {
  // Ids of chats that an older version did not encrypt. What follows every restore encrypts them.
  if (part === 'chats' && key.startsWith(PLAIN_CHATS)) return true;
  const like = ARCHIVED[part];
  return like?.endsWith('*') ? key.startsWith(like.slice(0, -1)) : key === like;
}

async function* entriesOf(redis: Redis | Cluster, part: Part, key: string): AsyncGenerator<Entries['entries']> {
  let cursor = '0';
  do {
    const [next, flat] = HASHES.includes(part)
      ? await redis.hscanBuffer(key, cursor, 'COUNT', STEP)
      : await redis.zscanBuffer(key, cursor, 'COUNT', STEP);
    const texts = flat.map((each) => each.toString('base64'));
    const pairs = texts.flatMap((text, index) => (index % 2 === 0 ? [[text, texts[index + 1] ?? ''] as const] : []));
    if (pairs.length > 0) yield pairs;
    cursor = String(next);
  } while (cursor !== '0');
}

function decode(text: string): Buffer {
  return Buffer.from(text, 'base64');
}
