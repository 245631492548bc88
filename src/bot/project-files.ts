import { createHash } from 'node:crypto';
import { type Content, createContent } from '../content/content.ts';
import type { DocumentFiles } from '../content/folder/document-files.ts';
import type { DocumentFault } from '../content/folder/fault.ts';
import type { DocumentData } from '../content/folder/read-document.ts';
import { readDocument } from '../content/folder/read-document.ts';
import type { FindPacked } from '../content/search/search.ts';
import { DEFAULT_LOCALE, REWRITTEN, type WrittenLocale } from '../handlers/base/locale.ts';
import { OWN_COMMANDS } from '../handlers/index.ts';
import type { BuildInfo } from '../handlers/start/about-view.ts';
import { canonicalZone } from '../jobs/plan/zones.ts';
import type { LocaleSources } from './i18n.ts';
import type { Logger } from './logger.ts';

/** The parts of the program that are not code. */
export type ProjectFiles = {
  readonly content: Content;
  readonly build: BuildInfo;
  readonly locales: LocaleSources;
  /** The languages that the document's folder has no words in. */
  readonly lacking: readonly string[];
};

/** The contents of the project's files. How they are read depends on the runtime. */
export type FileContents = {
  /** Those of the document's folder. */
  readonly document: DocumentFiles;
  readonly manifest: { readonly version: string; readonly homepage?: string };
  /** The interface's words in each language that has a file. */
  readonly locales: Readonly<Record<WrittenLocale, string>>;
  /** The page's own words, in English. */
  readonly page: string;
};

/** What an earlier start of the same program found out about the same files. */
type Before = {
  /** Whether nothing was wrong with them. */
  areChecked(): boolean;
  readonly find: FindPacked;
};

/**
 * Makes the document out of its folder, and says which build this is; or everything that is wrong with the folder. `before` is what is
 * known of these very files.
 */
export function createProjectFiles(files: FileContents, before?: Before): ProjectFiles | readonly DocumentFault[] {
  const { manifest, locales, page } = files;
  const read = readDocument(files.document, {
    messages: locales,
    rewritten: REWRITTEN,
    page,
    commands: OWN_COMMANDS,
    canonicalZone,
    areChecked: before?.areChecked() ?? false,
  });
  if (read.kind === 'faults') return read.faults;
  const { version, homepage } = manifest;
  return {
    content: createContent(read.data, before?.find),
    build: {
      version,
      digest: createHash('sha256').update(read.data.statement.text).digest('hex'),
      ...(homepage === undefined ? {} : { codeUrl: homepage }),
    },
    locales: withPage(read.data),
    lacking: read.data.lacking,
  };
}

/** One line for the log, if a document's folder has no words in some languages. */
export function tellLacking({ lacking, content }: ProjectFiles, logger: Logger): void {
  if (lacking.length === 0) return;
  const reason = `the folder has no file for it; what only the folder can say is said in "${content.definition.language}"`;
  logger.warn('document.languages-missing', { locale: lacking.join(', '), reason });
}

/** Whether there were no faults. */
export function areProjectFiles(made: ProjectFiles | readonly DocumentFault[]): made is ProjectFiles {
  return 'content' in made;
}

function withPage({ messages, page }: DocumentData): LocaleSources {
  // `readDocument` returns one for each language of the interface that it was given.
  const all = messages as LocaleSources;
  return { ...all, [DEFAULT_LOCALE]: `${all[DEFAULT_LOCALE]}\n${page}` };
}
