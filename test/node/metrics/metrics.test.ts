import type { Redis } from 'ioredis';
import { describe, expect, it } from 'vitest';
import type { PostReport } from '../../../src/jobs/run/attempt.ts';
import type { Signs } from '../../../src/node/metrics/signs.ts';
import { fakeRedis, metricsOf, samplesOf } from '../../support/metrics.ts';

const READY = async () => ({ kind: 'ready' }) as const;

/** Five minutes after the minute 0. */
const NOW = 300_000;

const start = (
  redis: Redis = fakeRedis(),
  readiness: () => Promise<{ kind: 'ready' }> = READY,
  signs: Signs = {},
  redisAnswers = () => false,
) => {
  const metrics = metricsOf();
  const page = metrics.page({ redis, readiness, redisAnswers, now: () => NOW, signs });
  return { ...metrics, read: async () => samplesOf((await page()).body) };
};

/** A context as the bot hands it on, with nothing in it but the update. */
const updateOf = (kind: string) =>
  ({ update: { update_id: 1, [kind]: {} } }) as unknown as Parameters<
    ReturnType<typeof start>['updates']['measure']
  >[0];

describe('updates', () => {
  it('are counted by kind, with the time of each answer, also where it failed', async () => {
    const { updates, read } = start();
    await updates.measure(updateOf('message'), async () => {});
    await expect(
      updates.measure(updateOf('inline_query'), async () => {
        throw new Error('failed');
      }),
    ).rejects.toThrow();
    updates.failed('inline_query', 'fault');
    const samples = await read();
    expect(samples).toMatchObject({
      'verbatim_updates_total{kind="message"}': 1,
      'verbatim_updates_total{kind="inline_query"}': 1,
      'verbatim_answer_seconds_count{kind="message"}': 1,
      'verbatim_answer_seconds_count{kind="inline_query"}': 1,
      'verbatim_update_failures_total{kind="inline_query"}': 1,
      'verbatim_update_failures_total{kind="message"}': 0,
    });
  });

  it('of a kind that nobody asked for make no new series', async () => {
    const { updates, read } = start();
    await updates.measure(updateOf('canary'), async () => {});
    updates.failed('canary', 'fault');
    const samples = await read();
    expect(samples).toMatchObject({ 'verbatim_updates_total{kind="other"}': 1 });
    expect(Object.keys(samples).join()).not.toContain('canary');
  });
});

it('calls by guests are counted by what became of them', async () => {
  const { updates, read } = start();
  updates.guest('late');
  expect(await read()).toMatchObject({
    'verbatim_guest_total{outcome="late"}': 1,
    'verbatim_guest_total{outcome="answered"}': 0,
  });
});

it('chats whose posts a person took away are counted by how', async () => {
  const { updates, read } = start();
  updates.lost('topic-closed');
  expect(await read()).toMatchObject({
    'verbatim_rights_taken_total{how="topic-closed"}': 1,
    'verbatim_rights_taken_total{how="right-taken"}': 0,
  });
});

describe('updates that could not be answered through no fault of ours', () => {
  it('are counted by why, and as no failure of a handler', async () => {
    const { updates, read } = start();
    updates.failed('message', 'may-not-write');
    expect(await read()).toMatchObject({
      'verbatim_updates_unanswered_total{why="may-not-write"}': 1,
      'verbatim_update_failures_total{kind="message"}': 0,
    });
  });
});

