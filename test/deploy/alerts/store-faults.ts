import {
  ageing,
  BEGIN,
  backlog,
  erased,
  growing,
  HOUR,
  jobErrors,
  missing,
  NOT_DURABLE,
  NOTHING_SENT,
  posts,
  rewriting,
  type Scenario,
  turning,
} from './series.ts';

/** What becomes of what is kept: Redis, its file and the back-ups. */
export const STORE_FAULTS: readonly Scenario[] = [
  {
    title: 'Redis is away',
    series: {
      ...NOTHING_SENT,
      verbatim_ready: turning(1, 0),
      verbatim_redis_up: turning(1, 0),
      verbatim_tick_age_seconds: ageing(0.4),
      [jobErrors('ECONNREFUSED')]: growing(30, BEGIN),
    },
    fires: ['VerbatimRedisDown', 'VerbatimNotReady', 'VerbatimJobsErrors'],
  },
  {
    title: 'Redis takes no writes',
    series: {
      ...NOTHING_SENT,
      verbatim_ready: turning(1, 0),
      [jobErrors('READONLY')]: growing(12, BEGIN),
      [backlog('overdue')]: turning(0, 5),
      verbatim_tick_age_seconds: ageing(0.4),
    },
    fires: ['VerbatimRedisRefuses', 'VerbatimNotReady', 'VerbatimPostsStopped'],
  },
  {
    title: 'Redis starts empty',
    series: { verbatim_subscriptions: turning(100, 0) },
    fires: ['VerbatimSubscriptionsLost'],
  },
  {
    title: 'Redis starts empty under a bot of one chat',
    series: { verbatim_subscriptions: turning(1, 0) },
    fires: ['VerbatimSubscriptionsLost'],
  },
  {
    title: 'subscriptions are erased by the thousand',
    series: {
      verbatim_subscriptions: (minute: number) => 10_000 - growing(100, BEGIN, BEGIN + 90)(minute),
      [erased('gone')]: growing(100, BEGIN, BEGIN + 90),
      [posts('refused')]: growing(100, BEGIN, BEGIN + 90),
    },
    fires: ['VerbatimErased', 'VerbatimPostsRefused', 'VerbatimMostRefused'],
  },
  {
    title: 'the disk of Redis is slow',
    series: { verbatim_redis_round_trip_seconds: turning(0.002, 0.4) },
    fires: ['VerbatimRedisSlow'],
  },
  {
    title: 'the private Redis can not rewrite its file',
    series: { [rewriting('embedded')]: ageing(0) },
    minutes: 5 * HOUR,
    fires: ['VerbatimNotRewritten'],
  },
  {
    title: 'a Redis of others can not rewrite its file',
    series: { [rewriting('embedded')]: missing, [rewriting('outside')]: ageing(25 * HOUR * 60) },
    fires: ['VerbatimNotRewritten'],
  },
  {
    title: 'Redis begins to sync its file less often',
    series: { [NOT_DURABLE]: turning(0, 1) },
    fires: ['VerbatimNotDurable'],
  },
  {
    title: 'the back-up fails',
    series: { verbatim_backup_age_seconds: ageing(25 * HOUR * 60) },
    fires: ['VerbatimBackupOld'],
  },
  {
    title: 'nobody has set up a back-up',
    series: { verbatim_backup_age_seconds: missing },
    minutes: 26 * HOUR,
    fires: ['VerbatimNoBackup'],
  },
  {
    title: 'the first back-up fails, and there never was another',
    series: { verbatim_backup_age_seconds: (minute: number) => (minute < BEGIN ? undefined : 1.8e9) },
    fires: ['VerbatimBackupOld'],
  },
];
