import { setTimeout as pass } from 'node:timers/promises';
import type { Cluster, Redis } from 'ioredis';
import { parseSlotId, type Slot } from '../../src/jobs/plan/subscription.ts';
import type { Random } from '../support/random.ts';
import { ACTIVE, type HeldSlots, heldSlots } from './held-slots.ts';
import type { Programs, Role } from './programs.ts';

/** What is done to programs at random moments. */
const KINDS = [
  'kill jobs',
  'kill bot',
  'pause jobs',
  'stop jobs',
  'add jobs',
  'pause bot',
  'stop bot',
  'kill jobs',
] as const;
type Kind = (typeof KINDS)[number];

/** What was done so far, and what the programs held that it hit. */
export type Disturbances = {
  /** One more, at random; the fleet is made up first to what it should be. */
  next(): Promise<void>;
  /** A worker stands still for longer than its lock is good for. */
  pauseLong(): Promise<void>;
  counts(): Readonly<Record<string, number>>;
  /** Slots that were claimed when something was done: these may be unknown. */
  readonly claimed: ReadonlySet<string>;
  /** Whether a slot waits for what was done: its worker is gone, or that of another one of its chat, which goes first. */
  delays(slot: Slot): boolean;
  /** Kills of a worker while a slot was claimed. */
  hits(): number;
  /** The longest stop (milliseconds). */
  longestStop(): number;
};

export type DisturbanceOptions = {
  readonly programs: Programs;
  readonly redis: Redis | Cluster;
  readonly random: Random;
  /** Every slot that was made due. */
  readonly slots: () => readonly Slot[];
  /** How many there should be. */
  readonly fleet: Readonly<Record<Role, number>>;
};

/** Milliseconds before each, and for which a process stands still. */
const QUIET = { least: 0, most: 900 } as const;
const PAUSE = { least: 300, most: 3_000 } as const;

/** Milliseconds for which a kill waits for something that it might hit, and between two looks. */
const BUSY_WITHIN = 5_000;
const LOOK_EVERY = 20;

/** Longer than a worker's lock, shorter than a claim lives (posting.ts): others take its jobs, and not its slots. */
const LONG_PAUSE = 35_000;

export function createDisturbances({ programs, redis, random, slots, fleet }: DisturbanceOptions): Disturbances {
  const counts: Record<string, number> = {};
  const claimed = new Set<string>();
  const delayed = new Set<string>();
  let [hits, longestStop] = [0, 0];
  let deck: Kind[] = [];

  const draw = (): Kind => {
    if (deck.length === 0) deck = [...KINDS];
    const kind = random.pick(deck);
    deck.splice(deck.indexOf(kind), 1);
    return kind;
  };
  const fill = async (role: Role): Promise<void> => {
    while (programs.of(role).length < fleet[role]) await programs.start(role);
  };
  const look = async (): Promise<HeldSlots> => {
    const held = await heldSlots(redis, slots());
    for (const id of held.claimed) claimed.add(id);
    for (const id of [...held.claimed, ...held.queued]) {
      const slot = parseSlotId(id);
      if (slot !== undefined) delayed.add(slot.subscriptionId);
    }
    return held;
  };
  const pause = async (role: Role, milliseconds: number): Promise<void> => {
    const { running } = random.pick(programs.of(role));
    running.kill('SIGSTOP');
    await look();
    await pass(milliseconds);
    running.kill('SIGCONT');
  };
  /** Most kills shall hit something, which a worker has at some moments only. */
  const untilBusy = async (): Promise<void> => {
    const deadline = Date.now() + BUSY_WITHIN;
    while ((await redis.llen(ACTIVE)) === 0 && Date.now() < deadline) await pass(LOOK_EVERY);
    await pass(random.between(0, QUIET.most / 3));
  };
  const act = async (kind: Kind): Promise<void> => {
    const role: Role = kind.endsWith('bot') ? 'bot' : 'jobs';
    await fill(role);
    if (kind.startsWith('pause')) return pause(role, random.between(PAUSE.least, PAUSE.most));
    if (kind.startsWith('add')) return void (await programs.start(role));
    const program = random.pick(programs.of(role));
    if (kind.startsWith('stop')) {
      longestStop = Math.max(longestStop, await programs.stop(program));
      return;
    }
    if (role === 'jobs') await untilBusy();
    await programs.kill(program);
    if (role === 'jobs' && (await look()).claimed.length > 0) hits += 1;
  };

  return {
    async next() {
      const kind = draw();
      await pass(random.between(QUIET.least, QUIET.most));
      await act(kind);
      counts[kind] = (counts[kind] ?? 0) + 1;
    },
    async pauseLong() {
      await fill('jobs');
      await pause('jobs', LONG_PAUSE);
      counts['long pause'] = (counts['long pause'] ?? 0) + 1;
    },
    counts: () => counts,
    claimed,
    delays: ({ subscriptionId }) => delayed.has(subscriptionId),
    hits: () => hits,
    longestStop: () => longestStop,
  };
}
