import type { WebhookInfo } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { ALLOWED_UPDATES } from '../../../src/bot/bot.ts';
import type { LogFields } from '../../../src/bot/logger.ts';
import { createWebhookWatch } from '../../../src/node/updates/webhook-watch.ts';

const NOW = 1_700_000_000_000;
const URL = 'https://bot.example/telegram';

/** One watch that is shown one thing after the other. */
function createScene({ hasGuests = true } = {}) {
  const logged: [string, LogFields][] = [];
  const log = (event: string, fields: LogFields = {}) => void logged.push([event, fields]);
  const sets: string[] = [];
  let info: WebhookInfo;
  // The watch begins an hour before it looks.
  let clock = NOW - 3_600_000;
  const look = createWebhookWatch({
    registration: {
      webhookInfo: async () => info,
      setWebhook: async ({ url, secret }) => void sets.push(`${url} ${secret}`),
    },
    source: { kind: 'webhook', token: '1:x', url: URL, secret: 's' },
    logger: { debug: log, info: log, warn: log, error: log },
    hasGuests: () => hasGuests,
    now: () => clock,
  });
  clock = NOW;
  return {
    logged,
    sets,
    async sees(changes: Partial<WebhookInfo>) {
      info = { url: URL, pending_update_count: 0, allowed_updates: [...ALLOWED_UPDATES], ...changes } as WebhookInfo;
      await look();
    },
  };
}

const failing = (message: string, secondsAgo = 10): Partial<WebhookInfo> => ({
  last_error_date: NOW / 1_000 - secondsAgo,
  last_error_message: message,
  pending_update_count: 7,
});

describe('a webhook', () => {
  it('that is as it was set is left alone, without a word', async () => {
    const { sees, logged, sets } = createScene();
    await sees({});
    await sees({ allowed_updates: [...ALLOWED_UPDATES].reverse() });
    expect([logged, sets]).toEqual([[], []]);
  });

  it('is left alone where a server before 10.0 knows no calls of guests, and not where they must arrive', async () => {
    const allowed_updates = ALLOWED_UPDATES.filter((kind) => kind !== 'guest_message');
    const [old, modern] = [createScene({ hasGuests: false }), createScene()];
    await old.sees({ allowed_updates });
    await modern.sees({ allowed_updates });
    expect([old.sets, modern.sets.length]).toEqual([[], 1]);
  });

  it.each<[string, Partial<WebhookInfo>]>([
    ['somebody removed the webhook', { url: '' }],
    ['somebody set another webhook', { url: 'https://other.example/' }],
    ['somebody set the webhook for other updates', { allowed_updates: ['message'] }],
    ['somebody set the webhook with another secret', failing('Wrong response from the webhook: 401 Unauthorized')],
  ])('is set again and said where %s', async (reason, changes) => {
    const { sees, logged, sets } = createScene();
    await sees(changes);
    expect(logged).toEqual([['webhook.changed', { reason }]]);
    expect(sets).toEqual([`${URL} s`]);
  });

  it('is set again once for one refusal of another secret, though Telegram tells of it for long', async () => {
    const { sees, sets } = createScene();
    const refused = failing('Wrong response from the webhook: 401 Unauthorized');
    await sees(refused);
    await sees(refused);
    expect(sets).toHaveLength(1);
  });

  it('that can not be reached is one line when it begins, when it changes and when it is over', async () => {
    const { sees, logged } = createScene();
    for (let look = 0; look < 3; look += 1) await sees(failing('Connection timed out'));
    await sees(failing('Wrong response from the webhook: 502 canary'));
    await sees(failing('Wrong response from the webhook: 502 canary', 600));
    expect(logged).toEqual([
      ['webhook.failing', { reason: 'Connection timed out', pending: 7 }],
      ['webhook.failing', { reason: 'Wrong response from the webhook: 502', pending: 7 }],
      ['webhook.delivers', { pending: 7 }],
    ]);
  });

  it('that could not be reached before the program started is not said to fail', async () => {
    const { sees, logged } = createScene();
    await sees(failing('Connection refused', 2 * 3_600));
    expect(logged).toEqual([]);
  });

  it('whose error is of an unknown kind is said without its words', async () => {
    const { sees, logged } = createScene();
    await sees(failing('canary https://bot.example/canary'));
    expect(JSON.stringify(logged)).not.toContain('canary');
    expect(logged[0]?.[0]).toBe('webhook.failing');
  });
});
