import { type ChatCipher, createChatCipher } from '../jobs/run/chat-cipher.ts';

/** Encrypts ids of chats with the operator's own keys, the present one first; without any, with the bot's token. */
export function createDataCipher(token: string, dataKeys: readonly string[] = []): ChatCipher {
  const [key = token, ...former] = dataKeys;
  return createChatCipher(key, former);
}
