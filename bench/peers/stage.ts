import { join } from 'node:path';
import { endAll, makeFolder } from '../../test/faults/owned.ts';
import { takeCores } from './cores.ts';
import type { Extent } from './extent.ts';
import type { Entry } from './roster.ts';
import { type Measured, measureAll } from './run.ts';

/** Begins the line of a terminal once more. */
const CLEAR = '\r\u001b[K';

/** Measures on two cores of this machine and with a folder of its own; says on standard error how far it is. The caller calls `endAll`. */
export async function measureOnStage(reference: string, entries: readonly Entry[], extent: Extent): Promise<Measured> {
  endOnSignals();
  const folder = makeFolder();
  const stage = { core: takeCores().ofPrograms, folder, answers: join(folder, 'answers.json') };
  const measured = await measureAll(
    reference,
    entries,
    extent,
    stage,
    (text) => void process.stderr.write(`${CLEAR}${text}`),
  );
  process.stderr.write(CLEAR);
  return measured;
}

/** Whatever stops the run ends the programs that it has started, too. */
export function endOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      endAll();
      process.exit(1);
    });
  }
}