describe('posts', () => {
  it('wait for the reasons that a verdict gives, each counted from the start, and for no other', async () => {
    // @ts-expect-error There is no such reason, so none is counted as another.
    const report: PostReport = { kind: 'waits', milliseconds: 1, why: 'canary' };
    expect(report.kind).toBe('waits');
    const reasons = Object.keys(await start().read()).filter((name) => name.startsWith('verbatim_post_waits_total'));
    expect(reasons).toEqual([
      'verbatim_post_waits_total{reason="flood"}',
      'verbatim_post_waits_total{reason="not-connected"}',
      'verbatim_post_waits_total{reason="unauthorized"}',
    ]);
  });

  it('are counted by outcome, wherever they ended', async () => {
    const { posts, read } = start();
    posts({ kind: 'ended', outcome: 'sent', lateness: 1_500 });
    posts({ kind: 'ended', outcome: 'refused', lateness: 9_000_000, why: 'gone' });
    posts({ kind: 'ended', outcome: 'refused', lateness: 1, why: 'text is too long' });
    posts({ kind: 'unknown' });
    posts({ kind: 'planned', count: 2, ended: ['too-late', 'too-late', 'skipped'] });
    posts({ kind: 'waits', milliseconds: 5_000, why: 'flood' });
    posts({ kind: 'lost-claim' });
    expect(await read()).toMatchObject({
      'verbatim_posts_total{outcome="sent"}': 1,
      'verbatim_posts_total{outcome="refused"}': 2,
      'verbatim_refusals_total{why="gone"}': 1,
      'verbatim_refusals_total{why="bug"}': 1,
      'verbatim_refusals_total{why="no-rights"}': 0,
      'verbatim_posts_total{outcome="unknown"}': 1,
      'verbatim_posts_total{outcome="too-late"}': 2,
      'verbatim_posts_total{outcome="skipped"}': 1,
      'verbatim_posts_total{outcome="paused"}': 0,
      'verbatim_post_waits_total{reason="flood"}': 1,
      verbatim_post_lateness_seconds_count: 1,
      verbatim_post_lateness_seconds_sum: 1.5,
    });
  });
});

describe('paused subscriptions', () => {
  it('are unknown until all were looked at, then counted by reason', async () => {
    const { posts, read } = start();
    const named = async () => Object.keys(await read()).filter((name) => name.startsWith('verbatim_paused'));
    expect(await named()).toEqual([]);
    posts({ kind: 'counted', paused: { 'no-rights': 2, 'no-topic': 0, 'by-person': 1, restored: 0, ended: 0 } });
    expect(await read()).toMatchObject({
      'verbatim_paused_subscriptions{why="no-rights"}': 2,
      'verbatim_paused_subscriptions{why="no-topic"}': 0,
    });
  });
});

describe('the log', () => {
  it('is counted from warnings on, by event and nothing else', async () => {
    const { counted, read } = start();
    const written: string[] = [];
    const write = (event: string) => void written.push(event);
    const logger = counted({ debug: write, info: write, warn: write, error: write });
    logger.info('posting.started');
    logger.warn('telegram.away', { reason: 'canary' });
    logger.error('http.failed');
    expect(written).toEqual(['posting.started', 'telegram.away', 'http.failed']);
    const samples = await read();
    expect(samples).toMatchObject({
      'verbatim_log_lines_total{level="warn",event="telegram.away"}': 1,
      'verbatim_log_lines_total{level="error",event="http.failed"}': 1,
    });
    expect(Object.keys(samples).join()).not.toMatch(/canary|posting\.started/u);
  });
});

