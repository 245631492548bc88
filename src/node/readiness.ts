import type { Bot } from 'grammy';
import type { Cluster, Redis } from 'ioredis';
import type { Role } from '../bot/config.ts';
import type { VerbatimContext } from '../handlers/context.ts';
import type { Readiness } from '../web/app.ts';

export type ReadinessDeps = {
  readonly bot: Bot<VerbatimContext>;
  readonly redis: Redis | Cluster;
  readonly role: Role;
};

/** Ready when Telegram has said who the bot is and Redis answers. Without Redis, `bot` still answers its readers. */
export function createReadiness({ bot, redis, role }: ReadinessDeps): () => Promise<Readiness> {
  return async () => {
    if (!bot.isInited()) return { kind: 'not-ready', reason: 'Telegram has not answered yet' };
    if (await answers(redis)) return { kind: 'ready' };
    return { kind: role === 'bot' ? 'degraded' : 'not-ready', reason: 'Redis does not answer' };
  };
}

async function answers(redis: Redis | Cluster): Promise<boolean> {
  try {
    await redis.ping();
    return true;
  } catch {
    return false;
  }
}
