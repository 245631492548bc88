import { mastersOf } from '../../src/jobs/run/cluster-masters.ts';
import { readProjectFiles } from '../../src/node/process/project-files.ts';
import type { Disturbances } from './disturbance.ts';
import type { FleetScene } from './fleet-scene.ts';
import { accountOf, type GroupAccount, type GroupSlot, postedSections } from './group-account.ts';
import { TALKERS } from './groups.ts';
import { type Result, type Run, unless } from './row.ts';

export type FleetOutcome = {
  readonly run: Run;
  readonly scene: FleetScene;
  readonly disturbances: Disturbances;
  /** Every slot of the run as Redis had it in the end. */
  readonly texts: ReadonlyMap<string, string | null>;
  readonly forgotten: { readonly count: number; readonly faults: readonly string[] };
};

/** Milliseconds. */
const STOPPED_WITHIN = 30_000;

/** The figures of a run of several programs, and what is not as it must be. */
export async function fleetResult(outcome: FleetOutcome): Promise<Result> {
  const { run, scene, disturbances, texts, forgotten } = outcome;
  const { groups, programs, balancer } = scene;
  const posted = postedSections(await groups.hearing.calls(), readProjectFiles().content.statement);
  const accounts = groups.all.map((group) => accountOf(group, texts, posted.get(group.chatId) ?? []));
  const slots = accounts.flatMap((account) => account.slots);
  const { claimed } = disturbances;
  const of = (wanted: GroupSlot['outcome']): readonly GroupSlot[] => slots.filter(({ outcome }) => outcome === wanted);
  const unknown = of('unknown');
  const open = of(undefined);
  // In the short form nobody waits until a dead worker's slots are found.
  const missed = [
    ...sum(accounts, ({ unseen }) => unseen),
    ...open.filter(({ slot }) => !run.isShort || !disturbances.delays(slot)),
  ];
  const twice = sum(accounts, (account) => account.twice).length;
  const strays = sum(accounts, (account) => account.strays).length;
  const other = slots.length - of('sent').length - unknown.length - open.length;
  const tagless = await taglessKeys(scene);
  return {
    figures: {
      slots: slots.length,
      twice,
      missed: missed.length,
      unknown: unknown.length,
      ...(open.length === 0 ? {} : { 'held to the end': open.length - missed.length }),
      ...disturbances.counts(),
      'kills that hit a claim': disturbances.hits(),
      'in flight at a kill or pause': slots.filter(({ id }) => claimed.has(id)).length,
      commands: groups.commands(),
      'asked to say it again': groups.refusals(),
      'updates given again': balancer.givenAgain(),
      forgotten: forgotten.count,
      'longest stop (ms)': Math.round(disturbances.longestStop()),
    },
    breaches: [
      ...unless(twice === 0, `${twice} posted twice`),
      ...unless(missed.length === 0, `${missed.length} missed: ${missed.slice(0, 3).map(describe).join(', ')}`),
      ...unless(strays === 0, `${strays} posts of no slot that was due`),
      ...unless(other === 0, `${other} ended otherwise`),
      ...unless(
        unknown.every(({ id }) => claimed.has(id)),
        'unknown, and nothing that was done to a program explains it',
      ),
      ...unless(slots.length > 0, 'no slot was due'),
      ...unless(forgotten.count > 0, 'nothing was asked to be forgotten'),
      ...unless(disturbances.longestStop() <= STOPPED_WITHIN, 'a stop took longer than 30 s'),
      ...unless(tagless.length === 0, `keys without the hash tag: ${tagless.join(', ')}`),
      ...unless(groups.refusals() <= mostRefusals(disturbances), 'more commands were refused than bots were disturbed'),
      ...groups.faults,
      ...forgotten.faults,
      ...programs.failures,
    ],
  };
}

/** Whoever talks at once may be told to say it again when a bot is disturbed. */
function mostRefusals(disturbances: Disturbances): number {
  const ofBots = Object.entries(disturbances.counts()).filter(([kind]) => kind.endsWith('bot'));
  return ofBots.reduce((most, [, count]) => most + count * TALKERS, 0);
}

function sum<T>(accounts: readonly GroupAccount[], of: (account: GroupAccount) => readonly T[]): readonly T[] {
  return accounts.flatMap(of);
}

function describe({ id, outcome }: GroupSlot): string {
  return `${id} (${outcome ?? 'open'})`;
}

/** All keys must live on one node of a Cluster. */
async function taglessKeys({ place }: FleetScene): Promise<readonly string[]> {
  const keys = await Promise.all(mastersOf(place.client).map((node) => node.keys('*')));
  return keys.flat().filter((key) => !key.startsWith('{verbatim}'));
}