describe('what is looked at when the page is asked for', () => {
  it('is Redis, how far it is away, and what it has in store', async () => {
    const samples = await start().read();
    expect(samples).toMatchObject({
      verbatim_ready: 1,
      verbatim_redis_up: 1,
      verbatim_subscriptions: 7,
      'verbatim_backlog{state="overdue"}': 3,
      'verbatim_backlog{state="waiting"}': 7,
      'verbatim_backlog{state="open"}': 7,
      // Of the slots of minutes 2 and 3.
      verbatim_oldest_open_seconds: 180,
      verbatim_queue_paused: 1,
      verbatim_posts_per_second: 30,
      'verbatim_build_info{version="1.2.3",role="all"}': 1,
    });
    expect(samples['verbatim_redis_round_trip_seconds']).toBeGreaterThan(0);
    expect(samples['process_resident_memory_bytes']).toBeGreaterThan(0);
  });

  it('has how long the longest turn of the event loop was', async () => {
    const { read } = start();
    const turn = () => new Promise<void>((resolve) => void setImmediate(resolve));
    await read();
    await turn();
    const until = performance.now() + 50;
    while (performance.now() < until);
    await turn();
    await turn();
    const samples = await read();
    expect(samples['nodejs_eventloop_lag_max_seconds']).toBeGreaterThan(0.04);
    expect(samples['nodejs_eventloop_lag_p99_seconds']).toBeGreaterThan(0.04);
  });

  it('has no number where Redis is away, not an old one', async () => {
    let isAway = false;
    const { read } = start(
      fakeRedis(() => {
        if (isAway) throw new Error('away');
      }),
    );
    await read();
    isAway = true;
    const samples = await read();
    expect(samples).toMatchObject({ verbatim_redis_up: 0 });
    const unknown = Object.keys(samples).filter((name) =>
      /redis_round_trip|backlog|subscriptions|oldest_open|queue_paused/u.test(name),
    );
    expect(unknown).toEqual([]);
    isAway = false;
    expect(await read()).toMatchObject({ verbatim_redis_up: 1, verbatim_subscriptions: 7 });
  });

  it('says that a Redis is up that answers and refuses, while the connection to it is replaced', async () => {
    const replaced = fakeRedis(() => {
      throw new Error('the connection is replaced');
    });
    expect(await start(replaced, READY, {}, () => true).read()).toMatchObject({ verbatim_redis_up: 1 });
  });

  it('comes although readiness can not be found out', async () => {
    const samples = await start(fakeRedis(), () => Promise.reject(new Error('failed'))).read();
    expect(samples).toMatchObject({ verbatim_ready: 0, verbatim_redis_up: 1 });
  });
});

describe('steps of posting that failed', () => {
  it('are counted by a code that is known, whatever an error calls itself', async () => {
    const { jobFailed, read } = start();
    const refusal = Object.assign(new Error('READONLY You can not write here: canary'), { name: 'ReplyError' });
    const canary = Object.assign(new Error('canary'), { code: 'CANARY_7770001112223' });
    for (const error of [refusal, refusal, canary, new TypeError('canary'), 'canary']) jobFailed(error);
    const samples = await read();
    expect(samples).toMatchObject({
      'verbatim_jobs_errors_total{code="READONLY"}': 2,
      'verbatim_jobs_errors_total{code="other"}': 3,
      'verbatim_jobs_errors_total{code="OOM"}': 0,
    });
    expect(Object.keys(samples).join()).not.toMatch(/canary/iu);
  });
});

describe('subscriptions that were erased', () => {
  it('are counted by the reason, each from the start', async () => {
    const { erased, read } = start();
    for (const why of ['gone', 'gone', 'forget'] as const) erased(why);
    expect(await read()).toMatchObject({
      'verbatim_erased_total{why="gone"}': 2,
      'verbatim_erased_total{why="forget"}': 1,
      'verbatim_erased_total{why="not-found"}': 0,
    });
  });
});

describe('what other parts know', () => {
  it('is shown in seconds', async () => {
    const { read } = start(fakeRedis(), READY, {
      tickAge: () => 1_500,
      rewritingAge: () => 60_000,
      backupAge: async () => 3_600_000,
      clockDifference: (of) => (of === 'redis' ? -7_000 : undefined),
      droppedLines: () => 12,
    });
    await read();
    const samples = await read();
    expect(samples).toMatchObject({
      verbatim_tick_age_seconds: 1.5,
      'verbatim_rewriting_age_seconds{redis="embedded"}': 60,
      verbatim_backup_age_seconds: 3_600,
      'verbatim_clock_difference_seconds{of="redis"}': -7,
      verbatim_log_lines_dropped_total: 12,
    });
    expect(Object.keys(samples)).not.toContain('verbatim_clock_difference_seconds{of="telegram"}');
  });

  it('has no number where nothing is known', async () => {
    const samples = Object.keys(await start().read()).filter((name) => name.startsWith('verbatim_'));
    expect(samples.filter((name) => /tick_age|rewriting|backup|clock/u.test(name))).toEqual([]);
  });
});

describe('memory', () => {
  it('is shown with what it may grow to', async () => {
    const samples = await start().read();
    expect(samples['verbatim_memory_used_bytes']).toBeGreaterThan(0);
    expect(samples['verbatim_memory_limit_bytes']).toBeGreaterThan(samples['verbatim_memory_used_bytes'] ?? Infinity);
  });
});
