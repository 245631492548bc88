import { afterAll, describe, expect, it } from 'vitest';
import { endAll } from './owned.ts';
import type { Row, Run } from './row.ts';
import { backlog } from './rows/backlog.ts';
import { badAnswers } from './rows/bad-answers.ts';
import { chatFlood } from './rows/chat-flood.ts';
import { clock } from './rows/clock.ts';
import { clockAhead } from './rows/clock-ahead.ts';
import { cluster } from './rows/cluster.ts';
import { cutConnections } from './rows/cut-connections.ts';
import { daylight } from './rows/daylight.ts';
import { downtime } from './rows/downtime.ts';
import { flood } from './rows/flood.ts';
import { UNGUARDED } from './rows/guards.ts';
import { idle } from './rows/idle.ts';
import { kills } from './rows/kills.ts';
import { laterVersion } from './rows/later-version.ts';
import { lostAnswers } from './rows/lost-answers.ts';
import { pace } from './rows/pace.ts';
import { redisKilled } from './rows/redis-killed.ts';
import { redisStates } from './rows/redis-states.ts';
import { refused } from './rows/refused.ts';
import { secondThoughts } from './rows/second-thoughts.ts';
import { several } from './rows/several.ts';
import { silentTelegram } from './rows/silent-telegram.ts';
import { steps } from './rows/steps.ts';
import { stopped } from './rows/stopped.ts';
import { terminated } from './rows/terminated.ts';
import { tls } from './rows/tls.ts';
import { unreadOutput } from './rows/unread-output.ts';
import { wishes } from './rows/wishes.ts';

/** All of it, and more of each, is in `npm run test:faults`. */
const ROWS: readonly Row[] = [
  kills,
  wishes,
  steps,
  redisKilled,
  flood,
  badAnswers,
  lostAnswers,
  cutConnections,
  pace,
  idle,
  refused,
  stopped,
  clock,
  daylight,
  downtime,
  backlog,
  chatFlood,
  clockAhead,
  redisStates,
  laterVersion,
  silentTelegram,
  unreadOutput,
  terminated,
  secondThoughts,
  several,
  tls,
  cluster,
];

/** Milliseconds. Rows wait for locks to expire, and share the machine with all other tests. */
const PATIENCE = 180_000;

/** The least of everything. */
const SHORT: Run = { seed: 1, dose: (_full, least = 1) => least, isShort: true, progress: () => {} };

/** What was posted twice, by fault: no second try makes that good. */
const postedTwice = new Map<string, readonly string[]>();

afterAll(endAll);

describe.concurrent('posts survive', () => {
  it.each(ROWS)(
    '$fault',
    async (row) => {
      expect(postedTwice.get(row.fault) ?? []).toEqual([]);
      const { figures, breaches } = await row.run(SHORT);
      const twice = breaches.filter((breach) => breach.includes('twice'));
      if (twice.length > 0) postedTwice.set(row.fault, twice);
      expect(breaches, JSON.stringify(figures)).toEqual([]);
    },
    PATIENCE,
  );
});

describe.concurrent('these runs find out', () => {
  it.each(Object.entries(UNGUARDED))(
    'when the %s is taken away',
    async (_guard, { play, complaint }) => {
      expect((await play(SHORT)).breaches.join('\n')).toContain(complaint);
    },
    PATIENCE,
  );
});
