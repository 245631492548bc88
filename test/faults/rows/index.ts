import type { Row } from '../row.ts';
import { backlog } from './backlog.ts';
import { badAnswers } from './bad-answers.ts';
import { chatFlood } from './chat-flood.ts';
import { clock } from './clock.ts';
import { clockAhead } from './clock-ahead.ts';
import { cluster } from './cluster.ts';
import { cutConnections } from './cut-connections.ts';
import { daylight } from './daylight.ts';
import { downtime } from './downtime.ts';
import { flood } from './flood.ts';
import { guards } from './guards.ts';
import { hotRefused } from './hot-refused.ts';
import { idle } from './idle.ts';
import { kills } from './kills.ts';
import { laterVersion } from './later-version.ts';
import { lostAnswers } from './lost-answers.ts';
import { pace } from './pace.ts';
import { redisKilled } from './redis-killed.ts';
import { redisStates } from './redis-states.ts';
import { redisUnreachable } from './redis-unreachable.ts';
import { refused } from './refused.ts';
import { secondThoughts } from './second-thoughts.ts';
import { several } from './several.ts';
import { silentTelegram } from './silent-telegram.ts';
import { steps } from './steps.ts';
import { stopped } from './stopped.ts';
import { terminated } from './terminated.ts';
import { tls } from './tls.ts';
import { unreadOutput } from './unread-output.ts';
import { wishes } from './wishes.ts';

/** The fault table, the longest rows first, so that two lanes end together. */
export const ROWS: readonly Row[] = [
  redisUnreachable,
  redisStates,
  silentTelegram,
  chatFlood,
  hotRefused,
  laterVersion,
  backlog,
  clockAhead,
  several,
  pace,
  steps,
  cluster,
  tls,
  refused,
  kills,
  wishes,
  stopped,
  flood,
  terminated,
  idle,
  unreadOutput,
  redisKilled,
  clock,
  downtime,
  lostAnswers,
  badAnswers,
  cutConnections,
  secondThoughts,
  guards,
  daylight,
];
