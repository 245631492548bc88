import { join } from 'node:path';
import { endAll, makeFolder } from '../../test/faults/owned.ts';
import { takeCores } from './cores.ts';
import type { Extent } from './extent.ts';
import type { Entry } from './roster.ts';
import { type Measured, measureAll } from './run.ts';

/** Measures on two cores of this machine and with a folder of its own; says on standard error how far it is. The caller calls `endAll`. */
export function measureOnStage(reference: string, entries: readonly Entry[], extent: Extent): Promise<Measured> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      endAll();
      process.exit(1);
    });
  }
  const folder = makeFolder();
  const stage = { core: takeCores().ofPrograms, folder, answers: join(folder, 'answers.json') };
  return measureAll(reference, entries, extent, stage, (text) => process.stderr.write(`\r\u001b[K${text}`));
}
