import manifest from '../../package.json' with { type: 'json' };
import type { LocaleSources } from '../bot/i18n.ts';
import page from '../bot/locales/page.en.ftl';
import { createProjectFiles, type FileContents, type ProjectFiles } from '../bot/project-files.ts';
import towns from '../content/other-towns.json' with { type: 'json' };
import words from '../content/other-words.json' with { type: 'json' };
import places from '../content/places.json' with { type: 'json' };
import statement from '../content/statement.txt';
import { LOCALES, type Locale } from '../handlers/base/locale.ts';

/** The statement, the places, the languages and the version, which the bundler includes with the code. */
export async function bundledSources(): Promise<ProjectFiles> {
  const locales = await Promise.all(LOCALES.map(async (locale) => [locale, await readLocale(locale)] as const));
  return createProjectFiles({
    statement,
    // The type of a JSON import is wider than that of its records.
    places: places as FileContents['places'],
    others: { towns, words },
    manifest,
    locales: Object.fromEntries(locales) as LocaleSources,
    page,
  });
}

/** The words of a language. The bundler finds the files of all languages by the form of this path. */
async function readLocale(locale: Locale): Promise<string> {
  const { default: words } = await import(`../bot/locales/${locale}.ftl`, { with: { type: 'text' } });
  return words;
}
