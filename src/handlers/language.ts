import { Composer } from 'grammy';
import { asksFor, type VerbatimContext } from './context.ts';
import { type Locale, localeFor } from './locale.ts';
import { say, show } from './respond.ts';
import { languageView, type NameOfLanguage } from './views/language.ts';

/** Where a person's chosen language is kept. While the store can't be reached nothing is found, and `false` says so. */
export type LanguageChoices = {
  find(userId: number): Promise<Locale | undefined>;
  keep(userId: number, locale: Locale): Promise<boolean>;
  erase(userId: number): Promise<boolean>;
};

/** `/language`. */
export function createLanguageHandlers(nameOf: NameOfLanguage): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  composer.filter(asksFor('language'), (ctx) => say(ctx, languageView(ctx.reader, nameOf)));
  return composer;
}

/**
 * A press on a language: kept only where it differs from what Telegram says. `false` where it could not be kept or
 * erased; then nothing is changed.
 */
export async function chooseLanguage(
  ctx: VerbatimContext,
  choices: LanguageChoices,
  chosen: Locale | 'as-telegram',
  nameOf: NameOfLanguage,
): Promise<boolean> {
  if (ctx.from === undefined) return false;
  const telegrams = localeFor(ctx.from.language_code);
  const locale = chosen === 'as-telegram' ? telegrams : chosen;
  const isSaved = locale === telegrams ? await choices.erase(ctx.from.id) : await choices.keep(ctx.from.id, locale);
  if (!isSaved) return false;
  ctx.i18n.useLocale(locale);
  await show(ctx, languageView({ ...ctx.reader, locale }, nameOf));
  return true;
}
