import type { ApiClientOptions, MiddlewareFn } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { Content } from '../content/content.ts';
import { createHearing, type VerbatimContext } from '../handlers/base/context.ts';
import { localeFor } from '../handlers/base/locale.ts';
import type { Pictures } from '../handlers/base/pictures.ts';
import { demandOf } from '../handlers/demand.ts';
import { createGuestHandlers, type GuestDeps } from '../handlers/guest/guest.ts';
import { commandsFor, createHandlers } from '../handlers/index.ts';
import { createInlineHandlers } from '../handlers/reading/inline.ts';
import { createPointers } from '../handlers/reading/pointers.ts';
import type { BuildInfo } from '../handlers/start/about-view.ts';
import { createOpenPickers } from '../handlers/subscriptions/open-pickers.ts';
import type { Scheduling } from '../handlers/subscriptions/scheduling.ts';
import { createApiTransformers } from './api-transformers.ts';
import { type BoundaryDeps, createBoundary } from './boundary.ts';
import { createEphemeralServer, type ProbedServer } from './ephemeral-server.ts';
import { createSpeak, findLanguage, type I18n } from './i18n.ts';
import { createJsonCalls, type PostJson } from './json-calls.ts';
import { createLanguageChoices } from './language-choices.ts';
import type { Logger } from './logger.ts';
import { createRareLine } from './rare-line.ts';
import { VerbatimBot } from './verbatim-bot.ts';

/** The only updates that the bot asks Telegram for. */
export const ALLOWED_UPDATES = [
  'message',
  'callback_query',
  'inline_query',
  'my_chat_member',
  'guest_message',
] as const;

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
  /** Makes the calls without files, if they should take less than through `fetch`. */
  readonly post?: PostJson;
  /** Who the bot is, so that it need not ask Telegram. */
  readonly botInfo?: UserFromGetMe;
  /** Seconds within which Telegram must answer a call. */
  readonly callTimeout?: number;
  /** Called for each update that was not answered properly, with its kind and the cause. */
  readonly onFailure?: BoundaryDeps['onFailure'];
  /** Called for each message by which the bot is called in a chat where it is not a member, with what became of it. */
  readonly onGuest?: GuestDeps['onOutcome'];
  /** Called when a person takes a chat's posts away: the bot's right, or the bot itself. */
  readonly onLoss?: Scheduling['onLoss'];
  /** Called once, if the server turns out to show everybody what is meant for one person of a group. */
  readonly onEphemeralOff?: () => void;
  /** Runs before all handlers: puts updates in order if they arrive in parallel. */
  readonly order?: MiddlewareFn<VerbatimContext>;
};

/**
 * The bot with all its handlers, and what it knows of its server's ephemeral messages. The caller decides where its updates
 * come from.
 */
export function createBot(deps: BotDeps): VerbatimBot & { readonly ephemeral: ProbedServer } {
  const { token, apiRoot, content, build, i18n, logger, random, fetch, post, botInfo, order, pictures } = deps;
  const { subscriptions, newId, now, callTimeout = CALL_TIMEOUT_S, onFailure = () => {}, onGuest = () => {} } = deps;
  const { onEphemeralOff: onOff = () => {}, onLoss = () => {} } = deps;
  const monotonic = () => performance.now();
  const bot = new VerbatimBot(token, {
    client: {
      apiRoot,
      timeoutSeconds: callTimeout,
      ...(fetch === undefined ? {} : { fetch }),
    },
    ...(botInfo === undefined ? {} : { botInfo }),
  });
  if (post !== undefined) bot.api.config.use(createJsonCalls(token, callTimeout, post));
  bot.api.config.use(...createApiTransformers());
  const boundary = createBoundary({ logger, t: (locale, key) => i18n.t(locale, key), onFailure, monotonic });
  const choices = createLanguageChoices({
    api: bot.api,
    menu: commandsFor(content.definition),
    translate: (locale, key) => i18n.t(locale, key),
    monotonic,
    onUnasked: createRareLine(logger, 'language.not-looked-up', monotonic),
  });
  const speak = createSpeak(i18n);
  const pointers = createPointers(content, speak);
  const hear = createHearing(monotonic);
  const ephemeral = createEphemeralServer({ api: bot.api, logger, now, onOff });
  const inline = createInlineHandlers(
    content,
    pointers,
    speak(localeFor(content.definition.language)),
    monotonic,
  ).middleware();
  const inLanguage = findLanguage(choices, i18n);
  const guests = createGuestHandlers({
    content,
    pointers,
    speak,
    language: inLanguage,
    monotonic,
    onOutcome: onGuest,
  }).middleware();
  const handlers = createHandlers({
    content,
    build,
    choices,
    pickers: createOpenPickers(monotonic),
    random,
    subscriptions,
    onLoss,
    newId,
    now,
    speak,
    pointers,
    pictures,
    nameOf: (locale) => i18n.t(locale, 'language-name'),
  }).middleware();

  async function answer(ctx: VerbatimContext): Promise<void> {
    // Before and apart from everything else, which must not see these updates.
    if (ctx.guestMessage !== undefined) return void (await guests(ctx, nothing));
    hear(ctx);
    ctx.ephemeral = ephemeral;
    if (demandOf(ctx.update, ctx.me) === 'nothing') return;
    // No language is looked up: the answers are the same for everyone.
    if (ctx.inlineQuery !== undefined) await inline(ctx, nothing);
    else await inLanguage(ctx, async () => void (await handlers(ctx, nothing)));
  }
  const guarded = (ctx: VerbatimContext) => boundary(ctx, () => answer(ctx));
  bot.use(order === undefined ? guarded : (ctx) => order(ctx, async () => void (await guarded(ctx))));
  return Object.assign(bot, { ephemeral });
}

async function nothing(): Promise<void> {}
