/** A number by the minute. */
export type Numbers = (minute: number) => number;

/** A series of Prometheus by the minute; `undefined` while there is none. */
export type Series = (minute: number) => number | undefined;

/** What happens in some minutes, and which alerts fire at any time of them: these and no others. */
export type Scenario = {
  readonly title: string;
  /** Three hours where it is not said. */
  readonly minutes?: number;
  /** What is otherwise than on a quiet day, by name and labels. */
  readonly series: Readonly<Record<string, Series>>;
  readonly fires: readonly string[];
};

export const HOUR = 60;
export const DAY = 24 * HOUR;

/** The minute in which whatever happens begins. */
export const BEGIN = 60;

/** Always the same. */
export const always =
  (value: number): Numbers =>
  () =>
    value;

/** A counter that grows by so much a minute, from its first minute to its last. */
export const growing =
  (perMinute: number, first = 0, last = Number.POSITIVE_INFINITY): Numbers =>
  (minute) =>
    Math.max(0, Math.min(minute, last) - first) * perMinute;

/** One value until it begins, another from then on. */
export const turning =
  (before: number, after: number): Numbers =>
  (minute) =>
    minute < BEGIN ? before : after;

/** The seconds since something was last done, which is done until it begins, and not from then on. */
export const ageing =
  (before: number): Numbers =>
  (minute) =>
    before + Math.max(0, minute - BEGIN) * 60;

/** There is none. */
export const missing: Series = () => undefined;

export const posts = (outcome: string): string => `verbatim_posts_total{outcome="${outcome}"}`;
export const waits = (reason: string): string => `verbatim_post_waits_total{reason="${reason}"}`;
export const backlog = (state: string): string => `verbatim_backlog{state="${state}"}`;
export const erased = (why: string): string => `verbatim_erased_total{why="${why}"}`;
export const jobErrors = (code: string): string => `verbatim_jobs_errors_total{code="${code}"}`;
export const clock = (of: string): string => `verbatim_clock_difference_seconds{of="${of}"}`;
export const answers = (bucket: string): string => `verbatim_answer_seconds_bucket{le="${bucket}"}`;
export const rewriting = (redis: string): string => `verbatim_rewriting_age_seconds{redis="${redis}"}`;
export const taken = (how: string): string => `verbatim_rights_taken_total{how="${how}"}`;
export const paused = (why: string): string => `verbatim_paused_subscriptions{why="${why}"}`;
export const NOT_DURABLE = 'verbatim_log_lines_total{level="warn",event="redis.not-durable"}';
export const NOT_ERASED = 'verbatim_log_lines_total{level="error",event="post.not-erased"}';
export const UPDATES = 'verbatim_updates_total{kind="message"}';
export const FAILURES = 'verbatim_update_failures_total{kind="message"}';

/** A program that does everything, polls, and has a hundred chats, on a day on which all is well. */
export const QUIET: Readonly<Record<string, Series>> = {
  up: always(1),
  verbatim_ready: always(1),
  verbatim_redis_up: always(1),
  verbatim_redis_round_trip_seconds: always(0.002),
  verbatim_subscriptions: always(100),
  verbatim_oldest_open_seconds: always(0),
  verbatim_queue_paused: always(0),
  verbatim_posts_per_second: always(30),
  [backlog('overdue')]: always(0),
  [posts('sent')]: growing(1),
  [posts('refused')]: growing(0.02),
  [posts('unknown')]: always(0),
  [posts('too-late')]: always(0),
  [taken('right-taken')]: growing(0.02),
  [paused('no-rights')]: always(3),
  [paused('by-person')]: always(40),
  [waits('flood')]: growing(0.1),
  verbatim_tick_age_seconds: always(0.4),
  verbatim_telegram_up: always(1),
  verbatim_poll_age_seconds: always(12),
  [UPDATES]: growing(10),
  [FAILURES]: growing(0.05),
  [answers('0.1')]: growing(9.8),
  [answers('10')]: growing(10),
  [answers('+Inf')]: growing(10),
  [erased('gone')]: always(0),
  [erased('unsubscribe')]: always(0),
  [jobErrors('READONLY')]: always(0),
  [jobErrors('ECONNRESET')]: always(0),
  [jobErrors('other')]: always(0),
  [rewriting('embedded')]: (minute) => (minute % 5) * 60,
  verbatim_backup_age_seconds: (minute) => (minute % DAY) * 60,
  [clock('redis')]: always(0.01),
  [clock('telegram')]: always(-0.6),
  verbatim_memory_used_bytes: always(300e6),
  verbatim_memory_limit_bytes: always(1e9),
  verbatim_log_lines_dropped_total: always(0),
  [NOT_DURABLE]: always(0),
  [NOT_ERASED]: always(0),
  'verbatim_log_lines_total{level="error",event="update.failed"}': growing(0.05),
};

/** Of a program that gets its updates by webhook. */
export const WEBHOOK: Readonly<Record<string, Series>> = {
  verbatim_poll_age_seconds: missing,
  verbatim_webhook_registered: always(1),
  verbatim_webhook_pending_updates: always(0),
};

/** Of a program that can send nothing from the beginning on. */
export const NOTHING_SENT: Readonly<Record<string, Series>> = {
  [posts('sent')]: growing(1, 0, BEGIN),
  [posts('refused')]: growing(0.02, 0, BEGIN),
};
