import { flushCompileCache } from 'node:module';
import type { Config } from '../bot/config.ts';
import type { I18n } from '../bot/i18n.ts';
import type { ProjectFiles } from '../bot/project-files.ts';
import { checkProjectFiles, readProjectFiles, readWithoutViews } from './process/project-files.ts';

/**
 * Reads what is not code. A document that an operator named is checked wholly, so that nothing listens for a faulty one. Of the
 * program's own, which its tests have checked, all views are drawn later: that would take a tenth of the start.
 *
 * @throws FatalError for what is wrong with the document's folder.
 */
export function readAtStart({ document }: Pick<Config, 'document'>): ProjectFiles {
  return document === undefined ? readWithoutViews() : readProjectFiles(document);
}

/**
 * What a start leaves for later, in steps of a few milliseconds: what only the first questions need, and the views of the
 * program's own document, which somebody may have changed in its place.
 */
export function* stepsLeft(
  files: ProjectFiles,
  i18n: I18n,
  { role, document }: Pick<Config, 'role' | 'document'>,
): Generator<void, void> {
  yield* i18n.prepare();
  if (role !== 'jobs') yield* files.content.prepare();
  if (document === undefined) yield* checkProjectFiles(files);
  // Not only at the end, which one that is killed never reaches.
  flushCompileCache();
}
