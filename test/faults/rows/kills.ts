import { setTimeout as pass } from 'node:timers/promises';
import { minuteOf } from '../../../src/jobs/plan/subscription.ts';
import { createRandom, type Random } from '../../support/random.ts';
import type { Account, SlotAccount } from '../account.ts';
import { breach, commonBreaches, figuresOf, type Result, type Row, type Run, unless } from '../row.ts';
import { inScene, type Scene } from '../scene.ts';
import { explainUnknowns } from '../unknowns.ts';
import type { Guard } from '../worker-settings.ts';

/** One kill -9, and when (milliseconds since 1970). */
type Kill = { readonly pid: number; readonly at: number };

/** Each chat is due three times, so that its pointer and its place in the queue are put to the test too. */
const ROUNDS = 3;
const WORKERS = 2;

/** Milliseconds after which a worker that found nothing to send is killed all the same. */
const IDLE_WITHIN = 10_000;

/** So many are made due together. */
const BATCH = 40;

/** kill -9 of one of two workers at random times, while both are sending. */
export const kills: Row = {
  name: 'kills',
  fault: 'kill -9 of the worker at random',
  seeds: 3,
  run: (run) => killAtRandom(run, undefined),
};

/** The row with a guard taken away, which must then find something. */
export function killAtRandom(run: Run, without: Guard | undefined): Promise<Result> {
  return inScene({ postsPerSecond: 60, answerAfter: 300 }, async (scene) => {
    const random = createRandom(run.seed);
    const killed = await play(scene, run, random, without);
    const account = await scene.account();
    const died = new Set(killed.map(({ pid }) => pid));
    const { beforeBytes, answered, unexplained } = explainUnknowns(account, scene.attempts(), died);
    const hits = killed.filter((kill) => hitsSend(kill, killed, account)).length;
    const pointers = await strayPointers(scene, account);
    const seen = account.slots.flatMap(({ sends }) => sends).filter((send) => !send.answered).length;
    return {
      figures: {
        ...figuresOf(account),
        kills: killed.length,
        'kills that hit a send': hits,
        'in flight at a kill': seen,
        'unknown before the bytes left': beforeBytes.length,
        'unknown though answered': answered.length,
      },
      breaches: [
        ...commonBreaches(account),
        ...breach(account.other, 'ended otherwise'),
        ...breach(unexplained, 'unknown, and no kill explains it'),
        ...breach(account.slots.filter(isSaidTooMuch), 'recorded as sent, and nobody heard that it was'),
        ...unless(run.isShort || hits * 2 > killed.length, `only ${hits} of ${killed.length} kills hit a send`),
        ...unless(pointers === 0, `${pointers} pointers do not stand where the posts say`),
      ],
    };
  });
}

async function play(scene: Scene, run: Run, random: Random, without: Guard | undefined): Promise<readonly Kill[]> {
  const toKill = run.dose(200, 4);
  const total = run.dose(5_000, 150);
  const settings = without === undefined ? {} : { without };
  const active = [...(await scene.workers(WORKERS, settings))];
  const killed: Kill[] = [];
  const rounds = makeRounds(scene, Math.ceil(total / ROUNDS));
  let spare = scene.worker(settings);
  while (killed.length < toKill) {
    if (scene.chats.slots.length < total) await rounds.more();
    else await scene.chats.feed(BATCH);
    const index = random.between(0, WORKERS - 1);
    const victim = active[index];
    if (victim === undefined) continue;
    await Promise.race([victim.sending, pass(IDLE_WITHIN)]);
    await pass(random.between(0, 600));
    killed.push({ pid: victim.pid, at: Date.now() });
    await victim.kill();
    active[index] = spare;
    spare = scene.worker(settings);
    await active[index].go();
    run.progress(`${killed.length} of ${toKill} kills`);
  }
  while (scene.chats.slots.length < total) await rounds.more();
  // Without a guard slots may hang for minutes; what was found until then is enough.
  if (without === undefined) await scene.settled();
  else await scene.settled(0, IDLE_WITHIN).catch(() => {});
  return killed;
}

/** Makes slots due, a batch each time: every chat's first, then every chat's second, and so on. */
function makeRounds({ chats }: Scene, size: number): { more(): Promise<void> } {
  const firstMinute = minuteOf(Date.now()) - 20;
  const ids: string[] = [];
  let made = 0;
  return {
    async more() {
      const round = Math.floor(made / size);
      const from = made % size;
      const count = Math.min(BATCH, size - from);
      if (round === 0) ids.push(...(await chats.add(count, firstMinute)));
      else await chats.makeDue(ids.slice(from, from + count), firstMinute + round);
      made += count;
    },
  };
}

/** What is recorded as sent was answered, at least by the stand-in. */
function isSaidTooMuch({ outcome, sends }: SlotAccount): boolean {
  return outcome === 'sent' && !sends.some(({ answered }) => answered);
}

/** Whether the oracle had a message without an answer when the worker died: its connection went then. */
function hitsSend(kill: Kill, all: readonly Kill[], { slots }: Account): boolean {
  const next = all.find(({ at }) => at > kill.at)?.at ?? Number.POSITIVE_INFINITY;
  return slots
    .flatMap(({ sends }) => sends)
    .some(
      ({ answered, goneAt }) => !answered && goneAt !== undefined && goneAt.epochMs >= kill.at && goneAt.epochMs < next,
    );
}

/** Pointers that are not where the slots of their chat, sent or perhaps sent, have brought them. */
async function strayPointers(scene: Scene, account: Account): Promise<number> {
  const moved = Map.groupBy([...account.slots].filter(movesOn), ({ slot }) => slot.subscriptionId);
  const positions = await scene.chats.positions();
  return [...positions].filter(([id, position]) => position !== (moved.get(id)?.length ?? 0)).length;
}

function movesOn({ outcome }: { readonly outcome: string | undefined }): boolean {
  return outcome === 'sent' || outcome === 'unknown';
}
