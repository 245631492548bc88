import { setTimeout as pass } from 'node:timers/promises';
import { formatAddress } from '../../../src/content/document/address.ts';
import { passagesOf } from '../../../src/content/document/rotation.ts';
import { applyChange, type Change } from '../../../src/handlers/subscriptions/settings.ts';
import { minuteOf, type Slot, type Subscription } from '../../../src/jobs/plan/subscription.ts';
import { createScripts } from '../../../src/jobs/run/scripts.ts';
import { createSubscriptionStore } from '../../../src/jobs/run/subscription-store.ts';
import { readProjectFiles } from '../../../src/node/process/project-files.ts';
import { CIPHER } from '../../support/cipher.ts';
import { until } from '../../support/process.ts';
import { createRandom, type Random } from '../../support/random.ts';
import { createRoundWatch, type RoundWatch } from '../round-watch.ts';
import { breach, commonBreaches, figuresOf, type Row, type Run, unless } from '../row.ts';
import { inScene, type Scene } from '../scene.ts';
import type { FaultWorker } from '../workers.ts';

const { statement } = readProjectFiles().content;
const SECTIONS = passagesOf(statement, 'section');

/** Minutes ago of the first slot; each round's are a minute later, so there must be fewer rounds. */
const FIRST_AGO = 28;
const MOST_ROUNDS = 26;

/** Milliseconds: a claim whose worker died is over after four seconds, and a slot whose job died is looked after two minutes later. */
const ENDED_WITHIN = 200_000;

/** Of so many slots one is asked for by a person. */
const ASKED_ONE_IN = 2;

/**
 * Posts at once, next, left out, put back and once, at random, while workers and Redis are killed and answers and connections are
 * lost. Each round every chat gets one slot; what it posted is compared with what had come.
 */
export const wishes: Row = {
  name: 'wishes',
  fault:
    'post now, next, leave out and once at random, between kills of the worker and of Redis, lost answers and cuts',
  seeds: 2,
  run: (run) =>
    inScene({ postsPerSecond: 60, answerAfter: 100 }, async (scene) => {
      const random = createRandom(run.seed);
      const played = await play(scene, run, random);
      await scene.settled();
      const account = await scene.account();
      const { watch, counts } = played;
      return {
        figures: { ...figuresOf(account), ...counts, repeated: watch.complaints.length },
        breaches: [
          ...commonBreaches(account),
          ...breach(
            account.other.filter(({ outcome }) => outcome !== 'paused'),
            'ended otherwise',
          ),
          ...watch.complaints.slice(0, 5),
          ...unless((counts['posts at once'] ?? 0) > 0, 'no post was asked for'),
          ...unless(counts['planned twice'] === 0, `${counts['planned twice']} confirmations were planned twice`),
        ],
      };
    }),
};

type Played = { readonly watch: RoundWatch; readonly counts: Record<string, number> };

async function play(scene: Scene, run: Run, random: Random): Promise<Played> {
  const { chats, oracle, redis } = scene;
  const watch = createRoundWatch(SECTIONS.map(({ address }) => formatAddress(address)));
  const counts: Record<string, number> = { 'posts at once': 0, 'planned twice': 0, kills: 0, 'kills of Redis': 0 };
  const rounds = Math.min(MOST_ROUNDS, run.dose(52, 8));
  const first = minuteOf(Date.now()) - FIRST_AGO;
  const ids = await chats.add(run.dose(60, 12), first);
  for (const [index, id] of ids.entries())
    if (index % 2 === 1) await chats.store.change(id, (before) => ({ ...before, order: 'shuffled' }));
  const active: FaultWorker[] = [...(await scene.workers(2))];
  await oracle.rule(run.seed, [
    { share: 0.05, fault: { kind: 'cut', applied: true } },
    { share: 0.03, fault: { kind: 'cut', applied: false } },
    { share: 0.02, fault: { kind: 'silence', applied: true } },
  ]);
  for (let round = 0; round < rounds; round += 1) {
    const minute = first + round;
    const before = await Promise.all(ids.map((id) => chats.store.byId(id)));
    if (round > 0) await makeSlots(scene, ids, { minute, random, counts });
    const wished = Promise.all(ids.map((id) => wish(scene, id, { random, watch })));
    const disturbed = disturb(scene, active, { random, counts, isRedis: round % 5 === 3 });
    await Promise.all([wished, disturbed]);
    const slots = ids.map((subscriptionId): Slot => ({ subscriptionId, minute }));
    await until(`round ${round} ends`, async () => (await chats.texts(slots)).every(hasEnded), ENDED_WITHIN);
    const texts = await chats.texts(slots);
    const after = await Promise.all(ids.map((id) => chats.store.byId(id)));
    for (const [index, id] of ids.entries())
      watch.sees(id, { text: texts[index] ?? '', before: before[index], after: after[index] });
    // A person begins again what has ended.
    await Promise.all(
      after.map((each) => each?.pause === 'ended' && change(scene, each.id, { kind: 'paused', paused: false })),
    );
    run.progress(`${round + 1} of ${rounds} rounds`);
  }
  await oracle.clear();
  await redis.client.ping();
  return { watch, counts };
}

