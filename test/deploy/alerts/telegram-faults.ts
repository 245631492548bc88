import {
  ageing,
  answers,
  BEGIN,
  DAY,
  FAILURES,
  growing,
  HOUR,
  NOT_ERASED,
  NOTHING_SENT,
  paused,
  posts,
  type Scenario,
  taken,
  turning,
  UPDATES,
  WEBHOOK,
  waits,
} from './series.ts';

/** What goes wrong between Telegram and the program, both ways. */
export const TELEGRAM_FAULTS: readonly Scenario[] = [
  {
    title: 'Telegram can not be reached',
    series: {
      ...NOTHING_SENT,
      verbatim_telegram_up: turning(1, 0),
      verbatim_poll_age_seconds: ageing(12),
      [waits('not-connected')]: growing(12, BEGIN),
      [posts('too-late')]: growing(1, BEGIN + 30),
    },
    fires: ['VerbatimTelegramDown', 'VerbatimPostsTooLate'],
  },
  {
    title: 'a poll for updates hangs',
    series: { verbatim_poll_age_seconds: ageing(12), [UPDATES]: growing(10, 0, BEGIN) },
    fires: ['VerbatimPollingHangs'],
  },
  {
    title: 'the way to the webhook is broken',
    series: {
      ...WEBHOOK,
      [UPDATES]: growing(10, 0, BEGIN),
      verbatim_webhook_pending_updates: growing(10, BEGIN),
      verbatim_webhook_last_error_timestamp_seconds: (minute: number) => (minute < BEGIN ? undefined : minute * 60),
    },
    fires: ['VerbatimWebhookDown', 'VerbatimWebhookErrors'],
  },
  {
    title: 'somebody else takes the webhook',
    series: { ...WEBHOOK, verbatim_webhook_registered: turning(1, 0), [UPDATES]: growing(10, 0, BEGIN) },
    fires: ['VerbatimWebhookDown'],
  },
  {
    title: 'Telegram bans the bot for an hour',
    series: {
      ...NOTHING_SENT,
      [waits('flood')]: growing(30, BEGIN, 2 * HOUR),
      [posts('too-late')]: growing(1, BEGIN + 30, 2 * HOUR),
    },
    fires: ['VerbatimFlooding', 'VerbatimPostsTooLate'],
  },
  {
    title: 'each post takes half a minute',
    series: {
      [posts('sent')]: growing(50),
      verbatim_oldest_open_seconds: (minute) => (minute < 2 * HOUR ? ageing(0)(minute) : 0),
    },
    fires: ['VerbatimPostsLate'],
  },
  { title: 'posts are cut off', series: { [posts('unknown')]: turning(0, 3) }, fires: ['VerbatimPostsUnknown'] },
  { title: 'posts come too late', series: { [posts('too-late')]: turning(0, 3) }, fires: ['VerbatimPostsTooLate'] },
  {
    title: 'people take the right to post in every tenth chat within an hour',
    series: { [taken('right-taken')]: growing(0.2, BEGIN, 2 * HOUR) },
    fires: ['VerbatimRightsTaken'],
  },
  {
    title: 'a quarter of the chats do not let the bot post',
    series: { [paused('no-rights')]: turning(3, 25) },
    fires: ['VerbatimManySilenced'],
  },
  {
    title: 'Telegram refuses every third post',
    series: { [posts('refused')]: growing(0.5, BEGIN) },
    fires: ['VerbatimPostsRefused'],
  },
  {
    title: 'Telegram finds none of the chats, and nothing is erased',
    series: {
      [posts('sent')]: growing(1, 0, BEGIN),
      [posts('refused')]: growing(1, BEGIN),
      [NOT_ERASED]: turning(0, 1),
    },
    fires: ['VerbatimPostsRefused', 'VerbatimMostRefused', 'VerbatimNotErased'],
  },
  {
    title: 'handlers fail',
    series: {
      [FAILURES]: growing(2, BEGIN),
      'verbatim_log_lines_total{level="error",event="update.failed"}': growing(2, BEGIN),
    },
    fires: ['VerbatimUpdatesFailing', 'VerbatimErrors'],
  },
  {
    title: 'answers take long',
    series: { [answers('0.1')]: growing(9.8, 0, BEGIN), [answers('10')]: growing(10) },
    fires: ['VerbatimAnswersSlow'],
  },
  {
    title: 'far fewer updates come than yesterday',
    series: { [UPDATES]: (minute: number) => growing(10)(minute) - growing(9.5, DAY)(minute) },
    minutes: DAY + 2 * HOUR,
    fires: ['VerbatimUpdatesFewer'],
  },
];
