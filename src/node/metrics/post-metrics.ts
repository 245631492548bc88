import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { OUTCOMES } from '../../jobs/plan/subscription.ts';
import type { Verdict } from '../../jobs/plan/verdict.ts';
import type { PostReport } from '../../jobs/run/attempt.ts';
import { PICTURE_GAPS } from '../../jobs/run/post-picture.ts';
import type { TickReport } from '../../jobs/run/tick.ts';

/** Counts the outcomes of posts. */
export type PostMetrics = (report: PostReport | TickReport) => void;

type Reason = (PostReport & { kind: 'waits' })['why'];

/** Exactly the reasons for which a post waits, from `verdict.ts`. */
const REASONS = Object.keys({ flood: true, 'not-connected': true, unauthorized: true } satisfies Record<Reason, true>);

type Refusal = Exclude<Verdict['kind'], 'sent' | 'unknown' | 'wait' | 'revoked'>;

/** Why Telegram refuses a post, from `verdict.ts`; a reason in its own words is a fault of ours. */
const REFUSALS = Object.keys({
  gone: true,
  'not-found': true,
  'no-rights': true,
  'no-topic': true,
  migrated: true,
  bug: true,
} satisfies Record<Refusal, true>);

/** Seconds. After 1,800 only posts that waited for their turn are sent. */
const BUCKETS = [1, 2, 5, 10, 30, 60, 120, 300, 600, 1_800];

/** The metrics of posts and ticks. */
export function createPostMetrics(registry: Registry): PostMetrics {
  const registers = [registry];
  const posts = new Counter({
    name: 'verbatim_posts_total',
    help: 'Scheduled posts by outcome.',
    labelNames: ['outcome'],
    registers,
  });
  const waits = new Counter({
    name: 'verbatim_post_waits_total',
    help: 'Postponed attempts to post: Telegram said so (flood), or could not be reached (not-connected).',
    labelNames: ['reason'],
    registers,
  });
  const withoutPicture = new Counter({
    name: 'verbatim_posts_without_picture_total',
    help: 'Posts whose picture was left out: too many were being drawn (busy), it took too long (late), it could not be drawn (failed), or Telegram took none (refused).',
    labelNames: ['reason'],
    registers,
  });
  const refusals = new Counter({
    name: 'verbatim_refusals_total',
    help: 'Posts that Telegram refused, by why.',
    labelNames: ['why'],
    registers,
  });
  const paused = new Gauge({
    name: 'verbatim_paused_subscriptions',
    help: 'Subscriptions that were paused when the sweep last went over all of them, by why; none before that.',
    labelNames: ['why'],
    registers,
  });
  const lateness = new Histogram({
    name: 'verbatim_post_lateness_seconds',
    help: 'How long after its time a post was sent.',
    buckets: BUCKETS,
    registers,
  });
  for (const outcome of OUTCOMES) posts.inc({ outcome }, 0);
  for (const reason of REASONS) waits.inc({ reason }, 0);
  for (const reason of PICTURE_GAPS) withoutPicture.inc({ reason }, 0);
  for (const why of REFUSALS) refusals.inc({ why }, 0);

  return (report) => {
    switch (report.kind) {
      case 'ended':
        posts.inc({ outcome: report.outcome });
        if (report.outcome === 'refused') refusals.inc({ why: REFUSALS.find((why) => why === report.why) ?? 'bug' });
        if (report.outcome === 'sent') lateness.observe(Math.max(0, report.lateness) / 1_000);
        return;
      case 'planned':
        for (const outcome of report.ended) posts.inc({ outcome });
        return;
      case 'unknown':
        posts.inc({ outcome: 'unknown' });
        return;
      case 'waits':
        waits.inc({ reason: report.why });
        return;
      case 'no-picture':
        withoutPicture.inc({ reason: report.why });
        return;
      case 'counted':
        for (const [why, count] of Object.entries(report.paused)) paused.set({ why }, count);
        return;
      default:
    }
  };
}
