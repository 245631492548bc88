import { foldName } from '../../content/text/romanization.ts';
import type { NameOfLanguage } from './language-view.ts';
import { LOCALES, type Locale } from './locale.ts';

/**
 * The interface language that somebody names: by its tag, by its own name, or as one of the others calls it.
 *
 *     namedLanguage('орыс', nameOf) // 'ru'
 */
export function namedLanguage(name: string, nameOf: NameOfLanguage): Locale | undefined {
  const tag = name.toLowerCase().replaceAll('_', '-');
  const folded = foldName(name);
  if (folded === '') return undefined;
  return (
    LOCALES.find((locale) => locale.toLowerCase() === tag) ??
    LOCALES.find((locale) => locale === tag.split('-')[0]) ??
    LOCALES.find((locale) => [nameOf(locale), ...namesAbroad(locale)].some((each) => foldName(each) === folded))
  );
}

function namesAbroad(locale: Locale): readonly string[] {
  return LOCALES.flatMap((reader) => {
    const name = new Intl.DisplayNames(reader, { type: 'language' }).of(locale) ?? '';
    // `орыс тілі` is "Russian language".
    return [name, name.split(' ')[0] ?? name];
  });
}
