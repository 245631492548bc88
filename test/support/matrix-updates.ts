import type { InlineKeyboardMarkup, Message, Update, User } from 'grammy/types';
import { CHANNEL, type Place, type Scene } from './matrix-scene.ts';

/** A person as the sender of an update. */
function userOf(id: number): User {
  return { id, is_bot: false, first_name: 'Person', language_code: 'en' };
}

/** The chat of a place as an update shows it; an inline message stands in the group. */
function chatOf(scene: Scene, place: Place, personId: number): Message['chat'] {
  switch (place) {
    case 'private':
      return { id: personId, type: 'private', first_name: 'Person' };
    case 'channel':
      return { id: scene.channelId, type: 'channel', title: 'Daily words', username: CHANNEL };
    case 'group':
    case 'inline message':
      return { id: scene.groupId, type: 'supergroup', title: 'Reading circle' };
  }
}

/** A press with this data, on a message of the bot's in that place whose keyboard holds these. */
export function pressIn(scene: Scene, place: Place, personId: number, data: string, held: readonly string[]): Update {
  const chat = chatOf(scene, place, personId);
  const reply_markup: InlineKeyboardMarkup = {
    inline_keyboard: held.map((each) => [{ text: each, callback_data: each }]),
  };
  const from = { id: 1, is_bot: true, first_name: 'Verbatim' };
  const author = chat.type === 'channel' ? { sender_chat: chat } : { from };
  const message = {
    message_id: scene.messages.get(chat.id),
    date: 1,
    chat,
    ...author,
    text: 'x',
    ...(held.length > 0 && { reply_markup }),
  };
  const shown = place === 'inline message' ? { inline_message_id: 'AAAA' } : { message };
  const query = { id: '1', from: userOf(personId), chat_instance: '1', data, ...shown };
  return { update_id: 1, callback_query: query } as Update;
}

/** A message with this text in that place; what is said in a channel is said by the channel. */
export function messageIn(scene: Scene, place: Place, personId: number, text: string, more: object = {}): Update {
  const chat = chatOf(scene, place, personId);
  const [command = ''] = text.split(' ');
  const entities = [{ type: 'bot_command', offset: 0, length: command.length }];
  const content = { message_id: 9, date: 1, chat, text, entities };
  if (place === 'channel') return { update_id: 1, channel_post: { ...content, sender_chat: chat, ...more } } as Update;
  const via = place === 'inline message' ? { via_bot: { id: 1, is_bot: true, first_name: 'Verbatim' } } : {};
  return { update_id: 1, message: { ...content, from: userOf(personId), ...via, ...more } } as Update;
}
