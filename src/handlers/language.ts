import { Composer } from 'grammy';
import { asksFor, type VerbatimContext } from './context.ts';
import { type Locale, localeFor } from './locale.ts';
import { say, show } from './respond.ts';
import { languageView, type NameOfLanguage } from './views/language.ts';

/** Where a person's chosen language is kept. Each method rejects with `StoreAway` while the store can't be reached. */
export type LanguageChoices = {
  find(userId: number): Promise<Locale | undefined>;
  keep(userId: number, locale: Locale): Promise<void>;
  erase(userId: number): Promise<void>;
};

/** `/language`. */
export function createLanguageHandlers(nameOf: NameOfLanguage): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  composer.filter(asksFor('language'), (ctx) => say(ctx, languageView(ctx.reader, nameOf)));
  return composer;
}

/** A press on a language: it is kept only where it differs from what Telegram says. What comes back is to be told. */
export async function chooseLanguage(
  ctx: VerbatimContext,
  choices: LanguageChoices,
  chosen: Locale | 'as-telegram',
  nameOf: NameOfLanguage,
): Promise<string> {
  const { from, progress } = ctx;
  if (from === undefined) return ctx.t('button-too-old');
  progress.aim = 'change';
  const telegrams = localeFor(from.language_code);
  const locale = chosen === 'as-telegram' ? telegrams : chosen;
  await (locale === telegrams ? choices.erase(from.id) : choices.keep(from.id, locale));
  progress.saved = 'language-saved';
  ctx.locale = locale;
  ctx.i18n.useLocale(locale);
  await show(ctx, languageView({ ...ctx.reader, locale }, nameOf));
  return ctx.t('language-saved');
}
