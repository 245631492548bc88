import type { Message } from 'grammy/types';
import { formatWhen } from '../../jobs/plan/when.ts';
import { answer } from '../base/answer.ts';
import type { VerbatimContext } from '../base/context.ts';
import { inquire } from '../base/inquiry.ts';
import { parseIntent } from '../base/intent.ts';
import { edit, reply } from '../base/respond.ts';
import { channelPickerView, pickedView } from './channel-view.ts';
import type { Scheduling } from './scheduling.ts';
import { readWhen } from './subscribe.ts';
import { whenFaultView } from './when-view.ts';

/** A command that can ask for a channel. */
export type ChannelCommand = {
  readonly name: string;
  /** Its number in the ids of requests, 1 to 15. Buttons in chats hold it: it never becomes another command's. */
  readonly number: number;
  /** Whether the bot must be able to post in the channel, or only be in it. */
  readonly bot: 'posting' | 'present';
  /** How its argument is read, where the words are a text of the editor's own; otherwise a channel can stand anywhere among them. */
  readonly readText?: (message: Message, argument: string) => { readonly reference?: string; readonly rest: string };
};

export const SUBSCRIBE = { name: 'subscribe', number: 1, bot: 'posting' } as const satisfies ChannelCommand;

/**
 * The id of a request is the number of its command and, above that, of the message that said WHEN; it is a signed
 * 32-bit number.
 */
const NUMBERS = 16;
const MAX_REQUEST = 2 ** 31 - 1;

/** What a request for a channel was made for. `number`: the command's. `whenIn`: the message in that chat that says WHEN. */
export type PickerRequest = { readonly number: number; readonly whenIn?: number };

/** Reads the id that came back with a channel. */
export function readPickerRequest(id: number): PickerRequest {
  const whenIn = Math.floor(id / NUMBERS);
  return { number: id % NUMBERS, ...(whenIn === 0 ? {} : { whenIn }) };
}

function writePickerRequest({ number, whenIn = 0 }: PickerRequest): number {
  const id = whenIn * NUMBERS + number;
  return id > MAX_REQUEST ? number : id;
}

/**
 * Asks for a channel; a WHEN that is not understood is answered first. What was asked is not kept: the request names the
 * message that says it, which is the person's own or, after a press, the one that they pressed.
 */
export async function offerPicker(
  ctx: VerbatimContext,
  { pickers, now }: Scheduling,
  { name, number, bot, readText }: ChannelCommand,
  words: string,
): Promise<void> {
  if (ctx.from === undefined) return;
  const isToSubscribe = number === SUBSCRIBE.number;
  const when = readWhen(isToSubscribe ? words : '', ctx.view.offers.zones);
  if (when.kind === 'fault') {
    const target = { about: { kind: 'unchosen' }, drawnAt: now() } as const;
    return reply(ctx, whenFaultView(ctx.view, when, target));
  }
  const isText = readText !== undefined && words !== '';
  const whenIn = when.kind === 'named' || isText ? ctx.msgId : undefined;
  if (when.kind === 'named' && ctx.callbackQuery !== undefined) {
    await edit(ctx, answer([`/${name} ${formatWhen(when.named)}`]));
  }
  const said = ctx.t(isToSubscribe ? 'pick-to-subscribe' : 'pick-channel', { command: `/${name}` });
  const id = writePickerRequest({ number, ...(whenIn === undefined ? {} : { whenIn }) });
  await reply(ctx, channelPickerView(ctx.view, { id, bot }, said));
  pickers.open(ctx.from.id, `/${name}`);
}

/**
 * Takes the picker away and gives the words that were said before, a WHEN or a text; it is read from the message that the answer replies to, which
 * Telegram sends along. `undefined` where it was deleted. A message with other buttons can't take a keyboard away, so one of its own
 * does, which is deleted at once; where that fails, it only says which channel was chosen.
 */
export async function takePicker(
  ctx: VerbatimContext,
  title: string,
  { whenIn }: PickerRequest,
  readText: ChannelCommand['readText'],
): Promise<string | undefined> {
  const { text, replyKeyboard } = pickedView(ctx.t('picked', { title }));
  const {
    reply_to_message: asking,
    chat,
    message_id,
  } = await ctx.reply(text, {
    ...(replyKeyboard === undefined ? {} : { reply_markup: replyKeyboard }),
    ...(whenIn === undefined ? {} : { reply_parameters: { message_id: whenIn, allow_sending_without_reply: true } }),
  });
  await inquire<void>(
    async () => void (await ctx.api.deleteMessage(chat.id, message_id)),
    () => undefined,
  );
  return whenIn === undefined ? '' : wordsIn(ctx, asking, readText);
}

/** The text after the command of such a message: a person's is read like every command, the bot's has one form. */
function wordsIn(
  ctx: VerbatimContext,
  asking: Message | undefined,
  readText: ChannelCommand['readText'],
): string | undefined {
  if (asking === undefined) return undefined;
  if (asking.from?.id === ctx.me.id) return asking.text?.slice(asking.text.indexOf(' ') + 1);
  const asked = parseIntent(asking, ctx.me);
  // The answer to a question of ours: of a message that is replied to, Telegram does not say what it replies to.
  if (asked.kind === 'words') return asked.text;
  if (asked.kind !== 'command' || asked.argument === '') return undefined;
  return readText === undefined ? asked.argument : readText(asking, asked.argument).rest;
}
