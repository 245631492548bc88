/** The clocks that this machine's is compared with. */
export type OtherClock = 'redis' | 'telegram';

/** The clocks as far as they are known: the machine's, by which posts are due, and others. */
export type Clocks = {
  /** Another clock showed this time (milliseconds since 1970) just now. */
  heard(of: OtherClock, time: number): void;
  /** How far the machine's clock is ahead of it (milliseconds); `undefined` where it was not heard lately. */
  difference(of: OtherClock): number | undefined;
  /** Which one differs too much; Telegram's counts where it was heard lately, else that of Redis. */
  disagreement(): Disagreement | undefined;
  /** The same in words. */
  trouble(): string | undefined;
  /** Whether none does, as far as is known. */
  agree(): boolean;
};

export type Disagreement = { readonly of: OtherClock; readonly milliseconds: number };

/** Milliseconds by which clocks may differ before it is said. */
const CLOCK_TOLERANCE = 5_000;

/** Milliseconds for which what was heard of a clock counts. */
const LATELY = 10 * 60_000;

/** In this order. */
const OTHER_CLOCKS: readonly OtherClock[] = ['telegram', 'redis'];

/**
 * Compares clocks. What was heard of another one is reckoned on by `monotonic`, which never leaps: so a leap of the
 * machine's clock shows at once, before anything is heard again. Both give milliseconds.
 */
export function createClocks(machine: () => number, monotonic: () => number): Clocks {
  const heard = new Map<OtherClock, { readonly ahead: number; readonly at: number }>();
  const difference = (of: OtherClock): number | undefined => {
    const last = heard.get(of);
    const passed = last === undefined ? Number.POSITIVE_INFINITY : monotonic() - last.at;
    return last === undefined || passed > LATELY ? undefined : machine() - monotonic() - last.ahead;
  };
  const disagreement = (): Disagreement | undefined => {
    const of = OTHER_CLOCKS.find((each) => difference(each) !== undefined);
    const milliseconds = of === undefined ? undefined : difference(of);
    if (of === undefined || milliseconds === undefined) return undefined;
    return Math.abs(milliseconds) > CLOCK_TOLERANCE ? { of, milliseconds } : undefined;
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
