import { setTimeout as pass } from 'node:timers/promises';
import { minuteOf, slotId } from '../../src/jobs/plan/subscription.ts';
import { outcomeOf } from '../../src/jobs/run/record-letters.ts';
import { createRandom } from '../support/random.ts';
import { createDisturbances, type Disturbances } from './disturbance.ts';
import { fleetResult } from './fleet-result.ts';
import { type FleetScene, inFleetScene } from './fleet-scene.ts';
import { forgetGroups } from './forgetting.ts';
import { TALKERS } from './groups.ts';
import { slotTexts } from './held-slots.ts';
import { countOpen, untilSettled } from './open-slots.ts';
import type { Role } from './programs.ts';
import type { RedisPlaceOptions } from './redis-place.ts';
import type { Result, Run } from './row.ts';
import { LONGEST_STILLNESS } from './scene.ts';

/** What a run of several programs does. */
export type FleetPlan = {
  readonly redis: RedisPlaceOptions;
  readonly fleet: Readonly<Record<Role, number>>;
  /** So many times something is done to a program at random. */
  readonly disturbances: number;
  readonly longPauses: number;
  /** At least so many groups; they go on as long as something is done. */
  readonly groups: number;
  /** Slots of each group that gets posts: fewer than the statement has sections, so that each posts another one. */
  readonly rounds: number;
};

/** Slots that are made due in each turn (milliseconds): fewer than may be posted, so that what waits in a queue is what is in work. */
const TURN = 500;
const DUE_IN_TURN = 6;

/** People subscribe, posts come due, and meanwhile things are done to the programs; then everything is counted. */
export function runFleet(run: Run, plan: FleetPlan): Promise<Result> {
  return inFleetScene(plan.redis, plan.fleet, async (scene) => {
    const { groups, programs, place } = scene;
    const disturbances = createDisturbances({
      programs,
      redis: place.client,
      random: createRandom(run.seed),
      slots: () => groups.all.flatMap(({ slots }) => slots),
      fleet: plan.fleet,
    });
    await play(run, plan, scene, disturbances);
    await settle(run, scene, disturbances);
    await groups.checkChanges();
    const texts = await textsOf(scene);
    const forgotten = await forgetGroups(scene, run.isShort ? 2 : 5);
    for (const role of ['bot', 'jobs'] as const) {
      await Promise.all(programs.of(role).map((program) => programs.stop(program)));
    }
    return fleetResult({ run, scene, disturbances, texts, forgotten });
  });
}

async function play(run: Run, plan: FleetPlan, { groups }: FleetScene, disturbances: Disturbances): Promise<void> {
  let [isDisturbed, isTalking, begun] = [true, true, 0];
  const talk = async (): Promise<void> => {
    while (isDisturbed || begun < plan.groups) {
      begun += 1;
      await groups.add();
    }
  };
  const disturb = async (): Promise<void> => {
    for (let count = 1; count <= plan.disturbances; count += 1) {
      await disturbances.next();
      run.progress(`${count} of ${plan.disturbances} disturbances, ${groups.all.length} groups`);
    }
    for (let count = 1; count <= plan.longPauses; count += 1) await disturbances.pauseLong();
    isDisturbed = false;
  };
  const comeDue = async (): Promise<void> => {
    while (isTalking || !groups.areAllMade(plan.rounds)) {
      await groups.makeDue(DUE_IN_TURN, plan.rounds);
      await pass(TURN);
    }
  };
  const talking = Promise.all(Array.from({ length: TALKERS }, talk)).then(() => {
    isTalking = false;
  });
  await Promise.all([disturb(), talking, comeDue()]);
}

/** Everything ends; in the short form, all but what waits for slots that a process took with it, which takes two minutes. */
async function settle(run: Run, { groups, place }: FleetScene, disturbances: Disturbances): Promise<void> {
  const open = async (): Promise<number> => {
    if (!run.isShort) return countOpen(place.client, minuteOf(Date.now()));
    await groups.makeUp();
    const slots = groups.all.flatMap((group) => group.slots).filter((slot) => !disturbances.delays(slot));
    const texts = await slotTexts(place.client, slots);
    return texts.filter((text) => outcomeOf((text ?? '').slice(0, 1)) === undefined).length;
  };
  await untilSettled(open, LONGEST_STILLNESS);
}

/** Every slot of the run as Redis has it. */
async function textsOf({ groups, place }: FleetScene): Promise<ReadonlyMap<string, string | null>> {
  const slots = groups.all.flatMap((group) => group.slots);
  const texts = await slotTexts(place.client, slots);
  return new Map(slots.map((slot, index) => [slotId(slot), texts[index] ?? null]));
}
