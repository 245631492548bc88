import { I18n } from '@grammyjs/i18n';
import type { VerbatimContext } from '../handlers/context.ts';
import type { LanguageChoices } from '../handlers/language.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale, localeFor } from '../handlers/locale.ts';
import { StoreAway } from '../handlers/store-away.ts';

/** The text of each language's `.ftl` file. */
export type LocaleSources = Readonly<Record<Locale, string>>;

/**
 * Fluent in all languages. A person's language is the one that they chose, else that of their Telegram; where choices
 * can't be read at the moment, that of their Telegram. Inline queries are answered in English and look nothing up.
 */
export function createI18n(sources: LocaleSources, choices: LanguageChoices): I18n<VerbatimContext> {
  const i18n = new I18n<VerbatimContext>({
    defaultLocale: DEFAULT_LOCALE,
    localeNegotiator: async (ctx) => {
      ctx.locale = await negotiate(ctx, choices);
      return ctx.locale;
    },
  });
  for (const locale of LOCALES) i18n.loadLocaleSync(locale, { source: sources[locale] });
  return i18n;
}

async function negotiate(ctx: VerbatimContext, choices: LanguageChoices): Promise<Locale> {
  if (ctx.from === undefined || ctx.inlineQuery !== undefined) return DEFAULT_LOCALE;
  return (await findChoice(ctx.from.id, choices)) ?? localeFor(ctx.from.language_code);
}

async function findChoice(userId: number, choices: LanguageChoices): Promise<Locale | undefined> {
  try {
    return await choices.find(userId);
  } catch (error) {
    if (error instanceof StoreAway) return undefined;
    throw error;
  }
}
