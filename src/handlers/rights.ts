import type { ChatMember } from 'grammy/types';
import type { VerbatimContext } from './context.ts';

/**
 * Whether a group's subscription may be changed by whoever wrote or pressed: its creator or an administrator at this
 * moment, or an anonymous administrator, who writes as the group itself. Whoever writes as another chat, the group's
 * linked channel included, may not. A press always carries the person's own id. Any error in finding out means no.
 */
export async function mayChangeGroup(ctx: VerbatimContext, chatId: number): Promise<boolean> {
  const writesAs = ctx.message?.sender_chat;
  if (writesAs !== undefined) return writesAs.id === chatId;
  const member = ctx.from && (await findMember(ctx, chatId, ctx.from.id));
  return isAdministrator(member);
}

/** Who may post in a channel at this moment: the person who wrote or pressed, and the bot. */
export type ChannelRights = { readonly person: boolean; readonly bot: boolean };

/** Asks Telegram, and takes any error as a no. About the bot nothing is asked where the person may not. */
export async function askChannelRights(ctx: VerbatimContext, channelId: number): Promise<ChannelRights> {
  const person = ctx.from !== undefined && mayPost(await findMember(ctx, channelId, ctx.from.id));
  return { person, bot: person && mayPost(await findMember(ctx, channelId, ctx.me.id)) };
}

/** May they write in a channel? */
export function mayPost(member: ChatMember | undefined): boolean {
  if (member?.status === 'creator') return true;
  return member?.status === 'administrator' && member.can_post_messages === true;
}

/** May they write in a group? */
export function mayWrite(member: ChatMember): boolean {
  if (member.status === 'restricted') return member.is_member && member.can_send_messages;
  return member.status === 'member' || isAdministrator(member);
}

function isAdministrator(member: ChatMember | undefined): boolean {
  return member?.status === 'creator' || member?.status === 'administrator';
}

async function findMember(ctx: VerbatimContext, chatId: number, userId: number): Promise<ChatMember | undefined> {
  try {
    return await ctx.api.getChatMember(chatId, userId);
  } catch {
    return undefined;
  }
}
