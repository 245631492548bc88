import type { Cluster, Redis } from 'ioredis';
import { claimRedis, markOf } from '../../bot/redis/redis-mark.ts';
import { createScripts } from '../../jobs/run/scripts.ts';
import { type Claim, refusal } from './redis-owner.ts';

/** The mark of our Redis, checked regularly. */
export type MarkWatch = {
  /** Rejects with a `FatalError` when another program has marked it, with another data key or as another bot. */
  readonly lost: Promise<never>;
  stop(): void;
};

/** The pause between checks (milliseconds): a program with a former key can't read what is due, and should stop soon. */
const LOOK_EVERY_MS = 1_000;

/** Watches a claimed Redis. If the mark is missing, claims the Redis again if it is empty, and otherwise leaves it as it is. */
export function watchMark(redis: Redis | Cluster, { owner, cipher }: Claim): MarkWatch {
  const scripts = createScripts(redis);
  const mark = markOf(owner, cipher.check);
  let isLooking = false;
  let timer: NodeJS.Timeout | undefined;
  const lost = new Promise<never>((_, reject) => {
    const look = async (): Promise<void> => {
      // While Redis is down its mark is unknown, and nothing is posted.
      const found = await claimRedis(scripts, mark).catch(() => mark);
      if (found !== mark && found !== '') reject(refusal(owner, found));
    };
    timer = setInterval(() => {
      if (isLooking) return;
      isLooking = true;
      void look().finally(() => {
        isLooking = false;
      });
    }, LOOK_EVERY_MS).unref();
  });
  return { lost, stop: () => clearInterval(timer) };
}
