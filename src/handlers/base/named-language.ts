import type { NameOfLanguage } from './language-view.ts';
import { LOCALES, type Locale } from './locale.ts';

/**
 * The language of the interface that a person names: by its tag, by its own name, or by its name in any of our languages.
 *
 *     namedLanguage('Russian', nameOf) // 'ru'
 */
export function namedLanguage(text: string, nameOf: NameOfLanguage): Locale | undefined {
  const wanted = plain(text);
  if (wanted === '') return undefined;
  return LOCALES.find((locale) => namesOf(locale, nameOf).some((name) => plain(name) === wanted));
}

function namesOf(locale: Locale, nameOf: NameOfLanguage): readonly string[] {
  const inOthers = LOCALES.map((other) => new Intl.DisplayNames([other], { type: 'language' }).of(locale) ?? locale);
  return [locale, nameOf(locale), ...inOthers];
}

/** Letters only, without case and marks. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .replace(/[ʻʼ]/gu, '');
}
