import type { CallbackQuery } from 'grammy/types';
import { Composer, type MiddlewareFn } from 'grammy/web';
import type { CallbackData } from './callback-data.ts';
import type { VerbatimContext } from './context.ts';
import type { PressEnd } from './progress.ts';
import { endPress } from './respond.ts';

/** The kind of a press: on an existing button, on one that its message no longer has, or on none of ours. */
type Pressed = 'there' | 'changed' | 'nowhere';

/** Whether callback data is of a schedule's button: `/schedule` leads to new ones. */
export type IsOfSchedule = (data: string) => boolean;

/** The message that leads on from a button that is there no more. */
function outdated({ data = '' }: CallbackQuery, isOfSchedule: IsOfSchedule): 'press-gone' | 'button-too-old' {
  return isOfSchedule(data) ? 'press-gone' : 'button-too-old';
}

/**
 * The gate before all handlers of presses. The data of a press is the presser's choice; only its message shows what the
 * bot really offered there. So a press goes on where the message's own keyboard holds that data, in a private chat or a
 * group. Every other one is answered in passing, and nothing else happens.
 */
export function createPressGate(isOfSchedule: IsOfSchedule): MiddlewareFn<VerbatimContext> {
  return (ctx, next) => {
    if (ctx.callbackQuery === undefined) return next();
    const pressed = judgePress(ctx.callbackQuery);
    if (pressed === 'there') return next();
    const said = pressed === 'changed' ? 'button-changed' : outdated(ctx.callbackQuery, isOfSchedule);
    return endPress(ctx, { text: ctx.t(said) });
  };
}

/** Never `there` in a channel, on an inline message, or on a message that Telegram shows no more. */
function judgePress({ data, message, inline_message_id }: CallbackQuery): Pressed {
  if (message === undefined || inline_message_id !== undefined || data === undefined) return 'nowhere';
  const keyboard = 'reply_markup' in message ? (message.reply_markup?.inline_keyboard ?? []).flat() : [];
  switch (message.chat.type) {
    case 'private':
    case 'group':
    case 'supergroup':
      if (keyboard.length === 0) return 'nowhere';
      return keyboard.some((button) => 'callback_data' in button && button.callback_data === data)
        ? 'there'
        : 'changed';
    case 'channel':
      return 'nowhere';
  }
}

/** Handles the presses of one feature. `act` returns what to tell the person as the press ends. */
export function createPressHandler<Press>(
  data: CallbackData<Press>,
  act: (ctx: VerbatimContext, press: Press) => Promise<PressEnd | undefined>,
): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  composer.on('callback_query:data', async (ctx, next) => {
    const press = data.parse(ctx.callbackQuery.data);
    if (press === undefined) return next();
    await endPress(ctx, await act(ctx, press));
  });
  return composer;
}

/** Ends a press that no feature understands: its button was drawn by another version. */
export function createUnknownPressHandler(isOfSchedule: IsOfSchedule): Composer<VerbatimContext> {
  const composer = new Composer<VerbatimContext>();
  composer.on('callback_query', (ctx) => endPress(ctx, { text: ctx.t(outdated(ctx.callbackQuery, isOfSchedule)) }));
  return composer;
}
