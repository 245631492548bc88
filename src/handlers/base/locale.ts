import type { Rewriting } from '../../content/folder/rewriting.ts';
import { uzbekInCyrillic } from '../../content/text/uzbek-cyrillic.ts';

/** The interface's languages, by their IETF tags. The statement itself is only in its own. */
export const LOCALES = ['en', 'ru', 'kk', 'ky', 'uz', 'uz-Cyrl', 'tk'] as const;

/** A language of the interface. */
export type Locale = (typeof LOCALES)[number];

/** Languages without a file of their own: each is another one in other letters. */
export const REWRITTEN = { 'uz-Cyrl': { of: 'uz', letters: uzbekInCyrillic } } as const satisfies Partial<
  Record<Locale, Rewriting>
>;

/** Those that have a file, `src/bot/locales/en.ftl`. */
export const WRITTEN_LOCALES = LOCALES.filter((locale): locale is WrittenLocale => !Object.hasOwn(REWRITTEN, locale));

/** A language that has a file. A new one is a file and its tag in `LOCALES`. */
export type WrittenLocale = Exclude<Locale, keyof typeof REWRITTEN>;

/** The language of the statement, and of people whose language is not among ours. */
export const DEFAULT_LOCALE: Locale = 'en';

/** Scripts by the names that they have in tags of the C library: `uz_UZ@cyrillic`. */
const SCRIPTS: ReadonlyMap<string, string> = new Map([
  ['cyrillic', 'cyrl'],
  ['latin', 'latn'],
]);

const KNOWN = LOCALES.map((locale) => ({ locale, tags: subtagsOf(locale) }));

/**
 * The interface language for a tag such as `kk`, `ru-RU` or `pt-br`, as Telegram gives it in `User.language_code`. `uz-Cyrl`
 * and `uz_UZ@cyrillic` are Uzbek in Cyrillic letters.
 */
export function localeFor(languageCode: string | undefined): Locale {
  const exact = LOCALES.find((locale) => locale === languageCode);
  if (exact !== undefined) return exact;
  const [language, ...others] = subtagsOf(languageCode ?? '');
  const fitting = KNOWN.filter(({ tags }) => tags[0] === language);
  const inScript = fitting.find(({ tags }) => tags.some((tag, index) => index > 0 && others.includes(tag)));
  return (inScript ?? fitting[0])?.locale ?? DEFAULT_LOCALE;
}

function subtagsOf(tag: string): readonly string[] {
  const subtags = tag.toLowerCase().split(/[-_@.]/u);
  return subtags.map((subtag) => SCRIPTS.get(subtag) ?? subtag);
}
