/** Something that keeps going wrong: since when, how often, and when last (milliseconds). */
type Outage<Detail> = {
  readonly detail: Detail;
  readonly since: number;
  readonly last: number;
  readonly count: number;
};

/** What is going wrong at the moment. Each kind is reported twice: when it begins, and when it is over. */
export type Outages<Detail> = {
  /** Records a failure; true if it is the first of this kind. The first `detail` is kept. */
  note(kind: string, detail: Detail, time: number): boolean;
  /** Removes and returns the kinds that have not gone wrong for this many milliseconds: they are over. */
  over(quiet: number, time: number): readonly Outage<Detail>[];
  /** What is still going wrong, the oldest first. */
  ongoing(): readonly Outage<Detail>[];
};

/** Starts with nothing wrong. The time is an argument. Kinds must be few: use codes, not texts. */
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
