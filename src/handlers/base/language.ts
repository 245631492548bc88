import { Composer } from 'grammy/web';
import { argumentOf, asksFor, type VerbatimContext } from './context.ts';
import type { Inquiry } from './inquiry.ts';
import { languageView, type NameOfLanguage } from './language-view.ts';
import { type Locale, localeFor } from './locale.ts';
import { namedLanguage } from './named-language.ts';
import { edit, reply } from './respond.ts';
import type { Translate, ViewContext } from './view-context.ts';

/** People's chosen languages, stored by Telegram. Changes reject with `NotSaved` if Telegram can't be told. */
export type LanguageChoices = {
  /** `undefined` for a person who chose none. No promise where the answer is known, so that nobody waits for it. */
  find(userId: number): Inquiry<Locale | undefined> | Promise<Inquiry<Locale | undefined>>;
  /** Whether it is kept: it can't be for somebody who has no private chat with the bot. */
  keep(userId: number, locale: Locale): Promise<boolean>;
  erase(userId: number): Promise<void>;
};

/** `/language`, `/language ru`. */
export function createLanguageHandlers(
  choices: LanguageChoices,
  nameOf: NameOfLanguage,
  speak: (locale: Locale) => Translate,
): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  composer.filter(asksFor('language'), async (ctx) => {
    const named = namedLanguage(argumentOf(ctx), speak);
    const said = named === undefined ? [] : [ctx.t(await keepLanguage(ctx, choices, named))];
    await reply(ctx, languageView(viewIn(ctx), nameOf, said));
  });
  return composer;
}

/** A press on a language: it is stored only if it differs from Telegram's. Returns what to tell the person. */
export async function chooseLanguage(
  ctx: VerbatimContext,
  choices: LanguageChoices,
  chosen: Locale | 'as-telegram',
  nameOf: NameOfLanguage,
): Promise<string> {
  const said = await keepLanguage(ctx, choices, chosen);
  if (said === 'language-saved') await edit(ctx, languageView(viewIn(ctx), nameOf));
  return ctx.t(said);
}

/** For a reader of the language that was chosen just now. */
function viewIn({ view, t, locale }: VerbatimContext): ViewContext {
  return { ...view, t, locale };
}

/** Keeps a person's language, and speaks it from here on. Returns the message that says what became of it. */
async function keepLanguage(
  ctx: VerbatimContext,
  choices: LanguageChoices,
  chosen: Locale | 'as-telegram',
): Promise<'language-saved' | 'language-start-first' | 'button-too-old'> {
  const { from, progress } = ctx;
  if (from === undefined) return 'button-too-old';
  progress.aim = 'change';
  const telegrams = localeFor(from.language_code);
  const locale = chosen === 'as-telegram' ? telegrams : chosen;
  if (locale === telegrams) await choices.erase(from.id);
  else if (!(await choices.keep(from.id, locale))) return 'language-start-first';
  progress.saved = 'language-saved';
  ctx.locale = locale;
  return 'language-saved';
}
