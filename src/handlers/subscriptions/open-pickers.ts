import type { MiddlewareFn } from 'grammy';
import type { VerbatimContext } from '../base/context.ts';
import { reply } from '../base/respond.ts';
import { pickedView } from './channel-view.ts';

/** The people who have the button to choose a channel below their message box. Only in memory; a restart forgets it. */
export type OpenPickers = {
  /** It was put there, once more perhaps, by that command: `/subscribe`. */
  open(userId: number, command: string): void;
  close(userId: number): void;
  /** What put it there, another value each time; `undefined` if it is not there. */
  find(userId: number): { readonly command: string } | undefined;
  /** Whether it was put there just now, so that changes to a channel are part of choosing it. */
  isChoosing(userId: number): boolean;
};

/** How many people are remembered; the one remembered longest is forgotten first. */
const PEOPLE_REMEMBERED = 10_000;

/** Milliseconds for which somebody is believed to be choosing. */
const CHOOSING_MS = 15 * 60_000;

/** `monotonic`: milliseconds of a clock that only goes forward. */
export function createOpenPickers(monotonic: () => number): OpenPickers {
  const open = new Map<number, { readonly since: number; readonly command: string }>();
  return {
    open(userId, command) {
      open.delete(userId);
      open.set(userId, { since: monotonic(), command });
      const [oldest] = open.keys();
      if (open.size > PEOPLE_REMEMBERED && oldest !== undefined) open.delete(oldest);
    },
    close: (userId) => void open.delete(userId),
    find: (userId) => open.get(userId),
    isChoosing: (userId) => monotonic() - (open.get(userId)?.since ?? Number.NEGATIVE_INFINITY) < CHOOSING_MS,
  };
}

/** Removes the button once a person has done something else in private, and says so in their current language. */
export function createPickerEnd(pickers: OpenPickers): MiddlewareFn<VerbatimContext> {
  return async (ctx, next) => {
    const { message, callbackQuery, chat } = ctx;
    if (chat?.type !== 'private' || (message ?? callbackQuery) === undefined) return next();
    // A private chat has the id of its person.
    const { id } = chat;
    if (message?.chat_shared !== undefined) pickers.close(id);
    const before = pickers.find(id);
    await next();
    if (before === undefined || pickers.find(id) !== before) return;
    pickers.close(id);
    await reply(ctx, pickedView(ctx.t('pick-ended', { command: before.command })));
  };
}
