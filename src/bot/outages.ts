/** Something that goes wrong again and again: since when, how often, and when last (milliseconds). */
export type Outage<Detail> = {
  readonly detail: Detail;
  readonly since: number;
  readonly last: number;
  readonly count: number;
};

/** What goes wrong at present. Each kind is told twice: when it begins, and when it is over. */
export type Outages<Detail> = {
  /** It went wrong, maybe again; true where this is the beginning. `detail` is kept of the first time. */
  note(kind: string, detail: Detail, time: number): boolean;
  /** Forgets, and gives, what has not gone wrong for so many milliseconds: that is over. */
  over(quiet: number, time: number): readonly Outage<Detail>[];
  /** What goes on, the oldest first. */
  ongoing(): readonly Outage<Detail>[];
};

/** Nothing goes wrong yet. The time is an argument. Kinds are few: codes, not texts. */
export function createOutages<Detail>(): Outages<Detail> {
  const outages = new Map<string, Outage<Detail>>();
  return {
    note(kind, detail, time) {
      const known = outages.get(kind);
      outages.set(
        kind,
        known === undefined
          ? { detail, since: time, last: time, count: 1 }
          : { ...known, last: time, count: known.count + 1 },
      );
      return known === undefined;
    },
    over(quiet, time) {
      const ended = [...outages].filter(([, { last }]) => time - last >= quiet);
      for (const [kind] of ended) outages.delete(kind);
      return ended.map(([, outage]) => outage);
    },
    ongoing: () => [...outages.values()],
  };
}
