import type { ChatAdministratorRights } from 'grammy/types';
import { Keyboard } from 'grammy/web';
import { type Answer, answer, type Block } from '../base/answer.ts';
import type { ViewContext } from '../base/view-context.ts';

/** Only the right to post. */
export const TO_POST: ChatAdministratorRights = {
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
  can_post_messages: true,
};

/** What comes back with the choice, and what the bot is to be in the channel: one that may post, or just there already. */
export type ChannelRequest = { readonly id: number; readonly bot: 'posting' | 'present' };

/**
 * Asks which channel of those where the person may post, with a button below the message box to choose it by. Where the bot is to
 * post, Telegram makes it an administrator there with that right alone. `said` is the sentence that asks.
 */
export function channelPickerView({ t }: ViewContext, { id, bot }: ChannelRequest, said: string): Answer {
  const button = Keyboard.requestChat(t('button-choose-channel'), id, {
    chat_is_channel: true,
    user_administrator_rights: TO_POST,
    ...(bot === 'posting' ? { bot_administrator_rights: TO_POST } : { bot_is_member: true }),
  });
  return {
    ...answer([said]),
    replyKeyboard: { keyboard: [[button]], one_time_keyboard: true, resize_keyboard: true },
  };
}

/** Takes the picker away. */
export function pickedView(said: Block): Answer {
  return { ...answer([said]), replyKeyboard: { remove_keyboard: true } };
}
