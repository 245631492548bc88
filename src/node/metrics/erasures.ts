import { Counter, type Registry } from 'prom-client';

/** Why subscriptions are erased: the only reasons that are told apart. */
export const ERASURES = ['gone', 'not-found', 'removed', 'migrated', 'unsubscribe', 'forget'] as const;
export type Erasure = (typeof ERASURES)[number];

/** Counts a subscription that was erased. */
export type Erasures = (why: Erasure) => void;

export function createErasures(registry: Registry): Erasures {
  const erased = new Counter({
    name: 'verbatim_erased_total',
    help: 'Subscriptions that were erased, by the reason.',
    labelNames: ['why'],
    registers: [registry],
  });
  for (const why of ERASURES) erased.inc({ why }, 0);
  return (why) => erased.inc({ why });
}
