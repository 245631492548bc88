import type { Clocks } from '../bot/clocks.ts';
import type { Role } from '../bot/config.ts';
import type { RedisHealth } from '../bot/redis/redis-health.ts';
import type { Check } from '../web/readiness.ts';
import type { PostingRole } from './jobs/jobs-role.ts';
import { NOT_STARTED } from './jobs/not-started.ts';
import type { UsableRedis } from './redis/usable-redis.ts';

/** What the checks of readiness need. */
export type ReadinessCheckDeps = {
  readonly role: Role;
  readonly health: Pick<RedisHealth, 'trouble'>;
  readonly use: Pick<UsableRedis, 'trouble'>;
  /** The posting part; `undefined` before it starts. */
  readonly posting: () => Pick<PostingRole, 'trouble'> | undefined;
  readonly clocks: Pick<Clocks, 'trouble'>;
};

/** What `/readyz` checks, in the order in which it reports. */
export function createReadinessChecks({ role, health, use, posting, clocks }: ReadinessCheckDeps): readonly Check[] {
  const whyNothingPosted: Check = () => (posting()?.trouble ?? (() => NOT_STARTED))();
  return [health.trouble, use.trouble, ...(role === 'bot' ? [] : [whyNothingPosted]), clocks.trouble];
}
