import type { Cluster, Redis } from 'ioredis';
import { untilAnswers, whyAway } from '../../bot/redis/redis.ts';
import { FatalError } from '../process/fatal-error.ts';

/** Errors that only the operator can end: a wrong password, or a certificate that is not trusted. */
const LASTING = /^(?:WRONGPASS|NOAUTH|NOPERM|ERR_TLS_\w+|\w*(?:CERT|SIGNATURE)\w*)$/u;

/**
 * Waits until Redis answers, or for this many milliseconds. Rejects with one line for the operator that names the code, and does
 * so at once if waiting does not help.
 */
export async function reachRedis(redis: Redis | Cluster, milliseconds: number): Promise<void> {
  const refused = new Promise<void>((resolve) => {
    redis.on('error', () => {
      if (isLasting(redis)) resolve();
    });
  });
  const answers = untilAnswers(redis, milliseconds);
  if (await Promise.race([answers, refused.then(() => false)])) return;
  const code = whyAway(redis);
  const name = code === undefined ? '' : ` (${code})`;
  throw new FatalError(
    isLasting(redis)
      ? `REDIS_URL: its Redis can't be used${name}; the password, the user or the certificate is wrong`
      : `REDIS_URL: its Redis does not answer${name}; start it first, and check its address and certificate`,
  );
}

function isLasting(redis: Redis | Cluster): boolean {
  return LASTING.test(whyAway(redis) ?? '');
}
