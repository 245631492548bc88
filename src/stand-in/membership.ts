import type { ChatAdministratorRights, ChatMember, ChatMemberRestricted, User } from 'grammy/types';

/** A person's status in a group or a channel. */
export type Membership =
  | { readonly status: 'creator'; readonly isAnonymous?: boolean }
  | { readonly status: 'administrator'; readonly rights: ChatAdministratorRights }
  | { readonly status: 'member' }
  /** A member who may not write, because an administrator took that right away. */
  | { readonly status: 'restricted' }
  | { readonly status: 'left' }
  | { readonly status: 'kicked' };

/** The rights of an administrator who has none. */
export const NO_RIGHTS: ChatAdministratorRights = {
  is_anonymous: false,
  can_manage_chat: false,
  can_delete_messages: false,
  can_manage_video_chats: false,
  can_restrict_members: false,
  can_promote_members: false,
  can_change_info: false,
  can_invite_users: false,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_send_welcome_messages: false,
};

const MAY_ONLY_READ: Omit<ChatMemberRestricted, 'status' | 'user' | 'until_date'> = {
  is_member: true,
  can_send_messages: false,
  can_send_audios: false,
  can_send_documents: false,
  can_send_photos: false,
  can_send_videos: false,
  can_send_video_notes: false,
  can_send_voice_notes: false,
  can_send_polls: false,
  can_send_other_messages: false,
  can_add_web_page_previews: false,
  can_react_to_messages: false,
  can_change_info: false,
  can_invite_users: false,
  can_edit_tag: false,
  can_pin_messages: false,
  can_manage_topics: false,
};

/** Creator, administrator, or member, restricted or not. */
export function isInside(membership: Membership | undefined): boolean {
  return membership !== undefined && membership.status !== 'left' && membership.status !== 'kicked';
}

/** Whether this is the creator or an administrator. */
export function isAdministrator(membership: Membership | undefined): boolean {
  return membership?.status === 'creator' || membership?.status === 'administrator';
}

/** Whether they may write where only administrators with the right to post may (a channel). */
export function mayPost(membership: Membership | undefined): boolean {
  if (membership?.status === 'creator') return true;
  return membership?.status === 'administrator' && membership.rights.can_post_messages === true;
}

/** Whether they may write in a closed topic. */
export function mayManageTopics(membership: Membership | undefined): boolean {
  if (membership?.status === 'creator') return true;
  return membership?.status === 'administrator' && membership.rights.can_manage_topics === true;
}

/** Whether they may appoint administrators. */
export function mayPromote(membership: Membership | undefined): boolean {
  if (membership?.status === 'creator') return true;
  return membership?.status === 'administrator' && membership.rights.can_promote_members;
}

/** Whether they may delete others' messages. */
export function mayDelete(membership: Membership | undefined): boolean {
  if (membership?.status === 'creator') return true;
  return membership?.status === 'administrator' && membership.rights.can_delete_messages;
}

/** As `getChatMember` and `my_chat_member` show it. */
export function toChatMember(user: User, membership: Membership): ChatMember {
  switch (membership.status) {
    case 'creator':
      return { status: 'creator', user, is_anonymous: membership.isAnonymous ?? false };
    case 'administrator':
      return { status: 'administrator', user, can_be_edited: false, ...membership.rights };
    case 'member':
      return { status: 'member', user };
    case 'restricted':
      return { status: 'restricted', user, ...MAY_ONLY_READ, until_date: 0 };
    case 'left':
      return { status: 'left', user };
    case 'kicked':
      return { status: 'kicked', user, until_date: 0 };
  }
}
