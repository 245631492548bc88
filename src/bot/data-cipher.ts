import { type ChatCipher, createChatCipher } from '../jobs/run/chat-cipher.ts';

/** Encrypts chat IDs with the operator's keys, the current one first; without any, with the bot's token. */
export function createDataCipher(token: string, dataKeys: readonly string[] = []): ChatCipher {
  const [key = token, ...former] = dataKeys;
  return createChatCipher(key, former);
}
