import type { Registry } from 'prom-client';
import { readMemory } from './memory.ts';
import { createReading } from './reading.ts';

/** Reports how much memory the program's unit or container uses, and its limit. */
export function showMemory(registry: Registry): void {
  createReading(
    registry,
    'verbatim_memory_used_bytes',
    'Memory that the unit or container uses, including the private Redis, without file caches.',
    async () => (await readMemory()).used,
  );
  createReading(
    registry,
    'verbatim_memory_limit_bytes',
    'Memory limit of the unit or container, otherwise of the machine.',
    async () => (await readMemory()).limit,
  );
}
