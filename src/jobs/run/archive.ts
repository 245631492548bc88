import type { Cluster, Redis } from 'ioredis';
import { pauseRestored } from './after-restore.ts';
import { mastersOf } from './cluster-masters.ts';
import { CHATS, DUE, OPEN, OWNER, SLOTS, SUBSCRIPTIONS, WAITING } from './keys.ts';
import type { Scripts } from './scripts.ts';

/** Subscriptions and slots, and nothing else. Chats go before records: what is erased in between is then in one of them only. */
const ARCHIVED = {
  chats: `${CHATS}*`,
  records: `${SUBSCRIPTIONS}*`,
  slots: `${SLOTS}*`,
  waiting: WAITING,
  open: OPEN,
  due: DUE,
} as const;
type Part = keyof typeof ARCHIVED;

/** What is kept in hashes; the other parts are sorted sets. */
const HASHES: readonly Part[] = ['chats', 'records', 'slots'];

/** What makes something be posted: it is put back last, onto subscriptions that are paused. */
const POSTING: readonly Part[] = ['waiting', 'open', 'due'];

/** Entries that Redis reads in one step. */
const STEP = 500;
/** Keys that it looks at in one step. */
const KEYS_STEP = 1_000;

/** Entries of a key: field and value, or member and score, in base64. `until`: when it expires (milliseconds since 1970). */
type Entries = {
  readonly part: Part;
  readonly key: string;
  readonly until?: number;
  readonly entries: readonly (readonly [string, string])[];
};

type First = { readonly verbatim: 'archive'; readonly version: 1; readonly owner: string | null };
type Last = { readonly lines: number };

/** Not an archive, or not all of one. Its message is for the operator. */
export class BadArchive extends Error {
  override readonly name = 'BadArchive';
}

/**
 * All subscriptions and slots as lines of JSON, the last of which says how many there were. Read in small steps, while
 * programs run. Nothing that has expired is among them.
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
 * Puts an archive into a Redis that holds no subscriptions, and pauses them before anything of it can be posted: it may be
 * cut off anywhere. What was only half there as the archive was made is left out. Returns the number of subscriptions.
 * Throws `BadArchive`, before anything is written.
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

/** A subscription is whole where both its chat and its record are there. Slots stand for themselves. */
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
    if (first === undefined) first = value as First;
    else if ('lines' in value) last = value as Last;
    else all.push(value as Entries);
  }
  if (first?.verbatim !== 'archive') throw new BadArchive('this is no back-up of Verbatim');
  if (first.version !== 1) throw new BadArchive('this back-up is of a later version');
  if (last?.lines !== all.length) throw new BadArchive('this back-up was cut short');
  if (all.some(({ part, key }) => !isOf(part, key))) throw new BadArchive('this back-up holds something else');
  return { owner: first.owner, all };
}

function parseLine(line: string): object {
  try {
    return Object(JSON.parse(line)) as object;
  } catch {
    throw new BadArchive('this is no back-up of Verbatim');
  }
}

function isOf(part: Part, key: string): boolean {
  const like = ARCHIVED[part];
  return like?.endsWith('*') ? key.startsWith(like.slice(0, -1)) : key === like;
}

async function* keysLike(redis: Redis | Cluster, like: string): AsyncGenerator<string> {
  for (const node of mastersOf(redis)) {
    let cursor = '0';
    do {
      const [next, keys] = await node.scan(cursor, 'MATCH', like, 'COUNT', KEYS_STEP);
      yield* keys;
      cursor = next;
    } while (cursor !== '0');
  }
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
