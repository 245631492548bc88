import { minuteOf, slotId } from '../../../src/jobs/plan/subscription.ts';
import { until } from '../../support/process.ts';
import { inProgramScene, type ProgramScene } from '../program-scene.ts';
import { breach, type Result, unless } from '../row.ts';

/** Something that stands in Redis, or comes again, and must stop nobody. */
export type OddCase = { readonly name: string; play(): Promise<Result> };

/** Chats that have nothing to do with it. */
export const OTHERS = 20;

const PER_SECOND = 100;

/** Milliseconds within which the others get their posts, and within which it is said. */
export const POSTED_WITHIN = 20_000;
export const SAID_WITHIN = 15_000;

/** Lines of warning about one odd thing. */
const MOST_LINES = 3;

/** What a case puts into Redis, before the program starts. */
export type Oddity = {
  /** A word of the line that the log has of it; undefined where nobody need know. */
  readonly log: RegExp | undefined;
  /** Gives what to do while the program runs, and what is not as it must be in the end. */
  arrange(scene: ProgramScene): Promise<{ check(): Promise<readonly string[]> }>;
};

/** The program runs with something odd in its Redis: the others are posted to, it is said once, and nothing is lost. */
export function amongOthers(name: string, { log, arrange }: Oddity): OddCase {
  return {
    name,
    play: () =>
      inProgramScene(PER_SECOND, async (scene) => {
        const { check } = await arrange(scene);
        const others = new Set(await scene.chats.add(OTHERS, minuteOf(Date.now())));
        const program = await scene.start();
        const isPosted = async (): Promise<boolean> => {
          const { slots } = await scene.account();
          return slots.every(({ slot, outcome }) => !others.has(slot.subscriptionId) || outcome === 'sent');
        };
        await until('the others get their posts', isPosted, POSTED_WITHIN).catch(() => {});
        const lines = (): readonly string[] => program.warnings().filter((line) => log?.test(line));
        await until('it is said', () => log === undefined || lines().length > 0, SAID_WITHIN).catch(() => {});
        const faults = await check();
        const { slots, twice, missed, unknown } = await scene.account();
        const left = missed.filter(({ slot }) => others.has(slot.subscriptionId));
        return {
          figures: { slots: slots.length, twice: twice.length, missed: left.length, unknown: unknown.length },
          breaches: [
            ...breach(twice, 'posted twice'),
            ...breach(left, 'of the others not posted'),
            ...unless(log === undefined || lines().length > 0, 'nobody is told'),
            ...unless(lines().length <= MOST_LINES, `told ${lines().length} times`),
            ...faults,
          ],
        };
      }),
  };
}

/** What is wrong where these slots did not end with a post in time. */
export async function unlessPosted(scene: ProgramScene, ids: readonly string[], within: number): Promise<string[]> {
  const wanted = new Set(ids);
  const open = async (): Promise<readonly string[]> => {
    const { slots } = await scene.account();
    return slots
      .filter(({ slot, outcome }) => wanted.has(slot.subscriptionId) && outcome !== 'sent')
      .map(({ slot }) => slotId(slot));
  };
  await until('these are posted', async () => (await open()).length === 0, within).catch(() => {});
  const left = await open();
  return [...unless(left.length === 0, `${left.length} of ${ids.length} not posted: ${left.slice(0, 3).join(', ')}`)];
}
