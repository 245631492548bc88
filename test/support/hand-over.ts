import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Redis } from 'ioredis';
import { SUBSCRIPTIONS } from '../../src/jobs/plan/keys.ts';
import { createChatCipher } from '../../src/jobs/run/chat-cipher.ts';
import { readRecord } from '../../src/jobs/run/subscription-record.ts';
import type { CanaryRun } from './canary.ts';
import { TEST_KEY } from './cipher.ts';
import { PROJECT_ROOT } from './process.ts';

/** Something that an operator has and could hand over, as lines of text. */
export type HandedOver = { readonly title: string; readonly lines: readonly string[] };

/** Everything that the operator of a program could hand over, while it runs. */
export async function handOver({ dataDir, program }: CanaryRun): Promise<readonly HandedOver[]> {
  const redis = new Redis({ path: join(dataDir, 'redis.sock') });
  try {
    const said = program.said();
    return [
      { title: 'Redis', lines: await linesOfRedis(redis) },
      { title: 'Files', lines: linesOfFiles(dataDir) },
      { title: 'A back-up, before it is encrypted', lines: linesOfBackUp(dataDir) },
      { title: 'Log, at the most talkative level', lines: said },
      { title: 'Metrics', lines: await linesOfMetrics(said) },
      { title: 'Redis, with the key of the data', lines: await openedLines(redis) },
    ];
  } finally {
    redis.disconnect();
  }
}

/** A key on each line, or a field of it, with its value and the time for which it stays. */
async function linesOfRedis(redis: Redis): Promise<readonly string[]> {
  const keys = (await redis.keys('*')).toSorted();
  const lines = keys.map(async (key) => {
    const until = lifeOf(await redis.pttl(key));
    return (await valuesOf(redis, key)).map((value) => `${key}  ${value}${until}`);
  });
  return (await Promise.all(lines)).flat();
}

function lifeOf(milliseconds: number): string {
  return milliseconds < 0 ? '' : `  (${Math.ceil(milliseconds / 1_000)} s more)`;
}

/** All that a key holds, by its type. */
async function valuesOf(redis: Redis, key: string): Promise<readonly string[]> {
  const type = await redis.type(key);
  switch (type) {
    case 'string':
      return [JSON.stringify(await redis.get(key))];
    case 'hash':
      return Object.entries(await redis.hgetall(key)).map(([field, value]) => `${field} = ${value}`);
    case 'zset':
      return pairsOf(await redis.zrange(key, '0', '-1', 'WITHSCORES'));
    case 'set':
      return redis.smembers(key);
    case 'list':
      return redis.lrange(key, 0, -1);
    case 'stream':
      return (await redis.xrange(key, '-', '+')).map((entry) => JSON.stringify(entry));
    case 'none':
      // It has expired meanwhile.
      return [];
    default:
      throw new Error(`${key} is a ${type}`);
  }
}

function pairsOf(flat: readonly string[]): readonly string[] {
  return flat.flatMap((name, index) => (index % 2 === 0 ? [`${name} = ${flat[index + 1]}`] : []));
}

/** Each file with its rights and size; of Redis' file each command, of others each line. */
function linesOfFiles(dataDir: string): readonly string[] {
  return readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .map((entry) => [entry, join(entry.parentPath, entry.name)] as const)
    .flatMap(([entry, path]) => {
      const { mode, size } = statSync(path);
      const name = `${relative(dataDir, path)}${entry.isDirectory() ? '/' : ''}`;
      const content = entry.isFile() ? readFileSync(path, 'latin1') : '';
      const read = name.endsWith('.incr.aof') ? commandsIn(content) : printable(content);
      return [`${name}  ${(mode & 0o777).toString(8)}  ${size} bytes`, ...read.map((line) => `  ${line}`)];
    });
}

/** The commands of an append-only file. None of our values has a line break. */
function commandsIn(content: string): readonly string[] {
  return content
    .split(/^\*\d+\r\n/mu)
    .slice(1)
    .map((command) => command.split('\r\n').filter((_, index) => index % 2 === 1))
    .map((words) => words.map((word) => (word === '' ? '""' : word)).join(' '));
}

/** What can be read in a file, if it is partly binary. */
function printable(content: string): readonly string[] {
  return content.match(/[ -~]{4,}/gu) ?? [];
}

function linesOfBackUp(dataDir: string): readonly string[] {
  const env = { ...process.env, DATA_DIR: dataDir };
  const command = ['--disable-warning=ExperimentalWarning', 'src/backup.ts'];
  const { stdout, status } = spawnSync(process.execPath, command, { cwd: PROJECT_ROOT, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the back-up ended with ${status}`);
  return stdout
    .trim()
    .split('\n')
    .flatMap((line) => {
      const { key, entries } = JSON.parse(line) as { key?: string; entries?: [string, string][] };
      return entries?.map((pair) => `${key}  ${pair.map(decode).join(' = ')}`) ?? [line];
    });
}

function decode(base64: string): string {
  return Buffer.from(base64, 'base64').toString();
}

/** What has been counted: no explanations, and nothing that is 0. */
async function linesOfMetrics(said: readonly string[]): Promise<readonly string[]> {
  const line = said.find((text) => text.includes('"http.listening"')) ?? '{}';
  const { address } = JSON.parse(line) as { address?: string };
  const text = await (await fetch(`${address}/metrics`)).text();
  return text.split('\n').filter((each) => each !== '' && !each.startsWith('#') && !each.endsWith(' 0'));
}

async function openedLines(redis: Redis): Promise<readonly string[]> {
  const cipher = createChatCipher(TEST_KEY);
  const keys = await redis.keys(`${SUBSCRIPTIONS}*`);
  const records = await Promise.all(keys.toSorted().map(async (key) => Object.entries(await redis.hgetall(key))));
  return records.flat().map(([id, record]) => JSON.stringify(readRecord(id, record, cipher)));
}

/** The example in a document: the lines under each title, without those that only stand for others. */
export function exampleIn(text: string): readonly HandedOver[] {
  const [, example = ''] = /```text\n(== [\s\S]*?)```/u.exec(text) ?? [];
  return example
    .split(/^== /mu)
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part.trimEnd().split('\n');
      return { title, lines: lines.filter((line) => line.trim() !== '' && line.trim() !== '…') };
    });
}

/** What marks a kind of line: the beginning of a key, an event, a metric. */
const MARKS = /^\s*(?:\w+ )?\{verbatim\}:[a-z]+|"event":"[\w.-]+"|^verbatim_\w+|^\{"(?:id|verbatim|lines)"/u;

/** What a line has in common with those of another run: everything, where it has no mark, except numbers. */
export function kindOf(line: string): string {
  return MARKS.exec(line)?.[0] ?? line.replaceAll(/\d+/gu, '#');
}
