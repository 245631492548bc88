import document from '../../.packed/document.txt';
import manifest from '../../package.json' with { type: 'json' };
import page from '../bot/locales/page.en.ftl';
import { areProjectFiles, createProjectFiles, type ProjectFiles } from '../bot/project-files.ts';
import { WRITTEN_LOCALES, type WrittenLocale } from '../handlers/base/locale.ts';

/** The document, the languages and the version, which the bundler includes with the code. */
export async function bundledSources(): Promise<ProjectFiles> {
  const locales = await Promise.all(WRITTEN_LOCALES.map(async (locale) => [locale, await readLocale(locale)] as const));
  const made = createProjectFiles(
    {
      document: JSON.parse(document),
      manifest,
      locales: Object.fromEntries(locales) as Record<WrittenLocale, string>,
      page,
    },
    // The packing has checked them, and has kept nothing.
    { areChecked: () => true, find: () => undefined },
  );
  if (areProjectFiles(made)) return made;
  // The packing of a document checks it first.
  throw new Error(`the packed document has ${made.length} faults: npm run check:document`);
}

/** The words of a language. The bundler finds the files of all languages by the form of this path. */
async function readLocale(locale: WrittenLocale): Promise<string> {
  const { default: words } = await import(`../bot/locales/${locale}.ftl`, { with: { type: 'text' } });
  return words;
}
