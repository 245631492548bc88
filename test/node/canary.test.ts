import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RETAINED } from '../../src/handlers/start/retention.ts';
import {
  CANARY_TOKEN,
  type CanaryPerson,
  type CanaryRun,
  dumpOf,
  filesOf,
  formsOf,
  formsOfNumber,
  found,
  postNow,
  walk,
} from '../support/canary.ts';
import { exampleIn, handOver, kindOf } from '../support/hand-over.ts';
import { PROJECT_ROOT } from '../support/process.ts';
import { readProject } from '../support/project.ts';

const AIGERIM: CanaryPerson = { id: 7_770_001_112_223, word: 'canaryone', cyrillic: 'кенарбир' };
const BERIK: CanaryPerson = { id: 7_654_321_098_765, word: 'canarytwo', cyrillic: 'кенарэки' };

const OF_AIGERIM = [...formsOf(AIGERIM), Buffer.from(CANARY_TOKEN.split(':')[1] ?? '')];

let run: CanaryRun;

/** A person uses everything, in private, in a group, in a channel and inline; at `trace`, whose lines are those of every level. */
beforeAll(async () => {
  run = await walk(AIGERIM);
  await postNow(run, AIGERIM);
}, 60_000);

afterAll(() => run.end());

/** What may be there at one moment and not at another: a post on its way, a line of the log at its level. */
const isPassing = (line: string) => /^\{verbatim\}:(?:open|waiting|erased)|^\{"level"/u.test(line);

describe('what a person says and is', () => {
  it('is not in Redis, and every key there is on the list of what is kept and expires', async () => {
    const redis = new Redis({ path: join(run.dataDir, 'redis.sock') });
    const dumps = await dumpOf(run.dataDir);
    expect([...dumps.keys()].filter((key) => key.startsWith('{verbatim}:subscription:')).length).toBeGreaterThan(0);
    for (const [key, dump] of dumps) {
      const kept = RETAINED.find(({ keys: prefix }) => key.startsWith(prefix));
      expect(kept, `${key} is on no list`).toBeDefined();
      const milliseconds = await redis.pttl(key);
      // What -2 is said of went meanwhile: some are there for a moment only.
      if (kept?.seconds !== undefined && milliseconds !== -2) {
        expect(milliseconds, key).toBeGreaterThanOrEqual(0);
        expect(milliseconds, key).toBeLessThanOrEqual(kept.seconds * 1_000);
      }
      expect([...found(key, OF_AIGERIM), ...found(dump, OF_AIGERIM)], key).toEqual([]);
    }
    redis.disconnect();
  });

  it('is not in a back-up, before it is encrypted', () => {
    const env = { ...process.env, DATA_DIR: run.dataDir };
    const { stdout, status } = spawnSync(process.execPath, ['src/backup.ts'], { cwd: PROJECT_ROOT, env });
    expect(status).toBe(0);
    const inside = Array.from(stdout.toString().matchAll(/"([\w+/]+=*)"/gu), ([, text = '']) =>
      Buffer.from(text, 'base64'),
    );
    expect(inside.length).toBeGreaterThan(4);
    expect([...found(stdout, OF_AIGERIM), ...found(Buffer.concat(inside), OF_AIGERIM)]).toEqual([]);
  });

  it('is in nothing that the operator could hand over, and the threat model shows all kinds of that', async () => {
    const all = await handOver(run);
    expect(found(JSON.stringify(all), OF_AIGERIM)).toEqual([]);
    const shown = exampleIn(readProject('docs/threat-model.md'));
    expect(shown.map(({ title }) => title)).toEqual(all.map(({ title }) => title));
    const isShown = (line: string) => shown.some(({ lines }) => lines.some((each) => kindOf(each) === kindOf(line)));
    for (const [index, { title, lines }] of all.entries()) {
      const kinds = lines.map(kindOf);
      expect(
        shown[index]?.lines.filter((line) => !kinds.includes(kindOf(line))),
        title,
      ).toEqual([]);
      expect(
        lines.filter((line) => line.startsWith('{') && !isPassing(line) && !isShown(line)),
        title,
      ).toEqual([]);
    }
  });

  it('is in no file while the program runs, after a stop, and after a start', async () => {
    expect(found(filesOf(run.dataDir), OF_AIGERIM)).toEqual([]);
    run.program.kill('SIGTERM');
    expect(await run.program.ended).toBe(0);
    expect(found(filesOf(run.dataDir), OF_AIGERIM)).toEqual([]);
    const second = await run.again();
    await second.hears(/"posting\.started"/u);
    expect(found(filesOf(run.dataDir), OF_AIGERIM)).toEqual([]);
  });

  it('is not in what the program writes to either output', () => {
    const said = run.program.said().join('\n');
    expect(said).toContain('update.failed');
    expect(found(said, OF_AIGERIM)).toEqual([]);
  });

  it('and in Redis and its file alone there is no id of a chat', async () => {
    const forms = run.chatIds.flatMap(formsOfNumber);
    const dumps = [...(await dumpOf(run.dataDir))].flatMap(([key, dump]) => [Buffer.from(key), dump]);
    expect([...found(Buffer.concat(dumps), forms), ...found(filesOf(run.dataDir), forms)]).toEqual([]);
  });
});

describe('a program that a person uses', () => {
  it('connects to the Bot API and to its own Redis, and to nothing else', () => {
    const { host } = new URL(run.telegram.url);
    expect(run.connections().toSorted()).toEqual([join(run.dataDir, 'redis.sock'), host].toSorted());
  });
});

/** When a line was logged: two runs may share its milliseconds. */
const TIME = /\d{4}-\d\d-\d\dT[\d:.]+Z/gu;

/** Everything that a run left behind, in words: numbers, ids and codes are some, too. Shorter ones are alike by chance. */
async function wordsOf({ dataDir, program }: CanaryRun): Promise<ReadonlySet<string>> {
  const dumps = [...(await dumpOf(dataDir))].flatMap(([key, dump]) => [key, dump.toString('latin1')]);
  return new Set([...dumps, ...program.said()].flatMap((text) => text.replaceAll(TIME, '').match(/[\w-]{6,}/gu) ?? []));
}

/** What somebody who does all of it leaves behind. */
async function leftBy(person: CanaryPerson): Promise<ReadonlySet<string>> {
  const each = await walk(person);
  try {
    return await wordsOf(each);
  } finally {
    await each.end();
  }
}

describe('two people who do the same', () => {
  it('leave nothing behind by which they could be told apart', async () => {
    const first = await leftBy(AIGERIM);
    expect(first.size).toBeGreaterThan(40);
    // What one person leaves every time, and the other never does, is about that person, whatever it looks like. What is
    // there for a moment only (a job that is being moved) may do so a few times: then both of them do it all once more.
    let telling = [...first];
    for (let round = 0; round < 5 && telling.length > 0; round += 1) {
      const other = await leftBy(BERIK);
      const again = await leftBy(AIGERIM);
      telling = telling.filter((word) => again.has(word) && !other.has(word));
    }
    expect(telling).toEqual([]);
  }, 240_000);
});
