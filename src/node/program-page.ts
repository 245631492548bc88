import type { Clocks } from '../bot/clocks.ts';
import type { MetricsPage } from '../web/app.ts';
import type { PostingRole } from './jobs/jobs-role.ts';
import { readBackupAge } from './metrics/backup-stamp.ts';
import type { Metrics } from './metrics/metrics.ts';
import type { SampleDeps } from './metrics/samples.ts';

/** What the page of metrics needs. */
export type ProgramPageDeps = SampleDeps & {
  readonly metrics: Pick<Metrics, 'page'>;
  /** How many log lines were dropped because nobody read them in time. */
  readonly droppedLines: () => number;
  /** The posting part; `undefined` before it starts, and in a role without it. */
  readonly posting: () => Pick<PostingRole, 'tickAge' | 'rewritingAge'> | undefined;
  /** Milliseconds since a private Redis rewrote its file; `undefined` for an external one. */
  readonly rewritingAge: () => number | undefined;
  readonly clocks: Pick<Clocks, 'difference'>;
  readonly dataDir: string;
};

/** The page of metrics, with the values that other parts of the program know. */
export function createProgramPage(deps: ProgramPageDeps): MetricsPage {
  const { metrics, droppedLines, posting, rewritingAge, clocks, dataDir, ...samples } = deps;
  return metrics.page({
    ...samples,
    signs: {
      droppedLines,
      tickAge: () => posting()?.tickAge(),
      rewritingAge: () => rewritingAge() ?? posting()?.rewritingAge(),
      clockDifference: clocks.difference,
      backupAge: () => readBackupAge(dataDir, Date.now()),
    },
  });
}
