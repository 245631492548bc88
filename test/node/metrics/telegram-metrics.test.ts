import type { Transformer } from 'grammy';
import { Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { createTelegramMetrics } from '../../../src/node/metrics/telegram-metrics.ts';
import { samplesOf } from '../../support/metrics.ts';

const WEBHOOK_URL = 'https://example.org/telegram';
const MINUTE = 60_000;

type Answer = Awaited<ReturnType<Parameters<Transformer>[0]>>;

const OK = { ok: true, result: [] } as unknown as Answer;
const refusal = (code: number) => ({ ok: false, error_code: code, description: 'canary' }) as Answer;

function start(webhookUrl?: string) {
  let time = 0;
  const registry = new Registry();
  const { watch, posted } = createTelegramMetrics(registry, { webhookUrl, clock: () => time });
  return {
    posted,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
    call: (method: string, answer: Answer | Error, signal?: AbortSignal) =>
      (watch as (...of: unknown[]) => Promise<unknown>)(
        async () => {
          if (answer instanceof Error) throw answer;
          return answer;
        },
        method,
        {},
        signal,
      ).catch(() => {}),
    read: async () => samplesOf(await registry.metrics()),
  };
}

describe('Telegram', () => {
  it('is up as long as nobody asked it anything', async () => {
    expect(await start().read()).toEqual({ verbatim_telegram_up: 1 });
  });

  it('is down once a call is not answered, and up again with the next answer', async () => {
    const { call, read, pass } = start();
    await call('getUpdates', OK);
    pass(MINUTE);
    await call('getUpdates', new Error('ECONNREFUSED'));
    expect(await read()).toMatchObject({ verbatim_telegram_up: 0, verbatim_telegram_answer_age_seconds: 60 });
    await call('getUpdates', OK);
    expect(await read()).toMatchObject({ verbatim_telegram_up: 1, verbatim_telegram_answer_age_seconds: 0 });
  });

  it('is up where it refuses, and down where something on the way answers in its place', async () => {
    const { call, read } = start();
    await call('sendMessage', refusal(403));
    expect(await read()).toMatchObject({ verbatim_telegram_up: 1 });
    await call('sendMessage', refusal(502));
    expect(await read()).toMatchObject({ verbatim_telegram_up: 0 });
  });

  it('is not taken for down because the last call of the day was cut off', async () => {
    const { posted, read, pass } = start();
    posted({ kind: 'ended', outcome: 'unknown', lateness: 0, why: 'ECONNRESET' });
    expect(await read()).toMatchObject({ verbatim_telegram_up: 0 });
    pass(4.5 * MINUTE);
    expect(await read()).toMatchObject({ verbatim_telegram_up: 1 });
  });

  it('is not taken for down because a poll was given up at a stop', async () => {
    const { call, read } = start();
    await call('getUpdates', new Error('aborted'), AbortSignal.abort());
    expect(await read()).toMatchObject({ verbatim_telegram_up: 1 });
  });

  it.each([
    ['posts that can not connect', { kind: 'waits', milliseconds: 1, why: 'not-connected' }, 0],
    ['posts that it tells to wait', { kind: 'waits', milliseconds: 1, why: 'flood' }, 1],
    ['posts that it refuses', { kind: 'ended', outcome: 'refused', lateness: 0 }, 1],
    ['posts that were sent', { kind: 'ended', outcome: 'sent', lateness: 0 }, 1],
  ] as const)('is known by %s', async (_, report, up) => {
    const { posted, read } = start();
    posted({ kind: 'ended', outcome: 'unknown', lateness: 0 });
    posted(report);
    expect(await read()).toMatchObject({ verbatim_telegram_up: up });
  });
});

describe('a poll', () => {
  it('that hangs grows old, from the first on', async () => {
    const { call, read, pass } = start();
    void call('getUpdates', OK);
    pass(MINUTE);
    expect(await read()).toMatchObject({ verbatim_poll_age_seconds: 60 });
  });

  it('that another program is answered in our place grows old, though Telegram is up', async () => {
    const { call, read, pass } = start();
    await call('getUpdates', OK);
    pass(MINUTE);
    await call('getUpdates', refusal(409));
    expect(await read()).toMatchObject({ verbatim_telegram_up: 1, verbatim_poll_age_seconds: 60 });
  });
});

describe('the webhook', () => {
  const info = (fields: object) => ({ ok: true, result: { pending_update_count: 0, ...fields } }) as unknown as Answer;

  it('is as Telegram told last', async () => {
    const { call, read } = start(WEBHOOK_URL);
    expect(Object.keys(await read()).join()).not.toContain('webhook');
    await call('getWebhookInfo', info({ url: WEBHOOK_URL, pending_update_count: 7, last_error_date: 1_800_000_000 }));
    expect(await read()).toMatchObject({
      verbatim_webhook_registered: 1,
      verbatim_webhook_pending_updates: 7,
      verbatim_webhook_last_error_timestamp_seconds: 1_800_000_000,
    });
    await call('getWebhookInfo', info({ url: '' }));
    const samples = await read();
    expect(samples).toMatchObject({ verbatim_webhook_registered: 0, verbatim_webhook_pending_updates: 0 });
    expect(Object.keys(samples)).not.toContain('verbatim_webhook_last_error_timestamp_seconds');
  });

  it('is nothing to one who polls', async () => {
    const { call, read } = start();
    await call('getWebhookInfo', info({ url: '' }));
    expect(Object.keys(await read()).join()).not.toContain('webhook');
  });
});
