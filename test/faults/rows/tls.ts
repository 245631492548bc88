import { runFleet } from '../fleet-run.ts';
import type { Row } from '../row.ts';

/** The same over TLS, with a certificate of our own making, a user and a password. */
export const tls: Row = {
  name: 'tls',
  fault: 'several processes on one Redis over TLS',
  seeds: 1,
  run: (run) =>
    runFleet(run, {
      redis: { nodes: 1, isSecure: true },
      fleet: run.isShort ? { bot: 1, jobs: 1 } : { bot: 2, jobs: 3 },
      disturbances: run.isShort ? 0 : run.dose(20),
      longPauses: 0,
      groups: run.dose(40, 5),
      rounds: run.isShort ? 1 : 3,
    }),
};
