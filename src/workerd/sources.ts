import towns from '../../document/decoys/towns.json' with { type: 'json' };
import words from '../../document/decoys/words.json' with { type: 'json' };
import places from '../../document/places.json' with { type: 'json' };
import statement from '../../document/statement.txt';
import manifest from '../../package.json' with { type: 'json' };
import en from '../bot/locales/en.ftl';
import kk from '../bot/locales/kk.ftl';
import ky from '../bot/locales/ky.ftl';
import page from '../bot/locales/page.en.ftl';
import ru from '../bot/locales/ru.ftl';
import tk from '../bot/locales/tk.ftl';
import uz from '../bot/locales/uz.ftl';
import { createSources, type SourceFiles, type Sources } from '../bot/sources.ts';

/** The statement, the places, the languages and the version, which the bundler has put beside the code. */
export function bundledSources(): Sources {
  return createSources({
    statement,
    // A JSON import has wider types than the records in it.
    places: places as SourceFiles['places'],
    others: { towns, words },
    manifest,
    locales: { en, ru, kk, ky, uz, tk },
    page,
  });
}
