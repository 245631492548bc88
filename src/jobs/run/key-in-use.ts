import type { Cluster, Redis } from 'ioredis';
import { OWNER } from '../plan/keys.ts';
import type { ChatCipher } from './chat-cipher.ts';

/**
 * Whether chats are encrypted with our key, or nobody says with which. Ask it after something could not be read: the mark
 * is changed before the first record is. With another key, what can't be read here is another program's to post. Rejects
 * when Redis can't be reached.
 */
export async function isKeyInUse(redis: Redis | Cluster, cipher: Pick<ChatCipher, 'check'>): Promise<boolean> {
  const [, check] = ((await redis.get(OWNER)) ?? '').split(' ');
  return check === undefined || check === cipher.check;
}
