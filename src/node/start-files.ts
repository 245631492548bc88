import { flushCompileCache } from 'node:module';
import type { Config } from '../bot/config.ts';
import type { I18n } from '../bot/i18n.ts';
import type { ProjectFiles } from '../bot/project-files.ts';
import { checkProjectFiles } from './process/project-files.ts';

/** What a start leaves for later: what only the first questions need, and what is only there to find faults of a document. */
export function* stepsLeft(
  files: ProjectFiles,
  i18n: I18n,
  { role, document }: Pick<Config, 'role' | 'document'>,
): Generator<void, void> {
  yield* i18n.prepare();
  if (role !== 'jobs') yield* files.content.prepare();
  yield* checkProjectFiles(files, document);
  // Not only at the end, which one that is killed never reaches.
  flushCompileCache();
}
