import type { Registry } from 'prom-client';
import { readMemory } from './memory.ts';
import { createReading } from './reading.ts';

/** Reports how much memory the program's unit or container uses, and its limit. */
export function showMemory(registry: Registry): void {
  createReading(
    registry,
    'verbatim_memory_used_bytes',
    'Memory that its unit or container takes, the private Redis included, caches of files not.',
    async () => (await readMemory()).used,
  );
  createReading(
    registry,
    'verbatim_memory_limit_bytes',
    'Memory that its unit or container may take, else the machine.',
    async () => (await readMemory()).limit,
  );
}
