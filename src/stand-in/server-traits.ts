/** The properties of the stand-in in which real Bot API servers differ. */
export type ServerTraits = {
  /** The version of the Bot API that it knows. Below 9.5 it refuses `date_time` entities, below 10.2 rich messages of blocks. */
  readonly version: number;
  /** How far the clock of its `Date` header is ahead (milliseconds); negative if it is behind. */
  readonly dateOffset: number;
};

/** The newest version, and a right clock. */
const NEWEST_SERVER: ServerTraits = { version: 10.3, dateOffset: 0 };

/** The traits as they are, and how to change some of them while the stand-in runs. */
export type ServerSwitch = { traits(): ServerTraits; set(changes: Partial<ServerTraits>): void };

/** Starts with the newest server, except for `given`. */
export function createServerSwitch(given: Partial<ServerTraits> = {}): ServerSwitch {
  let traits = { ...NEWEST_SERVER, ...given };
  return {
    traits: () => traits,
    set(changes) {
      traits = { ...traits, ...changes };
    },
  };
}
