import type { InlineQueryResult, ReplyParameters } from 'grammy/types';
import { GrammyError } from 'grammy/web';
import type { Answer, Venue } from './answer.ts';
import type { VerbatimContext } from './context.ts';
import { ephemeralAsked, ephemeralPressed, isKeptFromOthers, sendForOne } from './for-one.ts';
import { inquire } from './inquiry.ts';
import type { PressEnd } from './progress.ts';
import { telegramFailure } from './telegram-failure.ts';
import { joinBytes, toUtf8 } from './utf8.ts';

/** Refusals of an edit after which a new message serves the person just as well. */
const NOT_EDITABLE = /message can't be edited|message to edit not found|MESSAGE_ID_INVALID/iu;

/** The longest text that an ephemeral message can be edited to (characters); a new one can be longer. tdlib/telegram-bot-api#881 */
const MAX_EDITED_FOR_ONE = 1_024;

/**
 * Sends an answer to the chat of the question; in a group as a reply to it, or to what is `answered`. Sends its map after it.
 * Whoever asks where nobody else sees it is answered there, too.
 */
export async function reply(ctx: VerbatimContext, answer: Answer, answered?: ReplyParameters): Promise<void> {
  if (ephemeralAsked(ctx) !== undefined) await replyToOne(ctx, answer);
  else await replyToAll(ctx, answer, answered);
}

/**
 * Answers in a group so that only whoever asked sees it, where the server can; elsewhere as `reply`. `isSecret`: nobody else may
 * see it even for a moment.
 */
export async function replyToOne(ctx: VerbatimContext, answer: Answer, isSecret = false): Promise<void> {
  // What stands behind a button that one person sees may be secret, too. Asked first, because sending can show that the server
  // is not what it was.
  const isKept = (isSecret || ctx.callbackQuery !== undefined) && isKeptFromOthers(ctx);
  const isSent = await sendForOne(ctx, (how) => ctx.reply(answer.text, { ...partsOf(answer), ...how }), isSecret);
  if (!isSent && isKept) await replyApart(ctx, answer);
  else if (!isSent) await replyToAll(ctx, answer);
  else if (answer.venue !== undefined) await sendVenue(ctx, answer.venue);
}

/** Answers in private what the group must not see, without buttons, which belong to the group; else says how to make that possible. */
async function replyApart(ctx: VerbatimContext, { text, entities }: Answer): Promise<void> {
  if (await writeInPrivate(ctx, { text, entities })) return;
  if (ctx.callbackQuery === undefined) await replyToAll(ctx, { text: ctx.t('preview-start-first'), entities: [] });
}

async function replyToAll(ctx: VerbatimContext, answer: Answer, answered?: ReplyParameters): Promise<void> {
  await ctx.reply(answer.text, {
    ...partsOf(answer),
    ...(answered === undefined ? inReply(ctx) : { reply_parameters: answered }),
  });
  if (answer.venue !== undefined) await sendVenue(ctx, answer.venue);
}

function partsOf({ entities, keyboard, replyKeyboard }: Answer) {
  return {
    entities,
    ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
    ...(replyKeyboard === undefined ? {} : { reply_markup: replyKeyboard }),
  };
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
  const forOne = ephemeralPressed(ctx);
  await inquire<void>(
    async () => {
      if (forOne === undefined) await ctx.editMessageReplyMarkup();
      else await ctx.api.editEphemeralMessageReplyMarkup(...forOne);
    },
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

/** A short notice for one person: over the chat if they pressed a button, otherwise as an answer. */
export async function notify(ctx: VerbatimContext, sentence: string): Promise<void> {
  if (ctx.callbackQuery !== undefined) await endPress(ctx, { text: sentence, show_alert: true });
  else await replyToOne(ctx, { text: sentence, entities: [] });
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
  const send = (how: Parameters<VerbatimContext['replyWithVenue']>[4]) =>
    ctx.replyWithVenue(venue.latitude, venue.longitude, venue.title, venue.address, how);
  const isSent = ephemeralAsked(ctx) !== undefined && (await sendForOne(ctx, send, false));
  if (!isSent) await send(inReply(ctx));
}

/** Turns the message whose button was pressed into the answer; if it can't be edited any more, sends a new one. */
export async function edit(ctx: VerbatimContext, answer: Answer): Promise<void> {
  const { text, entities, keyboard } = answer;
  const parts = { entities, ...(keyboard === undefined ? {} : { reply_markup: keyboard }) };
  const forOne = ephemeralPressed(ctx);
  if (forOne !== undefined && text.length > MAX_EDITED_FOR_ONE) return reply(ctx, answer);
  try {
    if (forOne === undefined) await ctx.editMessageText(text, parts);
    else await ctx.api.editEphemeralMessageText(...forOne, text, parts);
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    if (error.description.includes('message is not modified')) return;
    // A new message serves the person of an ephemeral one after any refusal.
    const isGone = forOne === undefined ? NOT_EDITABLE.test(error.description) : error.error_code === 400;
    if (!isGone || ctx.chatId === undefined) throw error;
    await reply(ctx, answer);
  }
}

/** In a group, an answer without its question is lost among others. A press has no question to reply to. */
function inReply(ctx: VerbatimContext) {
  // What has no number, an ephemeral message, only its own kind can answer.
  if (ctx.message === undefined || ctx.message.chat.type === 'private' || ctx.message.message_id === 0) return {};
  return { reply_parameters: { message_id: ctx.message.message_id, allow_sending_without_reply: true } };
}
