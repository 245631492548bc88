import type { I18nFlavor } from '@grammyjs/i18n';
import type { Context, MiddlewareFn } from 'grammy';
import { createAlbums } from './albums.ts';
import { type Asked, readAsked } from './intent.ts';
import { type Locale, localeFor } from './locale.ts';
import type { Progress } from './progress.ts';
import type { Reader } from './view-context.ts';

/** What a handler receives: grammY's context, Fluent's, what is asked, how far it has come, and for whom the answer is drawn. */
export type VerbatimContext = Context &
  I18nFlavor & { locale: Locale; asked: Asked; progress: Progress; reader: Reader };

/**
 * Hears what is asked; a person who asks waits for an answer. Goes before what may fail: until a person's choice is
 * found, their language is that of their Telegram.
 */
export function hear(): MiddlewareFn<VerbatimContext> {
  const once = createAlbums();
  return async (ctx, next) => {
    ctx.locale = localeFor(ctx.from?.language_code);
    ctx.asked = ctx.message === undefined ? { kind: 'nothing' } : once(ctx.message, readAsked(ctx.message, ctx.me));
    const isWaitedFor = ctx.asked.kind !== 'nothing' || ctx.callbackQuery !== undefined;
    if (isWaitedFor) ctx.progress.aim = 'read';
    await next();
  };
}

/** For whom the answer is drawn. Goes after the i18n middleware, whose negotiator sets `ctx.locale`. */
export function understand(): MiddlewareFn<VerbatimContext> {
  return async (ctx, next) => {
    const { username, supports_inline_queries: isInline } = ctx.me;
    ctx.reader = { t: (key, variables) => ctx.t(key, variables), locale: ctx.locale, bot: username, isInline };
    await next();
  };
}

/** The argument of the command that is asked; empty without one. */
export function argumentOf({ asked }: VerbatimContext): string {
  return asked.kind === 'command' ? asked.argument : '';
}

/** A filter for `composer.filter`: is it this command? */
export function asksFor(name: string): (ctx: VerbatimContext) => boolean {
  return ({ asked }) => asked.kind === 'command' && asked.name === name;
}
