import { findReadableChat } from '../chat-access.ts';
import { FieldError, readFields, requiredNumber, requiredText } from '../fields.ts';
import { badRequest } from '../refusal.ts';
import type { World } from '../world.ts';

const WIDE = ['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators'];
const IN_ONE_CHAT = ['chat', 'chat_administrators', 'chat_member'];

/** The scope of a list of commands, as one word: its type, with the chat and the member if it names them. */
export function readScope(world: World, value: unknown): string {
  if (value === undefined) return 'default';
  try {
    const fields = readFields(value, ['type', 'chat_id', 'user_id'], 'BotCommandScope must be an Object');
    const type = requiredText(fields, 'type');
    if (WIDE.includes(type)) return type;
    if (!IN_ONE_CHAT.includes(type)) throw new FieldError('Unsupported type specified');
    const chatId = requiredText(fields, 'chat_id');
    if (chatId === '') throw new FieldError('Empty chat_id specified');
    const userId = type === 'chat_member' ? requiredNumber(fields, 'user_id') : undefined;
    if (userId !== undefined && userId <= 0) throw new FieldError('Invalid user_id specified');
    const chat = findReadableChat(world, chatId);
    return [type, chat.id, userId].filter((part) => part !== undefined).join(':');
  } catch (error) {
    if (error instanceof FieldError) throw badRequest(`Can't parse BotCommandScope: ${error.message}`);
    throw error;
  }
}
