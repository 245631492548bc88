import type { Context, MiddlewareFn } from 'grammy';
import type { Message } from 'grammy/types';
import { createAlbums } from './albums.ts';
import type { EphemeralServer } from './ephemeral-server.ts';
import { type Intent, parseIntent } from './intent.ts';
import { type Locale, localeFor } from './locale.ts';
import type { Progress } from './progress.ts';
import type { Translate, ViewContext, ViewContexts } from './view-context.ts';

/**
 * What a handler receives: grammY's context, Fluent's, what is asked, how far it has come, for whom the answer is
 * drawn, what the server can, and which messages of an album are answered together.
 */
export type VerbatimContext = Context & {
  locale: Locale;
  /** A message in the language that `locale` names at that moment. */
  t: Translate;
  intent: Intent;
  progress: Progress;
  view: ViewContext;
  /** Whether a message in a group can be for one person. */
  ephemeral: EphemeralServer;
  album?: readonly Message[];
  /** Answers in the response to the request that brought the update, once; absent if there is none, as with polling. */
  answerInResponse?: AnswerInResponse;
};

/** Takes a call of the Bot API as JSON, with its `method`. */
export type AnswerInResponse = (json: string | Uint8Array) => void;

/**
 * Hears what is asked; a person who asks waits for an answer. Goes before what may fail: until a person's choice is
 * found, their language is that of their Telegram.
 */
export function createHearing(monotonic: () => number): (ctx: VerbatimContext) => void {
  const once = createAlbums(monotonic);
  return (ctx) => {
    ctx.locale = localeFor(ctx.from?.language_code);
    ctx.intent = ctx.message === undefined ? { kind: 'nothing' } : once(ctx.message, parseIntent(ctx.message, ctx.me));
    const isWaitedFor = ctx.intent.kind !== 'nothing' || ctx.callbackQuery !== undefined;
    if (isWaitedFor) ctx.progress.aim = 'read';
  };
}

/**
 * For whom the answer is rendered. Runs after the person's language was found. `isRich`: whether the server takes rich
 * messages, as far as is known.
 */
export function createViewContext(viewFor: ViewContexts, isRich: () => boolean): MiddlewareFn<VerbatimContext> {
  return (ctx, next) => {
    const { username: bot, supports_inline_queries: isInline, supports_guest_queries: isGuest = false } = ctx.me;
    const isKeptOut = !ctx.me.can_join_groups;
    const isShared = ctx.chat?.type !== 'private';
    ctx.view = viewFor(ctx.locale, { bot, isInline, isGuest, isKeptOut, isShared, isRich: !isShared && isRich() });
    return next();
  };
}

/** The argument of the command that is asked; empty without one. */
export function argumentOf({ intent }: VerbatimContext): string {
  return intent.kind === 'command' ? intent.argument : '';
}

/** A filter for `composer.filter`: is it this command? */
export function asksFor(name: string): (ctx: VerbatimContext) => boolean {
  return ({ intent }) => intent.kind === 'command' && intent.name === name;
}
