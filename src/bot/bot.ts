import type { ApiClientOptions } from 'grammy';
import { Bot, type MiddlewareFn } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { Content } from '../content/content.ts';
import { readIntent, type VerbatimContext } from '../handlers/base/context.ts';
import { type Locale, localeFor } from '../handlers/base/locale.ts';
import type { Pictures } from '../handlers/base/pictures.ts';
import { demandOf } from '../handlers/demand.ts';
import { commandsFor, createHandlers } from '../handlers/index.ts';
import { createInlineHandlers } from '../handlers/reading/inline.ts';
import { createPointers } from '../handlers/reading/pointers.ts';
import type { BuildInfo } from '../handlers/start/about-view.ts';
import { createOpenPickers } from '../handlers/subscriptions/open-pickers.ts';
import type { Scheduling } from '../handlers/subscriptions/scheduling.ts';
import { createApiTransformers } from './api-transformers.ts';
import { type BoundaryDeps, createBoundary } from './boundary.ts';
import { findLanguage, type I18n } from './i18n.ts';
import { createLanguageChoices } from './language-choices.ts';
import type { Logger } from './logger.ts';
import { createRareLine } from './rare-line.ts';

/** The only updates that the bot asks Telegram for. */
export const ALLOWED_UPDATES = ['message', 'callback_query', 'inline_query', 'my_chat_member'] as const;

/** Seconds within which Telegram must answer a call, by default; a long poll takes 30 of them. */
const CALL_TIMEOUT_S = 60;

/** What the bot needs. */
export type BotDeps = Pick<Scheduling, 'subscriptions' | 'newId' | 'now'> & {
  readonly token: string;
  readonly apiRoot: string;
  readonly content: Content;
  readonly build: BuildInfo;
  readonly i18n: I18n;
  readonly logger: Logger;
  /** Draws pictures; without it none are offered. */
  readonly pictures?: Pictures | undefined;
  /** A number from 0 to below 1. */
  readonly random: () => number;
  /** Replaces the network. */
  readonly fetch?: ApiClientOptions['fetch'];
  /** Who the bot is, so that it need not ask Telegram. */
  readonly botInfo?: UserFromGetMe;
  /** Seconds within which Telegram must answer a call. */
  readonly callTimeout?: number;
  /** Called for each update that was not answered properly, with its kind and the cause. */
  readonly onFailure?: BoundaryDeps['onFailure'];
  /** Runs before all handlers: puts updates in order if they arrive in parallel. */
  readonly order?: MiddlewareFn<VerbatimContext>;
};

/** The bot with all its handlers. The caller decides where its updates come from. */
export function createBot(deps: BotDeps): Bot<VerbatimContext> {
  const { token, apiRoot, content, build, i18n, logger, random, fetch, botInfo, order, pictures } = deps;
  const { subscriptions, newId, now, callTimeout = CALL_TIMEOUT_S, onFailure = () => {} } = deps;
  const monotonic = () => performance.now();
  const bot = new Bot<VerbatimContext>(token, {
    client: {
      apiRoot,
      timeoutSeconds: callTimeout,
      // Nobody waits for the outcome of an answer to an inline query, so it can save a round trip while a person types.
      canUseWebhookReply: (method) => method === 'answerInlineQuery',
      ...(fetch === undefined ? {} : { fetch }),
    },
    ...(botInfo === undefined ? {} : { botInfo }),
  });
  bot.api.config.use(...createApiTransformers());
  if (order !== undefined) bot.use(order);
  bot.use(
    createBoundary({
      logger,
      t: (locale, key) => i18n.t(locale, key),
      onFailure,
      monotonic,
    }),
  );
  const choices = createLanguageChoices({
    api: bot.api,
    menu: commandsFor(content.definition),
    translate: (locale, key) => i18n.t(locale, key),
    monotonic,
    onUnasked: createRareLine(logger, 'language.not-looked-up', monotonic),
  });
  bot.use(readIntent());
  // Nothing is looked up for messages that ask nothing of the bot.
  bot.use((ctx, next) => (demandOf(ctx.update, ctx.me) === 'nothing' ? undefined : next()));
  // Goes before the language is looked up: its answers are the same for everyone.
  const speak = (locale: Locale) => (key: string, variables?: Record<string, string | number>) =>
    i18n.t(locale, key, variables);
  const pointers = createPointers(content, speak);
  bot.use(createInlineHandlers(content, pointers, speak(localeFor(content.definition.language))));
  bot.use(findLanguage(choices, i18n));
  bot.use(
    createHandlers({
      content,
      build,
      choices,
      pickers: createOpenPickers(monotonic),
      random,
      subscriptions,
      newId,
      now,
      speak,
      pointers,
      pictures,
      nameOf: (locale) => i18n.t(locale, 'language-name'),
    }),
  );
  return bot;
}
