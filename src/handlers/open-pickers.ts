import { Composer } from 'grammy';
import type { VerbatimContext } from './context.ts';
import { say } from './respond.ts';
import { pickedView } from './views/channel.ts';

/** Below whose message box the button to choose a channel stands. In memory only; a restart forgets it. */
export type OpenPickers = {
  /** It was put there, once more perhaps. */
  open(userId: number): void;
  close(userId: number): void;
  /** Which time it was put there; `undefined` where it is not. */
  find(userId: number): object | undefined;
};

/** How many people are remembered; the one remembered longest is forgotten first. */
const PEOPLE_REMEMBERED = 10_000;

export function createOpenPickers(): OpenPickers {
  const open = new Map<number, object>();
  return {
    open(userId) {
      open.delete(userId);
      open.set(userId, {});
      const [oldest] = open.keys();
      if (open.size > PEOPLE_REMEMBERED && oldest !== undefined) open.delete(oldest);
    },
    close: (userId) => void open.delete(userId),
    find: (userId) => open.get(userId),
  };
}

/** Takes the button away once a person has done something else in private, and says so in their language of now. */
export function createPickerEnd(pickers: OpenPickers): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  composer.chatType('private').on(['message', 'callback_query'], async (ctx, next) => {
    // A private chat has the id of its person.
    const { id } = ctx.chat;
    if (ctx.message?.chat_shared !== undefined) pickers.close(id);
    const before = pickers.find(id);
    await next();
    if (before === undefined || pickers.find(id) !== before) return;
    pickers.close(id);
    await say(ctx, pickedView(ctx.t('pick-ended')));
  });
  return composer;
}
