import { join } from 'node:path';
import type { Redis } from 'ioredis';
import { createScripts } from '../../src/jobs/run/scripts.ts';
import { createSubscriptionStore } from '../../src/jobs/run/subscription-store.ts';
import { dailyAt } from '../../test/faults/cadences.ts';
import { startHeard } from '../../test/faults/owned.ts';
import { CIPHER } from '../../test/support/cipher.ts';
import type { Running } from '../../test/support/process.ts';
import { startCommand } from '../../test/support/project.ts';
import { subscriptionOf } from '../../test/support/subscription.ts';

/** The programs that post, the first of which the others are compared with. */
export const POSTERS = [
  { name: 'node-cron', title: 'node-cron and a loop that waits', file: 'node-cron.mjs' },
  { name: 'bullmq', title: 'a BullMQ job scheduler for each chat', file: 'bullmq-schedulers.mjs' },
  { name: 'verbatim', title: 'Verbatim, `ROLE=jobs`', file: undefined },
] as const;
/** One of them. */
export type Poster = (typeof POSTERS)[number];

/** All of these chats are due in one minute. */
export type Due = {
  readonly chats: number;
  /** Minutes since 1970. */
  readonly minute: number;
  readonly perSecond: number;
};

/** Where a program posts and stores. */
export type Place = { readonly core: number; readonly apiUrl: string; readonly token: string; readonly redis: Redis };

const FIRST_CHANNEL = -1_001_000_000_000;
const AT_A_TIME = 500;
const MINUTES_IN_HOUR = 60;
const HOURS_IN_DAY = 24;

/** Lets a program know what is due, if it does not store that itself when it starts. */
export async function subscribe({ file }: Poster, { chats, minute }: Due, redis: Redis): Promise<void> {
  if (file !== undefined) return;
  const store = createSubscriptionStore(redis, createScripts(redis), CIPHER);
  for (let first = 0; first < chats; first += AT_A_TIME) {
    const batch = Array.from({ length: Math.min(AT_A_TIME, chats - first) }, (_, index) => first + index);
    await Promise.all(
      batch.map((number) => {
        const id = `${number.toString(36).padStart(4, '0').split('').toReversed().join('')}xxxx`;
        return store.create(subscriptionOf({ id, chatId: FIRST_CHANNEL - number, cadence: dailyAt(minute) }), minute);
      }),
    );
  }
}

/** Starts the program; resolves when it waits for the minute, or goes on with what was left. */
export async function startPoster({ file }: Poster, due: Due, place: Place): Promise<Running> {
  const { core, apiUrl, token, redis } = place;
  const redisUrl = `redis://127.0.0.1:${redis.options.port}`;
  const command =
    file === undefined
      ? [process.execPath, ...startCommand().slice(1)]
      : [process.execPath, join(import.meta.dirname, 'programs', file)];
  const running = startHeard({
    command: ['taskset', '-c', String(core), ...command],
    env:
      file === undefined
        ? {
            ROLE: 'jobs',
            PORT: '0',
            BOT_TOKEN: token,
            TELEGRAM_API_ROOT: apiUrl,
            REDIS_URL: redisUrl,
            POSTS_PER_SECOND: String(due.perSecond),
          }
        : {
            BOT_TOKEN: token,
            API_ROOT: apiUrl,
            REDIS_URL: redisUrl,
            PATTERN: patternOf(due.minute),
            CHATS: String(due.chats),
            PER_SECOND: String(due.perSecond),
          },
  });
  await running.hears(file === undefined ? /"posting\.started"/u : /^ready$/u);
  return running;
}

/** The minute of each day, as cron writes it, in UTC. */
function patternOf(minute: number): string {
  return `${minute % MINUTES_IN_HOUR} ${Math.floor(minute / MINUTES_IN_HOUR) % HOURS_IN_DAY} * * *`;
}
