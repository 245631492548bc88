/** What kind of Bot API server the stand-in is, where real ones differ. */
export type ServerTraits = {
  /** The version of the Bot API that it knows. Below 9.5 it refuses `date_time` entities. */
  readonly version: number;
  /** Milliseconds by which the clock of its `Date` header is ahead of the true one; negative where it is behind. */
  readonly dateOffset: number;
};

/** The newest version, and a right clock. */
export const NEWEST_SERVER: ServerTraits = { version: 10.3, dateOffset: 0 };

/** The traits as they are, and how to change some of them while the stand-in runs. */
export type ServerSwitch = { traits(): ServerTraits; set(changes: Partial<ServerTraits>): void };

/** Begins with the newest server, but for what `given` says. */
export function createServerSwitch(given: Partial<ServerTraits> = {}): ServerSwitch {
  let traits = { ...NEWEST_SERVER, ...given };
  return {
    traits: () => traits,
    set(changes) {
      traits = { ...traits, ...changes };
    },
  };
}
