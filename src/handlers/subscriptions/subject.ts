import type { FormattedString } from '@grammyjs/parse-mode';
import type { ChatFullInfo, ChatMember } from 'grammy/types';
import type { VerbatimContext } from '../base/context.ts';
import { type Inquiry, inquire, mustKnow } from '../base/inquiry.ts';
import { telegramFailure } from '../base/telegram-failure.ts';
import { echo, echoing } from '../base/view-context.ts';

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

type Channel = Extract<Subject, { kind: 'channel' }>;

/**
 * What somebody must be allowed to. Reading serves everyone in a group. A change takes also the bot's right to post; to end
 * or erase, the person's is enough.
 */
export type Need = 'read' | 'change' | 'end';

/** The channel that somebody named, or why it can't be managed. */
type FoundChannel =
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

type Group = Extract<Subject, { kind: 'group' }>;

/**
 * The group in which something was said or pressed, where this person may do there what it needs; else `undefined`. They
 * are asked about last, so that a right that they lost meanwhile counts. Throws `NotLookedUp`.
 */
export async function findGroup(ctx: VerbatimContext, chatId: number, need: Need): Promise<Group | undefined> {
  if (need === 'read') return { kind: 'group', chatId };
  const mayBotPost = need === 'change' && mustKnow(await mayBotWrite(ctx, chatId));
  return mustKnow(await mayChangeGroup(ctx, chatId)) ? { kind: 'group', chatId, mayBotPost } : undefined;
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

/** Whether a person may do something, as far as Telegram could be asked. */
type Permission = Inquiry<boolean>;

const YES: Permission = { kind: 'told', told: true };
const NO: Permission = { kind: 'told', told: false };

/**
 * Whether a group's subscription may be changed by whoever wrote or pressed: its creator or an administrator at this
 * moment, or an anonymous administrator, who writes as the group itself. Whoever writes as another chat, the group's
 * linked channel included, may not. A press always carries the person's own id.
 */
async function mayChangeGroup(ctx: VerbatimContext, chatId: number): Promise<Permission> {
  const writesAs = ctx.message?.sender_chat;
  if (writesAs !== undefined) return writesAs.id === chatId ? YES : NO;
  return ctx.from === undefined ? NO : askMember(ctx, chatId, ctx.from.id, isAdministrator);
}

/** Whether the person who wrote or pressed may post in a channel at this moment. */
async function mayPersonPost(ctx: VerbatimContext, channelId: number): Promise<Permission> {
  return ctx.from === undefined ? NO : askMember(ctx, channelId, ctx.from.id, mayPost);
}

/** Whether the bot itself may post in a channel at this moment. */
function mayBotPost(ctx: VerbatimContext, channelId: number): Promise<Permission> {
  return askMember(ctx, channelId, ctx.me.id, mayPost);
}

/** Whether the bot is in a chat at this moment; Telegram refuses to tell if it is not. */
export function isBotThere(ctx: VerbatimContext, chatId: number): Promise<Permission> {
  return askMember(ctx, chatId, ctx.me.id, isThere);
}

/** Whether the bot itself may write in a group at this moment. */
export function mayBotWrite(ctx: VerbatimContext, groupId: number): Promise<Permission> {
  return askMember(ctx, groupId, ctx.me.id, mayWrite);
}

/** Whether the bot itself may write in a closed topic of a group at this moment. */
export function mayBotWriteInClosed(ctx: VerbatimContext, groupId: number): Promise<Permission> {
  return askMember(ctx, groupId, ctx.me.id, mayWriteInClosed);
}

/** May they write in a channel? */
export function mayPost(member: ChatMember): boolean {
  if (member.status === 'creator') return true;
  return member.status === 'administrator' && member.can_post_messages === true;
}

/** May they write in a group? */
export function mayWrite(member: ChatMember): boolean {
  if (member.status === 'restricted') return member.is_member && member.can_send_messages;
  return member.status === 'member' || isAdministrator(member);
}

/** Are they a member, in whatever role? */
export function isThere(member: ChatMember): boolean {
  if (member.status === 'restricted') return member.is_member;
  return member.status !== 'left' && member.status !== 'kicked';
}

function mayWriteInClosed(member: ChatMember): boolean {
  if (member.status === 'creator') return true;
  return member.status === 'administrator' && member.can_manage_topics === true;
}

function isAdministrator(member: ChatMember): boolean {
  return member.status === 'creator' || member.status === 'administrator';
}

/** As the Bot API words that somebody is nobody there, or that it does not tell the bot who is. */
const NOBODY_THERE =
  /member list is inaccessible|(?:member|user|participant) not found|PARTICIPANT_ID_INVALID|USER_NOT_PARTICIPANT|USER_ID_INVALID/iu;

/** People who are not members may not, and nobody may if the bot is not in the chat or can't ask. */
function askMember(
  ctx: VerbatimContext,
  chatId: number,
  userId: number,
  may: (member: ChatMember) => boolean,
): Promise<Permission> {
  return inquire(
    async () => may(await ctx.api.getChatMember(chatId, userId)),
    (refusal) =>
      telegramFailure(refusal) !== 'refused' || NOBODY_THERE.test(refusal.description) ? { told: false } : undefined,
  );
}
