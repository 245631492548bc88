/** The interface's languages, by their IETF tags. The statement itself is only in its own. */
export const LOCALES = ['en', 'ru', 'kk', 'ky', 'uz', 'tk'] as const;

export type Locale = (typeof LOCALES)[number];

/** The language of the statement, and of people whose language is not among ours. */
export const DEFAULT_LOCALE: Locale = 'en';

/** The interface language for a tag such as `kk`, `ru-RU` or `pt-br`, as Telegram gives it in `User.language_code`. */
export function localeFor(languageCode: string | undefined): Locale {
  const [language] = (languageCode ?? '').toLowerCase().split(/[-_]/u);
  return LOCALES.find((locale) => locale === language) ?? DEFAULT_LOCALE;
}
