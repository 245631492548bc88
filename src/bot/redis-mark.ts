import { StoreAway } from '../handlers/store-away.ts';
import type { ChatCipher } from '../jobs/chat-cipher.ts';
import { DUE, OWNER } from '../jobs/keys.ts';
import type { Scripts } from '../jobs/scripts.ts';

/** Whose a Redis is: a bot's, by the id that its token begins with and that is no secret, or the playground's, where all is made up. */
export type Owner = `bot:${string}` | 'playground';

/** The owner with this token; without one it is the playground. */
export function ownerOf(token: string | undefined): Owner {
  return token === undefined ? 'playground' : `bot:${token.split(':', 1)[0]}`;
}

/** What is written into a Redis of somebody's whose chats are encrypted with a key. */
export function markOf(owner: Owner, check: string): string {
  return `${owner} ${check}`;
}

/** Marks a Redis as ours if that may be, and gives its mark then. `replaced`: an earlier mark of our own. */
export async function claimRedis(
  scripts: Pick<Scripts, 'claimRedis'>,
  mark: string,
  replaced?: string,
): Promise<string> {
  return String(await scripts.claimRedis([OWNER, DUE], replaced === undefined ? [mark] : [mark, replaced]));
}

/** Resolves where a Redis is ours, which is asked until it is. Rejects with `StoreAway` where it is not, or not yet. */
export type WhenOurs = (scripts: Pick<Scripts, 'claimRedis'>) => Promise<void>;

/**
 * Keeps handlers from a Redis whose chats are encrypted with another key, or not yet: they would find none, and
 * subscribe a chat a second time.
 */
export function createWhenOurs(owner: Owner, { check }: Pick<ChatCipher, 'check'>): WhenOurs {
  const mark = markOf(owner, check);
  let isOurs = false;
  return async (scripts) => {
    isOurs ||= (await claimRedis(scripts, mark)) === mark;
    if (!isOurs) throw new StoreAway('Redis is not ours, or not yet', { cause: new Error('another mark') });
  };
}

/** The same store, each method of which first waits for what may reject. */
export function gated<Store extends object>(store: Store, mayPass: () => Promise<void>): Store {
  return new Proxy(store, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== 'function') return method;
      return async (...given: unknown[]) => {
        await mayPass();
        return method.apply(target, given);
      };
    },
  });
}
