import { createHash } from 'node:crypto';
import { type Content, createContent } from '../content/content.ts';
import type { BuildInfo } from '../handlers/start/about-view.ts';
import type { LocaleSources } from './i18n.ts';

/** The parts of the program that are not code. */
export type ProjectFiles = { readonly content: Content; readonly build: BuildInfo; readonly locales: LocaleSources };

/** The contents of the project's files. How they are read depends on the runtime. */
export type FileContents = {
  readonly statement: string;
  readonly places: Parameters<typeof createContent>[1];
  readonly others: Parameters<typeof createContent>[2];
  readonly manifest: { readonly version: string; readonly homepage?: string };
  readonly locales: LocaleSources;
  /** The page's own words, in English like the statement. */
  readonly page: string;
};

/** Parses the statement and the places, and tells which build this is. */
export function createProjectFiles(files: FileContents): ProjectFiles {
  const { statement, places, others, manifest, locales, page } = files;
  const { version, homepage } = manifest;
  return {
    content: createContent(statement, places, others),
    build: {
      version,
      digest: createHash('sha256').update(statement).digest('hex'),
      ...(homepage === undefined ? {} : { codeUrl: homepage }),
    },
    locales: { ...locales, en: locales.en + page },
  };
}
