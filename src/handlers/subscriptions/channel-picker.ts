import type { Message } from 'grammy/types';
import { formatWhen } from '../../jobs/plan/when.ts';
import { answer } from '../base/answer.ts';
import type { VerbatimContext } from '../base/context.ts';
import { parseIntent } from '../base/intent.ts';
import { edit, reply } from '../base/respond.ts';
import { channelPickerView, pickedView } from './channel-view.ts';
import type { Scheduling } from './scheduling.ts';
import { readWhen } from './subscribe.ts';
import { whenFaultView } from './when-view.ts';

/** Commands that can ask for a channel. Their places are in the ids of the requests, so new ones go to the end. */
const ASKING = ['subscribe', 'schedule', 'pause', 'resume', 'unsubscribe', 'mydata', 'forget'];

/** Those after which the bot posts. For the others it is enough that it is in the channel. */
const BEFORE_POSTS = ['subscribe', 'resume'];

/** The id of a request holds the place of its command and the number of the message that said WHEN; it is a signed 32-bit number. */
const PLACES = 16;
const MOST_REQUEST = 2 ** 31 - 1;

/** What a request for a channel was made for. `whenIn`: the message in that chat that says WHEN. */
export type PickerRequest = { readonly command: string; readonly whenIn?: number };

/** Reads the id that came back with a channel. `undefined` for one that this bot never gives. */
export function readPickerRequest(id: number): PickerRequest | undefined {
  const command = ASKING[(id % PLACES) - 1];
  const whenIn = Math.floor(id / PLACES);
  return command === undefined ? undefined : { command, ...(whenIn === 0 ? {} : { whenIn }) };
}

function writePickerRequest({ command, whenIn = 0 }: PickerRequest): number {
  const place = ASKING.indexOf(command) + 1;
  const id = whenIn * PLACES + place;
  return id > MOST_REQUEST ? place : id;
}

/**
 * Asks for a channel; a WHEN that is not understood is answered first. What was asked is not kept: the request names the
 * message that says it, which is the person's own or, after a press, the one that they pressed.
 */
export async function offerPicker(
  ctx: VerbatimContext,
  { pickers, now }: Scheduling,
  command: string,
  words: string,
): Promise<void> {
  if (ctx.from === undefined) return;
  const when = readWhen(command === 'subscribe' ? words : '');
  if (when.kind === 'misunderstood') {
    const target = { about: { kind: 'unchosen' }, drawnAt: now() } as const;
    return reply(ctx, whenFaultView(ctx.view, when.misunderstood, target));
  }
  const whenIn = when.kind === 'named' ? ctx.msgId : undefined;
  if (when.kind === 'named' && ctx.callbackQuery !== undefined) {
    await edit(ctx, answer([`/${command} ${formatWhen(when.named)}`]));
  }
  const said = ctx.t(command === 'subscribe' ? 'pick-to-subscribe' : 'pick-channel', { command: `/${command}` });
  const id = writePickerRequest({ command, ...(whenIn === undefined ? {} : { whenIn }) });
  const bot = BEFORE_POSTS.includes(command) ? 'posting' : 'present';
  await reply(ctx, channelPickerView(ctx.view, { id, bot }, said));
  pickers.open(ctx.from.id);
}

/**
 * Says which channel was chosen, and takes the picker away. Gives the WHEN that was asked before; it is read from the
 * message that the answer replies to, which Telegram sends along. `undefined` where it was deleted.
 */
export async function sayPicked(
  ctx: VerbatimContext,
  title: string,
  { whenIn }: PickerRequest,
): Promise<string | undefined> {
  const { text, replyKeyboard } = pickedView(ctx.t('picked', { title }));
  const { reply_to_message: asking } = await ctx.reply(text, {
    ...(replyKeyboard === undefined ? {} : { reply_markup: replyKeyboard }),
    ...(whenIn === undefined ? {} : { reply_parameters: { message_id: whenIn, allow_sending_without_reply: true } }),
  });
  return whenIn === undefined ? '' : wordsIn(ctx, asking);
}

/** What stands behind the command of such a message: a person's is read as every command is, the bot's has one form. */
function wordsIn(ctx: VerbatimContext, asking: Message | undefined): string | undefined {
  if (asking === undefined) return undefined;
  if (asking.from?.id === ctx.me.id) return asking.text?.slice(asking.text.indexOf(' ') + 1);
  const asked = parseIntent(asking, ctx.me);
  return asked.kind === 'command' && asked.argument !== '' ? asked.argument : undefined;
}
