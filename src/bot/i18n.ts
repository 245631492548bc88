import { I18n } from '@grammyjs/i18n';
import type { MiddlewareFn } from 'grammy';
import type { VerbatimContext } from '../handlers/base/context.ts';
import type { LanguageChoices } from '../handlers/base/language.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale, localeFor } from '../handlers/base/locale.ts';

/** The text of each language's `.ftl` file. */
export type LocaleSources = Readonly<Record<Locale, string>>;

/** Fluent in all languages; a person's is found by `findLanguage`, which goes before it. */
export function createI18n(sources: LocaleSources): I18n<VerbatimContext> {
  const i18n = new I18n<VerbatimContext>({ defaultLocale: DEFAULT_LOCALE, localeNegotiator: ({ locale }) => locale });
  for (const locale of LOCALES) i18n.loadLocaleSync(locale, { source: sources[locale] });
  return i18n;
}

/**
 * Finds a person's language: the one that they chose, else that of their Telegram; so too where Telegram can't be asked
 * at the moment. For bots and for what asks nothing nothing is looked up.
 */
export function findLanguage(choices: LanguageChoices): MiddlewareFn<VerbatimContext> {
  return async (ctx, next) => {
    ctx.locale = await negotiate(ctx, choices);
    await next();
  };
}

async function negotiate(ctx: VerbatimContext, choices: LanguageChoices): Promise<Locale> {
  if (ctx.from === undefined) return DEFAULT_LOCALE;
  const telegrams = localeFor(ctx.from.language_code);
  if (ctx.from.is_bot || asksNothing(ctx)) return telegrams;
  const choice = await choices.find(ctx.from.id);
  return (choice.kind === 'told' ? choice.told : undefined) ?? telegrams;
}

/** Talk in a group, and that somebody blocked the bot. */
function asksNothing({ message, myChatMember, intent, chat }: VerbatimContext): boolean {
  const isPrivate = chat?.type === 'private';
  return isPrivate ? myChatMember !== undefined : message !== undefined && intent.kind === 'nothing';
}
