import type { EphemeralMessageParameters, Message, ReplyParameters } from 'grammy/types';
import { GrammyError } from 'grammy/web';
import type { VerbatimContext } from './context.ts';
import { inquire } from './inquiry.ts';
import { telegramFailure } from './telegram-failure.ts';

/** Further parameters of a message that only one person of a group sees. */
export type ForOne = {
  readonly ephemeral_message_parameters: EphemeralMessageParameters;
  readonly reply_parameters?: ReplyParameters;
};

/** Sends a message with these parameters. */
type SendForOne = (how: ForOne) => Promise<Pick<Message, 'message_id' | 'ephemeral_message_id'>>;

/** The ephemeral message that was written or whose button was pressed; an answer to it is one, too. */
export function ephemeralAsked({ message, callbackQuery }: VerbatimContext): number | undefined {
  return (message ?? callbackQuery?.message)?.ephemeral_message_id;
}

/** The ephemeral message whose button was pressed, as the methods that change one name it: chat, receiver, id. */
export function ephemeralPressed({ callbackQuery }: VerbatimContext): readonly [number, number, number] | undefined {
  const message = callbackQuery?.message;
  if (callbackQuery === undefined || message?.ephemeral_message_id === undefined) return undefined;
  return [message.chat.id, callbackQuery.from.id, message.ephemeral_message_id];
}

/**
 * Whether the group may not see an answer that could not be shown to one person alone: they asked where nobody else sees it, and
 * the server keeps it so, as far as is known. Only this answer came too late.
 */
export function isKeptFromOthers(ctx: VerbatimContext): boolean {
  return ephemeralAsked(ctx) !== undefined && ctx.ephemeral.trust() !== 'off';
}

/**
 * Sends something in a group so that only whoever asked sees it. `false` if that is impossible; then nobody has been shown
 * anything. `isSecret`: nobody else may see it even for a moment, so a harmless line goes first to a server that has
 * proved nothing yet.
 */
export async function sendForOne(ctx: VerbatimContext, send: SendForOne, isSecret: boolean): Promise<boolean> {
  const how = howForOne(ctx);
  if (how === undefined) return false;
  if (isSecret && ctx.ephemeral.trust() !== 'proved') {
    const isProved = await trySending(ctx, how, (parameters) => ctx.reply(ctx.t('only-you'), parameters));
    if (!isProved) return false;
  }
  return trySending(ctx, how, send);
}

/** `undefined` where there is nobody to send it to, or the server is not trusted. */
function howForOne(ctx: VerbatimContext): ForOne | undefined {
  const { chat, from, message, callbackQuery, ephemeral } = ctx;
  // An anonymous administrator writes as a bot, which can't receive one.
  if (from === undefined || from.is_bot || (chat?.type !== 'group' && chat?.type !== 'supergroup')) return undefined;
  const asked = ephemeralAsked(ctx);
  if (asked !== undefined) ephemeral.heard();
  if (ephemeral.trust() === 'unknown' || ephemeral.trust() === 'off') return undefined;
  const receiver_user_id = from.id;
  if (callbackQuery !== undefined) {
    return { ephemeral_message_parameters: { receiver_user_id, callback_query_id: callbackQuery.id } };
  }
  if (message === undefined) return undefined;
  const answered = asked === undefined ? { message_id: message.message_id } : { ephemeral_message_id: asked };
  return { ephemeral_message_parameters: { receiver_user_id }, reply_parameters: answered };
}

/** Only the id in the result proves that nobody else sees it: an older server ignores parameters that it does not know. */
async function trySending(ctx: VerbatimContext, how: ForOne, send: SendForOne): Promise<boolean> {
  const { chatId, ephemeral, message } = ctx;
  try {
    const { message_id, ephemeral_message_id } = await send(how);
    if (ephemeral_message_id !== undefined) {
      ephemeral.proved();
      return true;
    }
    const deleted = chatId === undefined ? undefined : deleteSent(ctx, chatId, message_id);
    ephemeral.ignored();
    await deleted;
    return false;
  } catch (error) {
    // Too late, or the bot is no administrator, which it must be where a command was not ephemeral itself.
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    if (message?.ephemeral_message_id !== undefined && isOfServer(error)) ephemeral.refused(message.date);
    return false;
  }
}

/** What a refusal is about that says nothing of what the server can: somebody, or a message that is gone or too old. */
const OF_THIS_ONE = /PARTICIPANT|BOT_NOT_ADMIN|USER_|PEER_|too old|not found|expired/iu;

/** Whether every group would be refused this: one that does not let the bot write, or has moved, must not end it for all. */
function isOfServer(error: GrammyError): boolean {
  return telegramFailure(error) === 'refused' && !OF_THIS_ONE.test(error.description);
}

/** Deletes it, if the server lets us. */
async function deleteSent(ctx: VerbatimContext, chatId: number, messageId: number): Promise<void> {
  await inquire<void>(
    async () => void (await ctx.api.deleteMessage(chatId, messageId)),
    () => ({ told: undefined }),
  );
}
