import { runFleet } from '../fleet-run.ts';
import type { Row } from '../row.ts';

/** Two bots by webhook and three workers, each of which may die, stand still, be stopped or be joined by another. */
export const several: Row = {
  name: 'several',
  fault: 'two bots and three workers on one Redis: any killed, stopped, added',
  seeds: 2,
  run: (run) =>
    runFleet(run, {
      redis: { nodes: 1, isSecure: false },
      fleet: { bot: 2, jobs: 3 },
      disturbances: run.dose(80, 6),
      longPauses: run.isShort ? 0 : 1,
      groups: run.dose(200, 10),
      rounds: run.isShort ? 2 : 4,
    }),
};
