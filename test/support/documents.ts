import { areProjectFiles, createProjectFiles, type ProjectFiles } from '../../src/bot/project-files.ts';
import type { DocumentFiles } from '../../src/content/folder/document-files.ts';
import { formatFault } from '../../src/content/folder/fault.ts';
import { WRITTEN_LOCALES, type WrittenLocale } from '../../src/handlers/base/locale.ts';
import { readProjectFiles } from '../../src/node/process/project-files.ts';
import { sources } from './bot-in-test.ts';
import { LAKE_FILES } from './lake-document.ts';
import { readProject } from './project.ts';

/** A document that tests run over, with what the bot is made of for it. */
export type DocumentInTest = {
  readonly name: string;
  readonly files: ProjectFiles;
  /** Whether it has words of its own in every language. */
  readonly isTranslated: boolean;
};

/** What is true of any document is tried with each of these: a statement, a long text without places or signatories, a small one. */
export const DOCUMENTS: readonly DocumentInTest[] = [
  { name: 'the statement', files: sources, isTranslated: true },
  { name: 'the Universal Declaration', files: readProjectFiles('examples/udhr'), isTranslated: true },
  { name: 'a letter', files: projectFilesOf(LAKE_FILES), isTranslated: false },
];

/** What the bot is made of for the document in these files, which must have no fault. */
export function projectFilesOf(document: DocumentFiles): ProjectFiles {
  const made = createProjectFiles({
    document,
    manifest: { version: '0' },
    locales: Object.fromEntries(
      WRITTEN_LOCALES.map((locale) => [locale, readProject(`src/bot/locales/${locale}.ftl`)]),
    ) as Record<WrittenLocale, string>,
    page: readProject('src/bot/locales/page.en.ftl'),
  });
  if (!areProjectFiles(made)) throw new Error(made.map((fault) => formatFault('', fault)).join('\n'));
  return made;
}
