import { Counter, type Registry } from 'prom-client';
import { ERASURES, type Erasure } from '../../jobs/plan/erasure.ts';

/** Counts a subscription that was erased. */
export type Erasures = (why: Erasure) => void;

/** The counter of erased subscriptions, by reason. */
export function createErasures(registry: Registry): Erasures {
  const erased = new Counter({
    name: 'verbatim_erased_total',
    help: 'Erased subscriptions, by reason.',
    labelNames: ['why'],
    registers: [registry],
  });
  for (const why of ERASURES) erased.inc({ why }, 0);
  return (why) => erased.inc({ why });
}
