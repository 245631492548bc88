import { setTimeout as pass } from 'node:timers/promises';
import { minuteOf } from '../../../src/jobs/plan/subscription.ts';
import { until } from '../../support/process.ts';
import type { SlotAccount } from '../account.ts';
import type { LoneProgram } from '../lone-program.ts';
import { untilSettled } from '../open-slots.ts';
import { inProgramScene, type ProgramScene } from '../program-scene.ts';
import { REDIS_FAULTS, type RedisFault } from '../redis-faults.ts';
import { breach, figuresOf, type Result, type Row, type Run, unless } from '../row.ts';
import { LONGEST_STILLNESS } from '../scene.ts';

const PER_SECOND = 20;

/** Chats that are due before the fault, and after the cure. */
const BEFORE = 100;
const AFTER = 20;

/** Milliseconds. */
const SAID_WITHIN = 15_000;
const WORKS_WITHIN = 60_000;
const STARTED_WITHIN = 30_000;
const HELD_FOR = 5_000;
const RECORDED_WITHIN = 1_000;

const SHORT: readonly string[] = ['a replica', 'frozen connections'];

/** Lines of warning about one fault: its beginning in each of the program's clients and in its work, and no more. */
const MOST_LINES = 12;

/** So many cases at a time: each of them waits for most of its time. */
const SIDE_BY_SIDE = 4;

/** `isAtStart`: the program is started when Redis is so already. */
type Case = { readonly fault: RedisFault; readonly isAtStart: boolean };

/** Redis answers and is no use, or keeps nothing: the program says so, and works again by itself. */
export const redisStates: Row = {
  name: 'redis-states',
  fault:
    'Redis READONLY after a switch, full, frozen connections, restarted empty, replaced by a lagging replica, LOADING',
  seeds: 1,
  async run(run) {
    const waiting = casesOf(run);
    const figures: Record<string, string> = {};
    const breaches: string[] = [];
    const play = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const name = `${next.fault.name}${next.isAtStart ? ' at the start' : ''}`;
        const result = await bear(run, next);
        figures[name] = Object.values(result.figures).join('/');
        breaches.push(...result.breaches.map((text) => `${name}: ${text}`));
        run.progress(name);
      }
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, play));
    return { figures, breaches };
  },
};

/** What lasts is had twice: it comes while the program posts, and is there when one starts. */
function casesOf({ isShort }: Run): Case[] {
  const all = REDIS_FAULTS.map((fault) => ({ fault, isAtStart: false }));
  if (isShort) return all.filter(({ fault }) => SHORT.includes(fault.name));
  return [...all, ...REDIS_FAULTS.filter(({ lasts }) => lasts).map((fault) => ({ fault, isAtStart: true }))];
}

function bear(run: Run, { fault, isAtStart }: Case): Promise<Result> {
  return inProgramScene(PER_SECOND, async (scene) => {
    await scene.chats.add(BEFORE, minuteOf(Date.now()));
    const early = isAtStart ? undefined : await postingProgram(scene);
    const from = early?.running.said().length ?? 0;
    const cure = await fault.begin(scene);
    try {
      const program = early ?? (await scene.start());
      const said = await timeUntil(SAID_WITHIN, () => isSaid(program, fault, from));
      await pass(HELD_FOR);
      await cure.end();
      const { length: lines } = program.warnings(from);
      const { length: before } = await scene.oracle.sends();
      const curedAt = performance.now();
      await scene.chats.add(AFTER, minuteOf(Date.now()));
      const worked = await timeUntil(
        WORKS_WITHIN - (performance.now() - curedAt),
        async () => (await scene.oracle.sends(before)).length > 0 && (await program.readiness()).isReady,
      );
      if (!run.isShort && worked !== undefined) await settle(scene);
      const account = await scene.account();
      const { slots = 0, twice = 0, missed = 0, unknown = 0 } = figuresOf(account);
      const { says } = await program.readiness();
      return {
        figures: { slots, twice, missed, unknown, said: seconds(said), works: seconds(worked), lines },
        breaches: [
          ...breach(account.twice.filter(wasKept(cure.keptUntil)), 'posted twice'),
          ...(run.isShort || !fault.keeps ? [] : breach(account.missed, 'not accounted for')),
          ...unless(said !== undefined, `not said within 15 s: ${says}`),
          ...unless(worked !== undefined, `does not work 60 s after its cure: ${says}`),
          ...unless(lines <= MOST_LINES, `${lines} lines of warning`),
        ],
      };
    } finally {
      await cure.close?.();
    }
  });
}

/** A program that has begun to post. */
async function postingProgram(scene: ProgramScene): Promise<LoneProgram> {
  const program = await scene.start();
  await until('posts leave', async () => (await scene.oracle.sends()).length >= PER_SECOND, STARTED_WITHIN);
  return program;
}

/** Both to whoever asks and to whoever reads the log. */
async function isSaid(program: LoneProgram, { log, answer }: RedisFault, from: number): Promise<boolean> {
  const { isReady, says } = await program.readiness();
  const isAnswered = answer === undefined || (!isReady && answer.test(says));
  return isAnswered && program.warnings(from).some((line) => log.test(line));
}

/** A claim whose outcome could not be written down is looked after in two minutes. */
function settle({ chats }: ProgramScene): Promise<void> {
  return untilSettled(() => chats.open(minuteOf(Date.now())), LONGEST_STILLNESS);
}

/** Posted once before the copy was made, and written down there. */
function wasKept(keptUntil: number | undefined): (slot: SlotAccount) => boolean {
  return ({ sends }) =>
    keptUntil === undefined ||
    (sends[0]?.answeredAt?.epochMs ?? Number.POSITIVE_INFINITY) < keptUntil - RECORDED_WITHIN;
}

/** Milliseconds that it took until it was so; undefined where it never was. */
async function timeUntil(most: number, isSo: () => Promise<boolean>): Promise<number | undefined> {
  const from = performance.now();
  return until('', isSo, most).then(
    () => performance.now() - from,
    () => undefined,
  );
}

function seconds(milliseconds: number | undefined): string {
  return milliseconds === undefined ? 'never' : `${(milliseconds / 1_000).toFixed(1)} s`;
}
