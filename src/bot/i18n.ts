import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { MiddlewareFn, NextFunction } from 'grammy';
import { messageFunctions } from '../content/folder/message-functions.ts';
import type { VerbatimContext } from '../handlers/base/context.ts';
import type { Inquiry } from '../handlers/base/inquiry.ts';
import type { LanguageChoices } from '../handlers/base/language.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale, localeFor } from '../handlers/base/locale.ts';
import type { Translate } from '../handlers/base/view-context.ts';
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

/** Fluent in all languages. */
export type I18n = {
  /** A message in a language. `key` may name an attribute: `command-help.short`. */
  t(locale: Locale, key: string, variables?: Variables): string;
  /** Reads, in steps of a few milliseconds, the languages that have not spoken yet. */
  prepare(): Generator<void, void>;
};

type Variables = Parameters<Translate>[1];

/**
 * Reads the messages of all languages. If a message is missing in a language, or can't be formatted, the English one is used
 * and `onFault` is called each time. It may throw, as in tests. The bundles are asked directly, without negotiating the
 * language again for each message; what is said without variables is formatted once. A language is read when it first speaks.
 */
export function createI18n(sources: LocaleSources, onFault: (fault: MessageFault) => void): I18n {
  const languages = new Map<Locale, Language>();
  const read = (locale: Locale): Language => {
    const language = createLanguage(locale, sources[locale]);
    languages.set(locale, language);
    return language;
  };
  const say = (locale: Locale, key: string, variables: Variables): string => {
    const { bundle, constant } = languages.get(locale) ?? read(locale);
    const pattern = patternOf(bundle, key);
    if (pattern !== undefined) {
      const said = bundle.formatPattern(pattern, variables);
      // No more than there are messages, since others have no pattern.
      if (variables === undefined) constant.set(key, said);
      return said;
    }
    onFault(new MessageFault(locale, key, 'is missing'));
    return locale === DEFAULT_LOCALE ? `{${key}}` : say(DEFAULT_LOCALE, key, variables);
  };
  return {
    t(locale, key, variables) {
      const constant = variables === undefined ? languages.get(locale)?.constant.get(key) : undefined;
      if (constant !== undefined) return constant;
      try {
        return say(locale, key, variables);
      } catch (error) {
        if (error instanceof MessageFault) throw error;
        onFault(new MessageFault(locale, key, `can’t be formatted: ${error}`));
        if (locale === DEFAULT_LOCALE) throw error;
        return say(DEFAULT_LOCALE, key, variables);
      }
    },
    *prepare() {
      for (const locale of LOCALES) {
        if (!languages.has(locale)) read(locale);
        yield;
      }
    },
  };
}

/** A language's messages, and what those without variables say, once it was said. */
type Language = { readonly bundle: FluentBundle; readonly constant: Map<string, string> };

function createLanguage(locale: Locale, source: string): Language {
  const bundle = new FluentBundle(locale, { functions: messageFunctions(locale) });
  bundle.addResource(new FluentResource(source));
  return { bundle, constant: new Map() };
}

/** A message or, behind a dot, one of its attributes. */
function patternOf(bundle: FluentBundle, key: string) {
  const [id = '', attribute] = key.split('.', 2);
  const message = bundle.getMessage(id);
  return (attribute === undefined ? message?.value : message?.attributes[attribute]) ?? undefined;
}

/** The messages of each language, as views take them. */
export function createSpeak(i18n: Pick<I18n, 't'>): (locale: Locale) => Translate {
  return (locale) => (key, variables) => i18n.t(locale, key, variables);
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
 * app's language is used too. Nothing is looked up for bots, or for messages that ask nothing of the bot.
 */
export function findLanguage(choices: LanguageChoices, i18n: I18n): MiddlewareFn<VerbatimContext> {
  return (ctx, next) => {
    ctx.t = (key, variables) => i18n.t(ctx.locale, key, variables);
    const found = negotiate(ctx, choices);
    if (typeof found !== 'string') return found.then((locale) => speakOn(ctx, locale, next));
    return speakOn(ctx, found, next);
  };
}

function speakOn(ctx: VerbatimContext, locale: Locale, next: NextFunction): Promise<void> {
  ctx.locale = locale;
  return next();
}

/** Waits only if Telegram must be asked. */
function negotiate(ctx: VerbatimContext, choices: LanguageChoices): Locale | Promise<Locale> {
  if (ctx.from === undefined) return DEFAULT_LOCALE;
  const telegrams = localeFor(ctx.from.language_code);
  if (ctx.from.is_bot || asksNothing(ctx)) return telegrams;
  const chosen = choices.find(ctx.from.id);
  const of = (choice: Inquiry<Locale | undefined>) => (choice.kind === 'told' ? choice.told : undefined) ?? telegrams;
  return chosen instanceof Promise ? chosen.then(of) : of(chosen);
}

/** Talk in a group, and the news that somebody blocked the bot. */
function asksNothing({ message, myChatMember, intent, chat }: VerbatimContext): boolean {
  const isPrivate = chat?.type === 'private';
  return isPrivate ? myChatMember !== undefined : message !== undefined && intent.kind === 'nothing';
}
