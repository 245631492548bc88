import { StoreUnavailable } from '../../handlers/base/store-unavailable.ts';
import { DUE, OWNER } from '../../jobs/plan/keys.ts';
import { NOT_OURS } from '../../jobs/run/lua/owner.ts';
import type { Script, Scripts } from '../../jobs/run/scripts.ts';

/**
 * Who owns a Redis: a bot, named by the ID at the start of its token, which is not secret, or the playground, whose
 * data are made up.
 */
export type Owner = `bot:${string}` | 'playground';

/** The owner with this token; without a token, the playground. */
export function ownerOf(token: string | undefined): Owner {
  return token === undefined ? 'playground' : `bot:${token.split(':', 1)[0]}`;
}

/**
 * The mark written into a Redis: its owner, and a check of the key that its chats are encrypted with. While they are being
 * re-encrypted, the checks of former keys follow: `bot:1 AAAAAAAA BBBBBBBB`.
 */
export function markOf(owner: Owner, ...checks: readonly string[]): string {
  return [owner, ...checks].join(' ');
}

/** Marks a Redis as ours if it has no other mark, and returns the mark that it has then. `replaced`: an earlier mark of ours. */
export async function claimRedis(
  scripts: Pick<Scripts, 'claimRedis'>,
  mark: string,
  replaced?: string,
): Promise<string> {
  return String(await scripts.claimRedis([OWNER, DUE], replaced === undefined ? [mark] : [mark, replaced]));
}

/**
 * Rejects with `StoreUnavailable` if a Redis is not ours, or not yet: its chats are encrypted with another key, or not
 * encrypted yet.
 */
export async function expectOurs(scripts: Pick<Scripts, 'claimRedis'>, mark: string): Promise<void> {
  if ((await claimRedis(scripts, mark)) !== mark) throw notOurs();
}

/**
 * The same scripts. Those that change a chat's data check the mark in the same step, so that a process with a former key
 * can't subscribe a chat a second time while the key changes. They reject with `StoreUnavailable` if the mark is not ours.
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
