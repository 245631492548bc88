import type { I18nFlavor } from '@grammyjs/i18n';
import type { Context, MiddlewareFn } from 'grammy';
import { type Asked, readAsked } from './asked.ts';
import type { Locale } from './locale.ts';
import type { Reader } from './views/reader.ts';

/** What a handler receives: grammY's context, Fluent's, what is asked, and for whom the answer is drawn. */
export type VerbatimContext = Context & I18nFlavor & { locale: Locale; asked: Asked; reader: Reader };

/** Reads once what is asked and by whom. Goes after the i18n middleware, whose negotiator sets `ctx.locale`. */
export function understand(): MiddlewareFn<VerbatimContext> {
  return async (ctx, next) => {
    ctx.asked = ctx.message === undefined ? { kind: 'nothing' } : readAsked(ctx.message, ctx.me);
    ctx.reader = { t: (key, variables) => ctx.t(key, variables), locale: ctx.locale, bot: ctx.me.username };
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
