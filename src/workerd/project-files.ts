import manifest from '../../package.json' with { type: 'json' };
import en from '../bot/locales/en.ftl';
import kk from '../bot/locales/kk.ftl';
import ky from '../bot/locales/ky.ftl';
import page from '../bot/locales/page.en.ftl';
import ru from '../bot/locales/ru.ftl';
import tk from '../bot/locales/tk.ftl';
import uz from '../bot/locales/uz.ftl';
import { createProjectFiles, type FileContents, type ProjectFiles } from '../bot/project-files.ts';
import towns from '../content/other-towns.json' with { type: 'json' };
import words from '../content/other-words.json' with { type: 'json' };
import places from '../content/places.json' with { type: 'json' };
import statement from '../content/statement.txt';

/** The statement, the places, the languages and the version, which the bundler includes with the code. */
export function bundledSources(): ProjectFiles {
  return createProjectFiles({
    statement,
    // The type of a JSON import is wider than that of its records.
    places: places as FileContents['places'],
    others: { towns, words },
    manifest,
    locales: { en, ru, kk, ky, uz, tk },
    page,
  });
}
