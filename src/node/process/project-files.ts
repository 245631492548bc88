import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkViews } from '../../bot/check-views.ts';
import type { Environment } from '../../bot/config.ts';
import { areProjectFiles, createProjectFiles, type FileContents, type ProjectFiles } from '../../bot/project-files.ts';
import { type DocumentFault, formatFault } from '../../content/folder/fault.ts';
import { finish } from '../../content/text/gradually.ts';
import { WRITTEN_LOCALES, type WrittenLocale } from '../../handlers/base/locale.ts';
import { readDocumentFolder } from './document-folder.ts';
import { FatalError } from './fatal-error.ts';
import { createKeptWork, type KeptWork } from './kept-work.ts';

/** The document that comes with the program. */
const OWN_DOCUMENT = fileURLToPath(new URL('../../../document', import.meta.url));

/** What a start has read, and what an earlier one has kept of the same files. */
export type FilesAtStart = ProjectFiles & { readonly kept: KeptWork };

/** The folder that `DOCUMENT` names, or the program's own. */
export function documentFolder(env: Environment): string {
  const named = env['DOCUMENT']?.trim() ?? '';
  return named === '' ? OWN_DOCUMENT : named;
}

/**
 * Reads the document in a folder, the languages and the version from the project's files.
 *
 * @throws FatalError for what is wrong with the folder: one line for each fault.
 */
export function readProjectFiles(folder: string = OWN_DOCUMENT): ProjectFiles {
  const files = readWithoutViews(folder);
  finish(checkProjectFiles(files, folder));
  return files;
}

/**
 * The same, before `checkProjectFiles` has looked at what the document makes long: a program can answer meanwhile.
 *
 * @throws FatalError for whatever else is wrong with the folder.
 */
export function readWithoutViews(folder: string = OWN_DOCUMENT): FilesAtStart {
  const contents: FileContents = {
    document: readDocumentFolder(folder),
    manifest: JSON.parse(read('../../../package.json')),
    locales: Object.fromEntries(
      WRITTEN_LOCALES.map((locale) => [locale, read(`../../bot/locales/${locale}.ftl`)]),
    ) as Record<WrittenLocale, string>,
    page: read('../../bot/locales/page.en.ftl'),
  };
  const kept = createKeptWork(contents);
  const made = createProjectFiles(contents, kept);
  if (areProjectFiles(made)) return { ...made, kept };
  throw asFatal(made, folder);
}

/**
 * Draws what Telegram may refuse for its length, in steps of a few milliseconds.
 *
 * @throws FatalError for what is too long.
 */
export function* checkProjectFiles(files: ProjectFiles, folder: string = OWN_DOCUMENT): Generator<void, void> {
  const faults = yield* checkViews(files);
  if (faults.length > 0) throw asFatal(faults, folder);
}

function asFatal(faults: readonly DocumentFault[], folder: string): FatalError {
  return new FatalError(faults.map((fault) => formatFault(folder, fault)).join('\n'));
}

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}
