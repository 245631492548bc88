import document from '../../.packed/document.txt';
import manifest from '../../package.json' with { type: 'json' };
import en from '../bot/locales/en.ftl';
import kk from '../bot/locales/kk.ftl';
import ky from '../bot/locales/ky.ftl';
import page from '../bot/locales/page.en.ftl';
import ru from '../bot/locales/ru.ftl';
import tk from '../bot/locales/tk.ftl';
import uz from '../bot/locales/uz.ftl';
import { areProjectFiles, createProjectFiles, type ProjectFiles } from '../bot/project-files.ts';

/** The document, the languages and the version, which the bundler has put beside the code. */
export function bundledSources(): ProjectFiles {
  const made = createProjectFiles({
    document: JSON.parse(document),
    manifest,
    locales: { en, ru, kk, ky, uz, tk },
    page,
  });
  if (areProjectFiles(made)) return made;
  // What packs a document checks it first.
  throw new Error(`the packed document has ${made.length} faults: npm run check:document`);
}
