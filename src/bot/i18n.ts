import { I18n, TranslateWarnings } from '@grammyjs/i18n';
import type { MiddlewareFn } from 'grammy';
import { messageFunctions } from '../content/folder/message-functions.ts';
import type { VerbatimContext } from '../handlers/base/context.ts';
import type { LanguageChoices } from '../handlers/base/language.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale, localeFor } from '../handlers/base/locale.ts';
import type { Logger } from './logger.ts';

/** The text of each language's `.ftl` file. */
export type LocaleSources = Readonly<Record<Locale, string>>;

/** A fault of an interface message in one language. Its `message` describes it completely: `kk: “welcome” is missing`. */
export class MessageFault extends Error {
  override readonly name = 'MessageFault';

  readonly locale: string;
  readonly key: string;
  readonly reason: string;

  constructor(locale: string, key: string, reason: string) {
    super(`${locale}: “${key}” ${reason}`);
    this.locale = locale;
    this.key = key;
    this.reason = reason;
  }
}

/**
 * Fluent in all languages. `findLanguage`, which runs before it, finds the person's language. If a message is missing in a
 * language, or can't be formatted, the English one is used and `onFault` is called each time. It may throw, as in tests.
 */
export function createI18n(sources: LocaleSources, onFault: (fault: MessageFault) => void): I18n<VerbatimContext> {
  const i18n = new I18n<VerbatimContext>({
    defaultLocale: DEFAULT_LOCALE,
    localeNegotiator: ({ locale }) => locale,
    fluentOptions: {
      warningHandler: (warning) => {
        // This line follows the warnings about each language.
        if (warning.type === TranslateWarnings.MISSING_TRANSLATION) return;
        onFault(new MessageFault(warning.bundle.locales.join(), warning.path, 'is missing'));
      },
    },
  });
  for (const locale of LOCALES) {
    i18n.loadLocaleSync(locale, { source: sources[locale], bundleOptions: { functions: messageFunctions(locale) } });
  }
  const { fluent } = i18n;
  const translate = fluent.translate.bind(fluent);
  fluent.translate = (locale, key, variables) => {
    try {
      return translate(locale, key, variables);
    } catch (error) {
      if (error instanceof MessageFault) throw error;
      onFault(new MessageFault(String(locale), key, `can’t be formatted: ${error}`));
      if (locale === DEFAULT_LOCALE) throw error;
      return translate(DEFAULT_LOCALE, key, variables);
    }
  };
  return i18n;
}

/** For `createI18n` in production: logs each fault once. */
export function logFaults(logger: Logger): (fault: MessageFault) => void {
  const told = new Set<string>();
  return ({ message, locale, key, reason }) => {
    if (told.has(message)) return;
    told.add(message);
    logger.error('message.faulty', { locale, key, reason });
  };
}

/**
 * Finds a person's language: the one that they chose, otherwise that of their Telegram app. If Telegram can't be asked, the
 * app's language is used too. Nothing is looked up for bots, or for messages that ask
 * nothing of the bot.
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

/** Talk in a group, and the news that somebody blocked the bot. */
function asksNothing({ message, myChatMember, intent, chat }: VerbatimContext): boolean {
  const isPrivate = chat?.type === 'private';
  return isPrivate ? myChatMember !== undefined : message !== undefined && intent.kind === 'nothing';
}
