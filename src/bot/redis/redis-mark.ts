import { StoreUnavailable } from '../../handlers/base/store-unavailable.ts';
import { DUE, OWNER } from '../../jobs/run/keys.ts';
import { NOT_OURS } from '../../jobs/run/lua/owner.ts';
import type { Script, Scripts } from '../../jobs/run/scripts.ts';

/** Whose a Redis is: a bot's, by the id that its token begins with and that is no secret, or the playground's, where all is made up. */
export type Owner = `bot:${string}` | 'playground';

/** The owner with this token; without one it is the playground. */
export function ownerOf(token: string | undefined): Owner {
  return token === undefined ? 'playground' : `bot:${token.split(':', 1)[0]}`;
}

/**
 * What is written into a Redis of somebody's whose chats are encrypted with a key. While they are being encrypted with
 * it, the checks of the keys before it follow: `bot:1 AAAAAAAA BBBBBBBB`.
 */
export function markOf(owner: Owner, ...checks: readonly string[]): string {
  return [owner, ...checks].join(' ');
}

/** Marks a Redis as ours if that may be, and returns its mark then. `replaced`: an earlier mark of our own. */
export async function claimRedis(
  scripts: Pick<Scripts, 'claimRedis'>,
  mark: string,
  replaced?: string,
): Promise<string> {
  return String(await scripts.claimRedis([OWNER, DUE], replaced === undefined ? [mark] : [mark, replaced]));
}

/** Rejects with `StoreUnavailable` where a Redis is not ours, or not yet: its chats are encrypted with another key, or are still to be. */
export async function expectOurs(scripts: Pick<Scripts, 'claimRedis'>, mark: string): Promise<void> {
  if ((await claimRedis(scripts, mark)) !== mark) throw notOurs();
}

/**
 * The same scripts. Those that change what a chat has look at the mark in the same step, so that a process with a former
 * key can't subscribe a chat a second time while its key is changed. They reject with `StoreUnavailable` where it is not ours.
 */
export function whileOurs(scripts: Scripts, mark: string): Scripts {
  const marked =
    (script: Script): Script =>
    async (keys, values) => {
      const answer = await script([...keys, OWNER], [...values, mark]);
      if (answer === NOT_OURS) throw notOurs();
      return answer;
    };
  return {
    ...scripts,
    save: marked(scripts.save),
    erase: marked(scripts.erase),
    migrate: marked(scripts.migrate),
  };
}

function notOurs(): StoreUnavailable {
  return new StoreUnavailable('Redis is not ours, or not yet', { cause: new Error('another mark') });
}

/** The same store, each method of which first waits for what may reject. */
export function gate<Store extends object>(store: Store, mayPass: () => Promise<void>): Store {
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