function hasEnded(text: string | null): boolean {
  return text === null || !/^[pc]\|/u.test(text);
}

/** One slot for each chat: by its times, or asked for by several programs and people at once. */
async function makeSlots(
  { chats, redis }: Scene,
  ids: readonly string[],
  {
    minute,
    random,
    counts,
  }: { readonly minute: number; readonly random: Random; readonly counts: Record<string, number> },
): Promise<void> {
  const isAsked = ids.map(() => random.between(1, ASKED_ONE_IN) === 1);
  const other = createSubscriptionStore(redis.client, createScripts(redis.client), CIPHER);
  const asked = ids.filter((_, index) => isAsked[index]);
  await chats.makeDue(
    ids.filter((_, index) => !isAsked[index]),
    minute,
  );
  await Promise.all(
    asked.map(async (id) => {
      const ask = (store: typeof other) => store.postNow(id, minute, Date.now());
      const answers = await Promise.all([ask(chats.store), ask(other), ask(chats.store)]);
      const planned = answers.filter((answer) => answer === 'planned').length;
      counts['posts at once'] = (counts['posts at once'] ?? 0) + planned;
      if (planned > 1) counts['planned twice'] = (counts['planned twice'] ?? 0) + 1;
      if (planned > 0) chats.slots.push({ subscriptionId: id, minute });
    }),
  );
}

async function wish(
  scene: Scene,
  id: string,
  { random, watch }: { readonly random: Random; readonly watch: RoundWatch },
): Promise<void> {
  await pass(random.between(0, 400));
  const { address } = random.pick(SECTIONS);
  const wanted = random.pick<Change | 'nothing'>([
    { kind: 'leave-out', address },
    { kind: 'put-back', address },
    { kind: 'next', address },
    { kind: 'once', once: random.between(0, 1) === 1 },
    'nothing',
    'nothing',
  ]);
  if (wanted === 'nothing') return;
  if (wanted.kind === 'next') watch.wishes(id, formatAddress(address));
  await change(scene, id, wanted);
}

async function change({ chats }: Scene, id: string, wanted: Change): Promise<Subscription | undefined> {
  const world = { now: Date.now(), statement };
  return chats.store.change(id, (before) => applyChange(before, wanted, world));
}

async function disturb(
  scene: Scene,
  active: FaultWorker[],
  {
    random,
    counts,
    isRedis,
  }: { readonly random: Random; readonly counts: Record<string, number>; readonly isRedis: boolean },
): Promise<void> {
  await pass(random.between(0, 900));
  const index = random.between(0, active.length - 1);
  await active[index]?.kill();
  counts['kills'] = (counts['kills'] ?? 0) + 1;
  const spare = scene.worker();
  active[index] = spare;
  await spare.go();
  if (!isRedis) return;
  await scene.redis.kill();
  await pass(random.between(0, 500));
  await scene.redis.restart();
  counts['kills of Redis'] = (counts['kills of Redis'] ?? 0) + 1;
}
