import { Keyboard } from 'grammy';
import type { ChatAdministratorRights } from 'grammy/types';
import { type Answer, answer } from './answer.ts';
import type { Reader } from './reader.ts';

/** To post, and nothing else. */
const TO_POST: ChatAdministratorRights = {
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

/**
 * Asks which channel, with a button below the message box to choose it by. Telegram makes the bot an administrator there
 * with the right to post. `requestId` comes back with the choice; `said` is the sentence that asks.
 */
export function channelPickerView({ t }: Reader, requestId: number, said: string): Answer {
  const button = Keyboard.requestChat(t('button-choose-channel'), requestId, {
    chat_is_channel: true,
    user_administrator_rights: TO_POST,
    bot_administrator_rights: TO_POST,
  });
  return {
    ...answer([said]),
    below: { keyboard: [[button]], one_time_keyboard: true, resize_keyboard: true },
  };
}

/** Takes the picker away. */
export function pickedView(said: string): Answer {
  return { ...answer([said]), below: { remove_keyboard: true } };
}
