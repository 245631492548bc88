import type { FormattedString } from '@grammyjs/parse-mode';
import type { ChatFullInfo } from 'grammy/types';
import type { VerbatimContext } from '../base/context.ts';
import { type Inquiry, inquire, mustKnow } from '../base/inquiry.ts';
import { telegramFailure } from '../base/telegram-failure.ts';
import { echo, echoing } from '../base/view-context.ts';
import { mayBotPost, mayPersonPost } from './rights.ts';
import type { Need } from './subscription-callback-data.ts';

/**
 * A chat that is or may be subscribed. `mayBotPost`: the bot was found to be allowed to post there, just now; without it
 * nobody asked. A channel's `name` and `title` are shown to who manages it, and never kept.
 */
export type Subject =
  | { readonly kind: 'group'; readonly chatId: number; readonly mayBotPost?: boolean }
  | {
      readonly kind: 'channel';
      readonly chatId: number;
      readonly mayBotPost?: boolean;
      readonly name: string;
      readonly title: string;
    };

export type Channel = Extract<Subject, { kind: 'channel' }>;

/** The channel that somebody named, or why it can't be managed. */
export type FoundChannel =
  | { readonly kind: 'found'; readonly channel: Channel }
  | { readonly kind: 'refused'; readonly said: FormattedString };

/** Ids of channels begin so; those of people and of small groups don't. */
const CHANNEL_ID = /^-100\d{1,17}$/u;
const ID = /^-?\d+$/u;

/**
 * Looks a channel up and asks, now, whether this person may manage it. They are asked about last, so that a right that
 * they lost meanwhile counts. Of what has no public name nothing is told to somebody who may not: neither whether there
 * is such a channel, nor whether the bot is in it. Throws `NotLookedUp` where Telegram can't be asked.
 */
export async function findChannel(ctx: VerbatimContext, reference: string, need: Need): Promise<FoundChannel> {
  const refused = (message: string): FoundChannel => ({
    kind: 'refused',
    said: echoing(ctx.view.t, message, 'channel', reference),
  });
  const isNamed = reference.startsWith('@');
  if (!isNamed && !ID.test(reference)) return refused('channel-not-found');
  if (!isNamed && !CHANNEL_ID.test(reference)) return refused('channel-is-none');
  const chat = mustKnow(await findChat(ctx, isNamed ? reference : Number(reference)));
  if (chat === undefined) return refused(isNamed ? 'channel-not-found' : 'channel-refused');
  if (chat.type !== 'channel') return refused(isNamed ? 'channel-is-none' : 'channel-refused');
  const mayBot = need === 'change' ? mustKnow(await mayBotPost(ctx, chat.id)) : undefined;
  if (!mustKnow(await mayPersonPost(ctx, chat.id))) return refused('channel-refused');
  if (mayBot === false) return refused('channel-bot-may-not');
  return { kind: 'found', channel: { ...describeChannel(chat), ...(mayBot && { mayBotPost: mayBot }) } };
}

/** A channel as it is shown to who manages it. */
export function describeChannel({
  id,
  username,
  title,
}: Pick<ChatFullInfo.ChannelChat, 'id' | 'username' | 'title'>): Channel {
  const name = username === undefined ? String(id) : `@${username}`;
  return { kind: 'channel', chatId: id, name, title: echo(title) };
}

function findChat(ctx: VerbatimContext, chatId: number | string): Promise<Inquiry<ChatFullInfo | undefined>> {
  return inquire<ChatFullInfo | undefined>(
    () => ctx.api.getChat(chatId),
    (refusal) => (telegramFailure(refusal) === 'no-recipient' ? { told: undefined } : undefined),
  );
}
