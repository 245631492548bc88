import { Composer } from 'grammy';
import { answer } from './answer.ts';
import { argumentOf, asksFor, type VerbatimContext } from './context.ts';
import type { Inquiry } from './inquiry.ts';
import { languageView, type NameOfLanguage } from './language-view.ts';
import { type Locale, localeFor } from './locale.ts';
import { namedLanguage } from './named-language.ts';
import { reply, replyOrEdit } from './respond.ts';

/** People's chosen languages, stored by Telegram. Changes reject with `NotSaved` if Telegram can't be told. */
export type LanguageChoices = {
  /** `undefined` for a person who chose none. */
  find(userId: number): Promise<Inquiry<Locale | undefined>>;
  /** Whether it is kept: it can't be for somebody who has no private chat with the bot. */
  keep(userId: number, locale: Locale): Promise<boolean>;
  erase(userId: number): Promise<void>;
};

/** `/language`; `/language ru` chooses at once. */
export function createLanguageHandlers(choices: LanguageChoices, nameOf: NameOfLanguage): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  composer.filter(asksFor('language'), async (ctx) => {
    const named = namedLanguage(argumentOf(ctx), nameOf);
    if (named === undefined) return reply(ctx, languageView(ctx.view, nameOf));
    const said = await chooseLanguage(ctx, choices, named, nameOf);
    if (ctx.progress.saved === undefined) await reply(ctx, answer([said]));
  });
  return composer;
}

/**
 * Chooses a language: it is stored only if it differs from Telegram's. Shows the languages, and returns what to tell the person who
 * pressed; nothing is shown where it could not be stored.
 */
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
  if (locale === telegrams) await choices.erase(from.id);
  else if (!(await choices.keep(from.id, locale))) return ctx.t('language-start-first');
  progress.saved = 'language-saved';
  ctx.locale = locale;
  ctx.i18n.useLocale(locale);
  await replyOrEdit(ctx, languageView({ ...ctx.view, locale }, nameOf));
  return ctx.t('language-saved');
}
