import {
  ageing,
  always,
  BEGIN,
  backlog,
  clock,
  growing,
  jobErrors,
  missing,
  NOTHING_SENT,
  QUIET,
  type Scenario,
  turning,
} from './series.ts';

/** No program answers from the beginning on, so that it has no numbers. */
const UNTIL_THEN = Object.fromEntries(
  Object.entries(QUIET).map(([name, series]) => [
    name,
    (minute: number) => (minute < BEGIN ? series(minute) : undefined),
  ]),
);

/** What goes wrong in the program itself, its posting and its machine. */
export const PROGRAM_FAULTS: readonly Scenario[] = [
  {
    title: 'the program ends',
    series: { ...UNTIL_THEN, up: turning(1, 0) },
    fires: ['VerbatimDown'],
  },
  {
    title: 'the queue is paused by a dashboard',
    series: { ...NOTHING_SENT, verbatim_queue_paused: turning(0, 1), verbatim_oldest_open_seconds: ageing(0) },
    fires: ['VerbatimQueuePaused', 'VerbatimPostsLate', 'VerbatimPostsStuck'],
  },
  {
    title: 'the clock of posting stands still',
    series: { ...NOTHING_SENT, verbatim_tick_age_seconds: ageing(0.4), verbatim_ready: turning(1, 0) },
    fires: ['VerbatimTickStopped', 'VerbatimNotReady'],
  },
  {
    title: 'posts are due, and no program posts',
    series: { ...NOTHING_SENT, verbatim_tick_age_seconds: missing, [backlog('overdue')]: turning(0, 5) },
    fires: ['VerbatimNobodyPosts', 'VerbatimPostsStopped'],
  },
  {
    title: 'ticks come to their end, and leave what is due',
    series: { [backlog('overdue')]: turning(0, 5) },
    fires: ['VerbatimPostsStopped'],
  },
  {
    title: 'steps of posting fail by a fault of ours',
    series: { [jobErrors('other')]: growing(12, BEGIN) },
    fires: ['VerbatimJobsErrors'],
  },
  {
    title: 'the clock of the machine is wrong',
    series: { [clock('redis')]: turning(0, -30), [clock('telegram')]: turning(0, -30), verbatim_ready: turning(1, 0) },
    fires: ['VerbatimClocksDiffer', 'VerbatimNotReady'],
  },
  {
    title: 'the clock differs from that of Redis, and Telegram was not heard lately',
    series: { [clock('redis')]: turning(0, -30), [clock('telegram')]: missing, verbatim_ready: turning(1, 0) },
    fires: ['VerbatimClocksDiffer', 'VerbatimNotReady'],
  },
  {
    title: 'memory is near the limit of the unit',
    series: { verbatim_memory_used_bytes: turning(300e6, 930e6) },
    fires: ['VerbatimMemory'],
  },
  {
    title: 'nobody reads the log',
    series: { verbatim_log_lines_dropped_total: growing(30, BEGIN) },
    fires: ['VerbatimLogDropped'],
  },
  {
    title: 'the program is up and can not work, for a reason that no number tells',
    series: { verbatim_ready: always(0) },
    fires: ['VerbatimNotReady'],
  },
];
