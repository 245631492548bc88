import {
  always,
  BEGIN,
  backlog,
  clock,
  DAY,
  erased,
  growing,
  HOUR,
  jobErrors,
  missing,
  posts,
  QUIET,
  type Scenario,
  turning,
  UPDATES,
  WEBHOOK,
} from './series.ts';

/** Due in one minute, planned so many a minute, sent so many a minute: in just under three hours. */
const HOT = { chats: 300_000, planned: 20_000, sent: 28 * 60 } as const;
const COOL = BEGIN + Math.ceil(HOT.chats / HOT.sent);
const whileHot =
  (value: (minute: number) => number, otherwise = 0) =>
  (minute: number): number =>
    minute >= BEGIN && minute < COOL ? value(minute - BEGIN) : otherwise;

/** Counters begin at 0 again when a program does. */
const isCounter = (name: string): boolean => /_total|_bucket/u.test(name);

/** What no alert may fire at. */
export const HEALTHY: readonly Scenario[] = [
  { title: 'a quiet day', minutes: DAY + 2 * HOUR, series: {}, fires: [] },
  {
    title: 'a quiet day by webhook, with an error long ago, and bursts that take a while',
    series: {
      ...WEBHOOK,
      verbatim_webhook_last_error_timestamp_seconds: always(-HOUR * 60),
      verbatim_webhook_pending_updates: (minute) => (minute % 60 < 20 ? 5 : 0),
    },
    fires: [],
  },
  {
    title: 'a bot that nobody has used yet',
    series: {
      verbatim_subscriptions: always(0),
      [posts('sent')]: always(0),
      [posts('refused')]: always(0),
      [UPDATES]: always(0),
      verbatim_backup_age_seconds: missing,
    },
    fires: [],
  },
  {
    title: 'a hot minute of 300,000 chats, of which some are gone',
    minutes: 5 * HOUR,
    series: {
      verbatim_subscriptions: (minute) => HOT.chats - growing(5, BEGIN, COOL)(minute),
      [erased('gone')]: growing(5, BEGIN, COOL),
      [backlog('overdue')]: whileHot((minute) => Math.max(0, HOT.chats - minute * HOT.planned)),
      verbatim_oldest_open_seconds: whileHot((minute) => minute * 60),
      [posts('sent')]: growing(HOT.sent, BEGIN, COOL),
      verbatim_redis_round_trip_seconds: whileHot(() => 0.03, 0.002),
      verbatim_tick_age_seconds: whileHot(() => 4, 0.4),
    },
    fires: [],
  },
  {
    title: 'one of two chats unsubscribes',
    series: { verbatim_subscriptions: turning(2, 1), [erased('unsubscribe')]: turning(0, 1) },
    fires: [],
  },
  {
    title: 'an upgrade: the program is away for a minute, and counts from 0 again',
    series: Object.fromEntries(
      Object.entries(QUIET).map(([name, series]) => [
        name,
        (minute) => {
          if (minute === BEGIN) return name === 'up' ? 0 : undefined;
          return series(isCounter(name) && minute > BEGIN ? minute - BEGIN : minute);
        },
      ]),
    ),
    fires: [],
  },
  {
    title: 'Redis is restarted',
    series: { [jobErrors('ECONNRESET')]: growing(40, BEGIN, BEGIN + 1), [jobErrors('READONLY')]: always(0) },
    fires: [],
  },
  {
    title: 'a clock of Redis that is wrong, while ours is that of Telegram',
    series: { [clock('redis')]: always(30) },
    fires: [],
  },
  {
    title: 'a bot that few people write to, and today nobody',
    minutes: DAY + 2 * HOUR,
    series: { [UPDATES]: growing(1, 0, DAY) },
    fires: [],
  },
  {
    title: 'half as many updates as yesterday',
    minutes: DAY + 2 * HOUR,
    series: { [UPDATES]: (minute) => growing(10)(minute) - growing(5, DAY)(minute) },
    fires: [],
  },
];
