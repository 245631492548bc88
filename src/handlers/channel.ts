import type { ChatFullInfo } from 'grammy/types';
import type { VerbatimContext } from './context.ts';
import { type Inquiry, inquire, mustKnow } from './inquiry.ts';
import { mayBotPost, mayPersonPost } from './rights.ts';
import { echo } from './views/reader.ts';

/** A chat that is or may be subscribed. A channel's `name` and `title` are shown to who manages it, and never kept. */
export type Subject =
  | { readonly kind: 'group'; readonly chatId: number }
  | { readonly kind: 'channel'; readonly chatId: number; readonly name: string; readonly title: string };

export type Channel = Extract<Subject, { kind: 'channel' }>;

/** The channel that somebody named, or why it can't be managed: a message and its variables. */
export type FoundChannel =
  | { readonly kind: 'found'; readonly channel: Channel }
  | { readonly kind: 'refused'; readonly message: string; readonly name: string };

/** Reading asks only for the person's right; a change also for the bot's. */
export type Need = 'read' | 'change';

/** Ids of channels begin so; those of people and of small groups don't. */
const CHANNEL_ID = /^-100\d{1,17}$/u;
const ID = /^-?\d+$/u;

/**
 * Looks a channel up and asks, now, whether this person may manage it. Of what has no public name nothing is told to
 * somebody who may not: neither whether there is such a channel, nor whether the bot is in it. Throws `NotLookedUp` where
 * Telegram can't be asked.
 */
export async function findChannel(ctx: VerbatimContext, reference: string, need: Need): Promise<FoundChannel> {
  const refused = (message: string): FoundChannel => ({ kind: 'refused', message, name: echo(reference) });
  const isNamed = reference.startsWith('@');
  if (!isNamed && !ID.test(reference)) return refused('channel-not-found');
  if (!isNamed && !CHANNEL_ID.test(reference)) return refused('channel-is-none');
  const chat = mustKnow(await findChat(ctx, isNamed ? reference : Number(reference)));
  if (chat === undefined) return refused(isNamed ? 'channel-not-found' : 'channel-refused');
  if (chat.type !== 'channel') return refused(isNamed ? 'channel-is-none' : 'channel-refused');
  if (!mustKnow(await mayPersonPost(ctx, chat.id))) return refused('channel-refused');
  if (need === 'change' && !mustKnow(await mayBotPost(ctx, chat.id))) return refused('channel-bot-may-not');
  return { kind: 'found', channel: describeChannel(chat) };
}

function describeChannel({ id, username, title }: ChatFullInfo.ChannelChat): Channel {
  const name = username === undefined ? String(id) : `@${username}`;
  return { kind: 'channel', chatId: id, name, title: echo(title) };
}

function findChat(ctx: VerbatimContext, chatId: number | string): Promise<Inquiry<ChatFullInfo | undefined>> {
  return inquire<ChatFullInfo | undefined>(
    () => ctx.api.getChat(chatId),
    () => undefined,
  );
}
