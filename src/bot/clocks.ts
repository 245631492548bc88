/** The clocks that we compare with this machine's, in the order in which they are checked. */
export const OTHER_CLOCKS = ['telegram', 'redis'] as const;
/** A clock that ours is compared with. */
export type OtherClock = (typeof OTHER_CLOCKS)[number];

/** What is known about the clocks: the machine's, which decides when posts are due, and the others. */
export type Clocks = {
  /** Records that another clock has just shown this time (milliseconds since 1970). */
  heard(of: OtherClock, time: number): void;
  /** How far the machine's clock is ahead of it (milliseconds); `undefined` if it was not heard recently. */
  difference(of: OtherClock): number | undefined;
  /** The clock that differs too much: Telegram's if it was heard recently, otherwise that of Redis. */
  disagreement(): Disagreement | undefined;
  /** The disagreement in words. */
  trouble(): string | undefined;
  /** Whether no clock is known to differ. */
  agree(): boolean;
};

type Disagreement = { readonly of: OtherClock; readonly milliseconds: number };

/** How much clocks can differ before it is reported (milliseconds). */
const CLOCK_TOLERANCE_MS = 5_000;

/** How long a reading of a clock is used (milliseconds). */
const LATELY_MS = 10 * 60_000;

/**
 * Compares clocks. The last reading of another clock is continued with `monotonic`, which never jumps, so a jump of the
 * machine's clock is noticed at once, before the next reading. Both return milliseconds.
 */
export function createClocks(machine: () => number, monotonic: () => number): Clocks {
  const heard = new Map<OtherClock, { readonly ahead: number; readonly at: number }>();
  const difference = (of: OtherClock): number | undefined => {
    const last = heard.get(of);
    const passed = last === undefined ? Number.POSITIVE_INFINITY : monotonic() - last.at;
    return last === undefined || passed > LATELY_MS ? undefined : machine() - monotonic() - last.ahead;
  };
  const disagreement = (): Disagreement | undefined => {
    const of = OTHER_CLOCKS.find((each) => difference(each) !== undefined);
    const milliseconds = of === undefined ? undefined : difference(of);
    if (of === undefined || milliseconds === undefined) return undefined;
    return Math.abs(milliseconds) > CLOCK_TOLERANCE_MS ? { of, milliseconds } : undefined;
  };
  return {
    heard: (of, time) => void heard.set(of, { ahead: time - monotonic(), at: monotonic() }),
    difference,
    disagreement,
    trouble() {
      const found = disagreement();
      return found === undefined ? undefined : tellClocks(found);
    },
    agree: () => disagreement() === undefined,
  };
}

/** `the clock of this machine is ahead of that of Telegram by 30 s` */
function tellClocks({ of, milliseconds }: Disagreement): string {
  const seconds = Math.round(Math.abs(milliseconds) / 1_000);
  const name = of === 'redis' ? 'Redis' : 'Telegram';
  return `the clock of this machine is ${milliseconds > 0 ? 'ahead of' : 'behind'} that of ${name} by ${seconds} s`;
}
