import type { InlineQueryResult, ReplyParameters } from 'grammy/types';
import { GrammyError } from 'grammy/web';
import type { Answer, Venue } from './answer.ts';
import type { VerbatimContext } from './context.ts';
import { inquire } from './inquiry.ts';
import type { PressEnd } from './progress.ts';
import { telegramFailure } from './telegram-failure.ts';
import { joinBytes, toUtf8 } from './utf8.ts';

/** Refusals of an edit after which a new message serves the person just as well. */
const NOT_EDITABLE = /message can't be edited|message to edit not found|MESSAGE_ID_INVALID/iu;

/** Sends an answer to the chat of the question; in a group as a reply to it, or to what is `answered`. Sends its map after it. */
export async function reply(
  ctx: VerbatimContext,
  { text, entities, keyboard, replyKeyboard, venue }: Answer,
  answered?: ReplyParameters,
): Promise<void> {
  await ctx.reply(text, {
    entities,
    ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
    ...(replyKeyboard === undefined ? {} : { reply_markup: replyKeyboard }),
    ...(answered === undefined ? inReply(ctx) : { reply_parameters: answered }),
  });
  if (venue !== undefined) await sendVenue(ctx, venue);
}

/** An answer to an inline query that is the same for everyone. */
export type InlineAnswer = {
  readonly results: readonly InlineQueryResult[];
  readonly options: NonNullable<Parameters<VerbatimContext['answerInlineQuery']>[1]>;
  /**
   * Both as JSON in UTF-8, with the closing brace and without the opening one: `"results":[…],"cache_time":86400}`. Made
   * once for all who ask the same.
   */
  readonly json: Uint8Array;
};

/**
 * Answers an inline query, in the response to its request if there is one: nobody waits for the outcome, so it can save a
 * round trip while a person types.
 */
export async function answerQuery(ctx: VerbatimContext, { results, options, json }: InlineAnswer): Promise<void> {
  if (ctx.inlineQuery === undefined) return;
  const begin = `{"method":"answerInlineQuery","inline_query_id":${JSON.stringify(ctx.inlineQuery.id)},`;
  if (ctx.answerInResponse === undefined) await ctx.answerInlineQuery(results, options);
  else ctx.answerInResponse(joinBytes([toUtf8(begin), json]));
}

/** Turns the message whose button was pressed into the answer; sends a new message if no button was pressed. */
export async function replyOrEdit(ctx: VerbatimContext, answer: Answer): Promise<void> {
  await (ctx.callbackQuery === undefined ? reply(ctx, answer) : edit(ctx, answer));
}

/** Takes the buttons off the message whose button was pressed, where what it asks has been answered elsewhere. */
export async function takeButtons(ctx: VerbatimContext): Promise<void> {
  await inquire<void>(
    async () => void (await ctx.editMessageReplyMarkup()),
    () => ({ told: undefined }),
  );
}

/** Takes the pressed button off its message and leaves the others, where it can do nothing any more. */
export async function takePressedButton(ctx: VerbatimContext): Promise<void> {
  const { data, message } = ctx.callbackQuery ?? {};
  const keyboard =
    message !== undefined && 'reply_markup' in message ? message.reply_markup?.inline_keyboard : undefined;
  const others = (keyboard ?? []).map((row) =>
    row.filter((button) => !('callback_data' in button) || button.callback_data !== data),
  );
  const reply_markup = { inline_keyboard: others.filter((row) => row.length > 0) };
  await inquire<void>(
    async () => void (await ctx.editMessageReplyMarkup({ reply_markup })),
    () => ({ told: undefined }),
  );
}

/** A short notice: over the chat for a person who pressed a button, otherwise as an answer. */
export async function notify(ctx: VerbatimContext, sentence: string): Promise<void> {
  if (ctx.callbackQuery !== undefined) await endPress(ctx, { text: sentence, show_alert: true });
  else await reply(ctx, { text: sentence, entities: [] });
}

/**
 * Writes to the person behind an update, in private. `false` if that is impossible: they never started the bot, or
 * blocked it.
 */
export async function writeInPrivate(ctx: VerbatimContext, answer: Answer, isSilent = false): Promise<boolean> {
  const { text, entities, keyboard } = answer;
  if (ctx.from === undefined) return false;
  try {
    await ctx.api.sendMessage(ctx.from.id, text, {
      entities,
      disable_notification: isSilent,
      ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
    });
    return true;
  } catch (error) {
    const failure = telegramFailure(error);
    if (failure === 'no-recipient' || failure === 'may-not-write') return false;
    throw error;
  }
}

/** Ends a press, which is the last thing that happens to it: its button stops turning. */
export async function endPress(ctx: VerbatimContext, said: PressEnd = {}): Promise<void> {
  ctx.progress.ending = said;
  await ctx.answerCallbackQuery(said);
}

/** Sends a map as a message of its own. */
export async function sendVenue(ctx: VerbatimContext, venue: Venue): Promise<void> {
  await ctx.replyWithVenue(venue.latitude, venue.longitude, venue.title, venue.address, inReply(ctx));
}

/** Turns the message whose button was pressed into the answer; if it can't be edited any more, sends a new one. */
export async function edit(ctx: VerbatimContext, answer: Answer): Promise<void> {
  const { text, entities, keyboard } = answer;
  try {
    await ctx.editMessageText(text, {
      entities,
      ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
    });
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    if (error.description.includes('message is not modified')) return;
    if (!NOT_EDITABLE.test(error.description) || ctx.chatId === undefined) throw error;
    await reply(ctx, answer);
  }
}

/** In a group, an answer without its question is lost among others. A press has no question to reply to. */
function inReply(ctx: VerbatimContext) {
  if (ctx.message === undefined || ctx.message.chat.type === 'private') return {};
  return { reply_parameters: { message_id: ctx.message.message_id, allow_sending_without_reply: true } };
}
