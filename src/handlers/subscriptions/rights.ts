import type { ChatMember } from 'grammy/types';
import type { VerbatimContext } from '../base/context.ts';
import { type Inquiry, inquire } from '../base/inquiry.ts';
import { telegramFailure } from '../base/telegram-failure.ts';

/** Whether somebody may do something, as far as Telegram could be asked. */
export type Permission = Inquiry<boolean>;

const YES: Permission = { kind: 'told', told: true };
const NO: Permission = { kind: 'told', told: false };

/**
 * Whether a group's subscription may be changed by whoever wrote or pressed: its creator or an administrator at this
 * moment, or an anonymous administrator, who writes as the group itself. Whoever writes as another chat, the group's
 * linked channel included, may not. A press always carries the person's own id.
 */
export async function mayChangeGroup(ctx: VerbatimContext, chatId: number): Promise<Permission> {
  const writesAs = ctx.message?.sender_chat;
  if (writesAs !== undefined) return writesAs.id === chatId ? YES : NO;
  return ctx.from === undefined ? NO : askMember(ctx, chatId, ctx.from.id, isAdministrator);
}

/** Whether the person who wrote or pressed may post in a channel at this moment. */
export async function mayPersonPost(ctx: VerbatimContext, channelId: number): Promise<Permission> {
  return ctx.from === undefined ? NO : askMember(ctx, channelId, ctx.from.id, mayPost);
}

/** Whether the bot itself may post in a channel at this moment. */
export function mayBotPost(ctx: VerbatimContext, channelId: number): Promise<Permission> {
  return askMember(ctx, channelId, ctx.me.id, mayPost);
}

/** Whether the bot is in a chat at this moment; Telegram refuses to tell where it is not. */
export function isBotThere(ctx: VerbatimContext, chatId: number): Promise<Permission> {
  return askMember(ctx, chatId, ctx.me.id, isThere);
}

/** Whether the bot itself may write in a group at this moment. */
export function mayBotWrite(ctx: VerbatimContext, groupId: number): Promise<Permission> {
  return askMember(ctx, groupId, ctx.me.id, mayWrite);
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

function isThere(member: ChatMember): boolean {
  if (member.status === 'restricted') return member.is_member;
  return member.status !== 'left' && member.status !== 'kicked';
}

function isAdministrator(member: ChatMember): boolean {
  return member.status === 'creator' || member.status === 'administrator';
}

/** As the Bot API words that somebody is nobody there, or that it does not tell the bot who is. */
const NOBODY_THERE =
  /member list is inaccessible|(?:member|user|participant) not found|PARTICIPANT_ID_INVALID|USER_NOT_PARTICIPANT|USER_ID_INVALID/iu;

/** They may not who are nobody there, and nobody may where the bot is not or may not ask. */
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
