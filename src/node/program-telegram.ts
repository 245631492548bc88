import type { Cluster, Redis } from 'ioredis';
import type { Config } from '../bot/config.ts';
import type { I18n } from '../bot/i18n.ts';
import type { Content } from '../content/content.ts';
import { LOCALES } from '../handlers/base/locale.ts';
import { readBacklog } from '../jobs/run/backlog.ts';
import type { PostingRole } from './jobs/jobs-role.ts';
import type { PlaygroundPosts, ProgramPlayground } from './playground.ts';

/** The Telegram that a program's bot talks to: the one of its token, or a playground's. */
export type ProgramTelegram = {
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly playground?: ProgramPlayground;
};

/** What a playground needs of the program; nothing of it is used for a token. */
export type ProgramTelegramDeps = Pick<Config, 'source' | 'host'> & {
  readonly i18n: I18n;
  readonly content: Content;
  readonly redis: Redis | Cluster;
  /** Made later, with the token. */
  readonly subscriptions: () => PlaygroundPosts['subscriptions'];
  /** `undefined` until the program posts. */
  readonly posting: () => PostingRole | undefined;
};

/** Finds out which Telegram it is; makes the playground if it is that. */
export async function createProgramTelegram(deps: ProgramTelegramDeps): Promise<ProgramTelegram> {
  const { source, host, i18n, content, redis, subscriptions, posting } = deps;
  if (source.kind !== 'playground') return { token: source.token, now: Date.now };
  // Imported only here: with a token nothing of it is loaded.
  const { createProgramPlayground } = await import('./playground.ts');
  const languages = LOCALES.map((code) => ({ code, name: i18n.t(code, 'language-name') }));
  const playground = createProgramPlayground(host, languages, content, {
    subscriptions: { byChat: (id) => subscriptions().byChat(id), nextDue: () => subscriptions().nextDue() },
    tick: async () => posting()?.tick(),
    isPosting: async (time) => (await readBacklog(redis, time)).oldest !== undefined,
  });
  return { token: playground.token, now: playground.now, playground };
}
