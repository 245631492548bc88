import { Bot } from 'grammy/web';
import { afterEach, describe, expect, it } from 'vitest';
import type { UpdateSource } from '../../../src/bot/config.ts';
import type { LogFields, Logger } from '../../../src/bot/logger.ts';
import type { VerbatimContext } from '../../../src/handlers/base/context.ts';
import { createTokenCheck } from '../../../src/node/updates/token-check.ts';
import { startUpdates } from '../../../src/node/updates/updates.ts';
import { type Fault, proxyPage, refusalOf, tooManyRequests } from '../../../src/stand-in/faults.ts';
import { createInProcessFetch } from '../../../src/stand-in/in-process-fetch.ts';
import { createStandIn } from '../../../src/stand-in/stand-in.ts';
import { until } from '../../support/process.ts';

const TOKEN = '1:test';
const WEBHOOK: UpdateSource = {
  kind: 'webhook',
  token: TOKEN,
  url: 'https://bot.example/telegram',
  secret: 'canary-secret_16_long',
};
const POLLING: UpdateSource = { kind: 'polling', token: TOKEN };

let ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends) await end();
  ends = [];
});

/** Telegram, and a bot that is about to get its updates from there. */
function createScene() {
  let turns = 0;
  const standIn = createStandIn({
    token: TOKEN,
    bot: { id: 1, firstName: 'Verbatim', username: 'verbatim_bot' },
    now: Date.now,
    monotonic: () => 10_000 * ++turns,
  });
  const logged: { event: string; fields: LogFields }[] = [];
  const log = (event: string, fields: LogFields = {}) => void logged.push({ event, fields });
  const logger: Logger = { debug: log, info: log, warn: log, error: log };

  function start(source: UpdateSource) {
    const bot = new Bot<VerbatimContext>(TOKEN, { client: { fetch: createInProcessFetch(standIn) } });
    const stopping = new AbortController();
    const updates = startUpdates({
      bot,
      source,
      logger,
      isTokenUnknown: createTokenCheck(bot.api, 10),
      now: Date.now,
      monotonic: () => performance.now(),
      random: () => 0,
      signal: stopping.signal,
    });
    updates.started.catch(() => {});
    updates.failed.catch(() => {});
    ends.push(() => {
      stopping.abort();
      standIn.close();
      return updates.stop();
    });
    return updates;
  }

  return {
    standIn,
    start,
    logged,
    events: () => logged.map(({ event }) => event),
    reasons: () => logged.map(({ fields }) => fields.reason).filter((reason) => reason !== undefined),
    isSet: () => standIn.accepted.filter(({ method }) => method === 'setWebhook').length,
  };
}

describe('a webhook that Telegram does not take', () => {
  it.each<[string, Fault, string]>([
    [
      'its host can not be resolved',
      refusalOf(400, 'Bad Request: bad webhook: Failed to resolve host: Name or service not known'),
      'Telegram refuses the webhook: Failed to resolve host',
    ],
    [
      'two programs set it at once',
      refusalOf(409, 'Conflict: terminated by other setWebhook'),
      'another program is also setting the webhook',
    ],
    ['one was set a moment ago', tooManyRequests(1), 'Telegram makes the bot wait (429)'],
    ['a proxy answers 400', proxyPage(400), "something else answers in Telegram's place, such as a proxy"],
    ['Telegram has a fault', refusalOf(500, 'Internal Server Error: restart'), 'Telegram answers 500'],
  ])('because %s is set again, and the reason is said meanwhile', async (_, fault, reason) => {
    const { standIn, start, events, reasons, isSet } = createScene();
    standIn.faults.next('setWebhook', 2, fault);
    const updates = start(WEBHOOK);
    await until('it is said', () => updates.whyNone() === reason);
    await updates.started;
    expect(updates.whyNone()).toBeUndefined();
    expect([isSet(), reasons()]).toEqual([1, [reason]]);
    expect(events()).toEqual(['telegram.away', 'telegram.back', 'updates.started']);
  });

  it('for good ends the program with one line that repeats no secret', async () => {
    const { standIn, start } = createScene();
    standIn.faults.next('setWebhook', 1, refusalOf(400, 'Bad Request: no canary-secret_16_long, please'));
    await expect(start(WEBHOOK).failed).rejects.toThrow('Telegram refuses setWebhook: for an unknown reason');
  });
});

it('says at the start which switches of BotFather are not as the bot needs them', async () => {
  const { standIn, start, logged } = createScene();
  const me = {
    id: 1,
    is_bot: true,
    first_name: 'V',
    username: 'v_bot',
    can_join_groups: true,
    supports_inline_queries: false,
    supports_guest_queries: true,
  };
  const body = { ok: true, result: { ...me, can_read_all_group_messages: false } };
  standIn.faults.next('getMe', 1, { kind: 'reply', status: 200, body });
  await start(POLLING).started;
  expect(logged.filter(({ event }) => event === 'bot.switch')).toHaveLength(1);
});

describe('a token', () => {
  it.each([
    ['401', refusalOf(401, 'Unauthorized')],
    ['404', refusalOf(404, 'Not Found')],
    ['401 by a proxy', proxyPage(401)],
  ])('that is answered %s once is tried again', async (_, fault) => {
    const { standIn, start } = createScene();
    standIn.faults.next('getMe', 1, fault);
    const updates = start(POLLING);
    await updates.started;
    expect(updates.whyNone()).toBeUndefined();
  });

  it('that Telegram refuses again and again ends the program with one line', async () => {
    const { standIn, start, events } = createScene();
    standIn.faults.next('getMe', 1_000, refusalOf(401, 'Unauthorized'));
    await expect(start(POLLING).failed).rejects.toThrow(/^BOT_TOKEN: Telegram does not know this token/u);
    expect(events()).toEqual([]);
  });
});

describe('updates that are not there yet', () => {
  it('are said to be waited for, and the wait ends with the program', async () => {
    const { standIn, start } = createScene();
    standIn.faults.next('getMe', 1_000, { kind: 'cut' });
    const updates = start(POLLING);
    expect(updates.whyNone()).toBe('Telegram has not answered yet');
    await until('the reason is known', () => updates.whyNone() === 'Telegram does not answer');
    await ends.pop()?.();
    await expect(updates.started).rejects.toThrow();
  });

  it('come after all where a poll hangs: it is given up long before a call would be', async () => {
    const { standIn, start, events } = createScene();
    standIn.faults.next('getUpdates', 1, { kind: 'cut' });
    standIn.faults.next('getUpdates', 1, { kind: 'silence' });
    const updates = start(POLLING);
    await until('it is said', () => updates.whyNone() === 'Telegram does not answer');
    await until('it is over', () => updates.whyNone() === undefined);
    expect(events()).toEqual(['updates.started', 'telegram.away', 'telegram.back']);
  });
});
