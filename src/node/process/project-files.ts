import { readFileSync } from 'node:fs';
import type { LocaleSources } from '../../bot/i18n.ts';
import { createProjectFiles, type ProjectFiles } from '../../bot/project-files.ts';
import { LOCALES } from '../../handlers/base/locale.ts';

/** Reads the statement, the places, the languages and the version from the project's files. */
export function readProjectFiles(): ProjectFiles {
  return createProjectFiles({
    statement: read('../../content/statement.txt'),
    places: JSON.parse(read('../../content/places.json')),
    others: {
      towns: JSON.parse(read('../../content/other-towns.json')),
      words: JSON.parse(read('../../content/other-words.json')),
    },
    manifest: JSON.parse(read('../../../package.json')),
    locales: Object.fromEntries(
      LOCALES.map((locale) => [locale, read(`../../bot/locales/${locale}.ftl`)]),
    ) as LocaleSources,
    page: read('../../bot/locales/page.en.ftl'),
  });
}

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}
