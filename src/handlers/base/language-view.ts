import { type Answer, answer } from './answer.ts';
import { pressButton, rowsOf } from './keyboard.ts';
import { LOCALES, type Locale } from './locale.ts';
import type { ViewContext } from './view-context.ts';

/** A language's own name for itself. */
export type NameOfLanguage = (locale: Locale) => string;

/** The languages by their own names, the present one marked, and the one that Telegram says. `before` says what was done. */
export function languageView(
  { t, locale: current }: ViewContext,
  nameOf: NameOfLanguage,
  before: readonly string[] = [],
): Answer {
  const buttons = LOCALES.map((locale) =>
    pressButton(`${locale === current ? '✓ ' : ''}${nameOf(locale)}`, { kind: 'choose-language', locale }),
  );
  return answer([...before, t('language-choose')], {
    inline_keyboard: [
      ...rowsOf(buttons, 2),
      [pressButton(t('language-as-telegram'), { kind: 'choose-language', locale: 'as-telegram' })],
      [pressButton(t('button-contents'), { kind: 'contents' })],
    ],
  });
}
