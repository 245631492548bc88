import { foldName } from '../../content/text/romanization.ts';
import { listed } from '../../content/text/spoken.ts';
import { LOCALES, type Locale } from './locale.ts';
import type { Translate } from './view-context.ts';

/**
 * The interface language that somebody names: by its tag, by its own name, or as one of the others calls it.
 *
 *     namedLanguage('орыс', speak) // 'ru'
 */
export function namedLanguage(name: string, speak: (locale: Locale) => Translate): Locale | undefined {
  const tag = name.toLowerCase().replaceAll('_', '-');
  const folded = foldName(name);
  if (folded === '') return undefined;
  return (
    LOCALES.find((locale) => locale.toLowerCase() === tag) ??
    LOCALES.find((locale) => locale === tag.split('-')[0]) ??
    LOCALES.find((locale) =>
      [speak(locale)('language-name'), ...namesAbroad(locale, speak)].some((each) => foldName(each) === folded),
    )
  );
}

function namesAbroad(locale: Locale, speak: (locale: Locale) => Translate): readonly string[] {
  return LOCALES.flatMap((reader) => {
    const ofLanguages = listed(speak(reader)('language-names'), ';');
    // `орыс тілі` is "Russian language".
    return listed(ofLanguages[LOCALES.indexOf(locale)] ?? '').flatMap((name) => [name, name.split(' ')[0] ?? name]);
  });
}
