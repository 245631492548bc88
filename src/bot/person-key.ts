import { createHmac } from 'node:crypto';

/** Turns a person's id into a code under which something of theirs is kept. */
export type PersonKey = (userId: number) => string;

/**
 * An HMAC whose key comes from the bot's token. It hides ids from whoever gets the data alone, not from whoever has the
 * token too. Another purpose gives other codes, so that what is kept for one tells nothing about another.
 */
export function createPersonKey(token: string, purpose: string): PersonKey {
  const secret = createHmac('sha256', token).update(`verbatim: ${purpose}`).digest();
  return (userId) => createHmac('sha256', secret).update(String(userId)).digest('base64url');
}
