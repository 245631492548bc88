import { runFleet } from '../fleet-run.ts';
import type { Row } from '../row.ts';

/** The first seed has nodes that anybody may talk to; the others' are reached over TLS, by name, with a password. */
const PLAIN_SEED = 1;

/** The same on a Redis Cluster of three nodes, all of which live. */
export const cluster: Row = {
  name: 'cluster',
  fault: 'several processes on a Redis Cluster of three nodes',
  seeds: 2,
  run: (run) =>
    runFleet(run, {
      redis: { nodes: 3, isSecure: run.isShort || run.seed > PLAIN_SEED },
      fleet: run.isShort ? { bot: 1, jobs: 1 } : { bot: 2, jobs: 3 },
      disturbances: run.isShort ? 0 : run.dose(40),
      longPauses: 0,
      groups: run.dose(60, 5),
      rounds: run.isShort ? 1 : 3,
    }),
};
