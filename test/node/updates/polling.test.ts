import { setTimeout as sleep } from 'node:timers/promises';
import { Bot, type MiddlewareFn } from 'grammy/web';
import { afterEach, describe, expect, it } from 'vitest';
import type { Logger } from '../../../src/bot/logger.ts';
import type { VerbatimContext } from '../../../src/handlers/base/context.ts';
import { createIntake } from '../../../src/node/updates/intake.ts';
import { type PollingDeps, startPolling } from '../../../src/node/updates/polling.ts';
import { createUpdateOrder } from '../../../src/node/updates/update-order.ts';
import { proxyPage, refusalOf, tooManyRequests } from '../../../src/stand-in/faults.ts';
import { createInProcessFetch } from '../../../src/stand-in/in-process-fetch.ts';
import { createStandIn } from '../../../src/stand-in/stand-in.ts';
import { until } from '../../support/process.ts';

const TOKEN = '1:test';

let ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends) await end();
  ends = [];
});

/** Telegram with a person in it, and a bot that finishes a text only when it is let go. */
function createScene() {
  let turns = 0;
  const standIn = createStandIn({
    token: TOKEN,
    bot: { id: 1, firstName: 'Verbatim', username: 'verbatim_bot' },
    now: Date.now,
    // The server does not slow anybody down.
    monotonic: () => 10_000 * ++turns,
  });
  const person = standIn.addPerson({ firstName: 'Anna', languageCode: 'en' });
  const neighbour = standIn.addPerson({ firstName: 'Boris', languageCode: 'en' });
  const [handled, logged]: [string[], string[]] = [[], []];
  const gates = new Map<string, PromiseWithResolvers<void>>();
  const log = (event: string) => void logged.push(event);
  const logger: Logger = { debug: log, info: log, warn: log, error: log };
  const botInfo = { id: 1, is_bot: true, first_name: 'Verbatim', username: 'verbatim_bot' };

  function start(deps: Partial<PollingDeps> = {}, order?: MiddlewareFn<VerbatimContext>) {
    const bot = new Bot<VerbatimContext>(TOKEN, {
      client: { fetch: createInProcessFetch(standIn) },
      botInfo: botInfo as Bot['botInfo'],
    });
    if (order !== undefined) bot.use(order);
    bot.on('message:text', async (ctx) => {
      handled.push(ctx.message.text);
      await gates.get(ctx.message.text)?.promise;
    });
    const intake = createIntake(logger, () => performance.now());
    const polling = startPolling({
      bot,
      intake,
      logger,
      isTokenUnknown: async () => false,
      monotonic: () => performance.now(),
      random: () => 0,
      ...deps,
    });
    polling.failed.catch(() => {});
    ends.push(() => {
      for (const { resolve } of gates.values()) resolve();
      return polling.stop();
    });
    return { polling, intake };
  }

  return {
    standIn,
    handled,
    logged,
    start,
    says: (text: string) => standIn.clients.say({ personId: person.id, chatId: person.id, text }),
    neighbourSays: (text: string) => standIn.clients.say({ personId: neighbour.id, chatId: neighbour.id, text }),
    /** The bot does not finish this text before `resolve`. */
    holds(text: string) {
      const gate = Promise.withResolvers<void>();
      gates.set(text, gate);
      return gate;
    },
    isHandled: (text: string) => until(`${text} is handled`, () => handled.includes(text)),
    /** How many updates Telegram still has. */
    pending: async () => {
      const answer = await standIn.fetch(new Request(`http://stand-in.invalid/bot${TOKEN}/getWebhookInfo`));
      return ((await answer.json()) as { result: { pending_update_count: number } }).result.pending_update_count;
    },
    /** When each poll began, from now on. */
    polls() {
      const times: number[] = [];
      standIn.faults.rule(({ method }) => {
        if (method === 'getUpdates') times.push(performance.now());
        return undefined;
      });
      return times;
    },
  };
}

it('Telegram is asked for five kinds of updates, and for no others', async () => {
  const { standIn, start } = createScene();
  const asked: unknown[] = [];
  standIn.faults.rule(({ method, parameters }) => {
    if (method === 'getUpdates') asked.push(parameters['allowed_updates']);
    return undefined;
  });
  start();
  await until('a poll began', () => asked.length > 0);
  expect(asked[0]).toEqual(['message', 'callback_query', 'inline_query', 'my_chat_member', 'guest_message']);
});

describe('the flood of one person', () => {
  it('does not make others wait until all of it that waits is answered', async () => {
    const { start, says, neighbourSays, isHandled, handled } = createScene();
    for (let index = 0; index < 250; index += 1) says('/statement');
    neighbourSays('/help');
    const log = () => {};
    const order = createUpdateOrder({
      metrics: { measure: (_, next) => next(), dropped: log },
      logger: { debug: log, info: log, warn: log, error: log },
      monotonic: () => 0,
    });
    start({}, order);
    await isHandled('/help');
    expect(handled.filter((text) => text === '/statement').length).toBeLessThan(30);
  });
});

describe('what a poll has brought', () => {
  it('stays with Telegram until it is finished', async () => {
    const { start, says, holds, isHandled, pending } = createScene();
    const slow = holds('slow');
    for (const text of ['slow', 'quick']) says(text);
    start();
    await isHandled('quick');
    says('later');
    await isHandled('later');
    expect(await pending()).toBe(3);
    slow.resolve();
    await until('Telegram is told', async () => (await pending()) === 0);
  });

  it('is handled once, though it comes with every poll until it is finished', async () => {
    const { start, says, holds, isHandled, handled, polls } = createScene();
    holds('slow');
    says('slow');
    const times = polls();
    start();
    await until('it came three times', () => times.length >= 3);
    says('later');
    await isHandled('later');
    expect(handled).toEqual(['slow', 'later']);
  });

  it('and is not finished does not make polling spin', async () => {
    const { start, says, holds, polls } = createScene();
    holds('slow');
    says('slow');
    const times = polls();
    start();
    await until('four polls', () => times.length >= 4);
    const [, second = 0, , fourth = 0] = times;
    expect(fourth - second).toBeGreaterThan(1_000);
  });

  it('does not hold up what hundreds of others say behind it', async () => {
    const { start, says, holds, handled } = createScene();
    holds('slow');
    says('slow');
    // The clock goes fast, so that nobody has to wait here for what holds up nobody for longer than some seconds.
    start({ monotonic: () => performance.now() * 50 });
    const texts = Array.from({ length: 150 }, (_, index) => `text ${index}`);
    for (const text of texts) {
      says(text);
      if (Number(text.slice(5)) % 10 === 9) await until(text, () => handled.includes(text));
    }
    expect(handled).toEqual(['slow', ...texts]);
  });

  it('is confirmed at a stop only as far as it is finished', async () => {
    const { start, says, holds, isHandled, pending, standIn } = createScene();
    const slow = holds('slow');
    for (const text of ['first', 'slow', 'last']) says(text);
    const { polling } = start({ lastAnswers: 50 });
    await isHandled('last');
    await polling.stop();
    expect(await pending()).toBe(2);
    slow.resolve();
    expect(standIn.takeUpdates().map(({ message }) => message?.text)).toEqual(['slow', 'last']);
  });

  it('is taken also when its numbers begin somewhere else', async () => {
    const { start, says, isHandled, handled, standIn, pending } = createScene();
    start();
    says('before');
    await isHandled('before');
    standIn.numberUpdatesFrom(17);
    for (const text of ['after', 'and on']) says(text);
    await isHandled('and on');
    await until('Telegram is told', async () => (await pending()) === 0);
    expect(handled).toEqual(['before', 'after', 'and on']);
  });

  it('and has no form of an update is one line, and holds up nothing', async () => {
    const { start, says, isHandled, standIn, logged } = createScene();
    let malformed = 0;
    const updates = [17, 18].map((update_id) => ({ update_id, message: 'hello' }));
    standIn.faults.next('getUpdates', 1, { kind: 'reply', status: 200, body: { ok: true, result: updates } });
    start({
      onMalformed: () => {
        malformed += 1;
      },
    });
    await until('both are counted', () => malformed === 2);
    says('after');
    await isHandled('after');
    expect(logged).toEqual(['update.malformed']);
  });
});

describe('polling', () => {
  it.each([
    ['401 by a proxy', proxyPage(401)],
    ['404 by a proxy', proxyPage(404)],
    ['409 by a proxy', proxyPage(409)],
    ['a single 401 of Telegram’s', refusalOf(401, 'Unauthorized')],
    ['JSON that is not the Bot API’s', { kind: 'reply', status: 401, body: { message: 'no' } } as const],
    ['null', { kind: 'reply', status: 200, body: 'null' } as const],
    ['502', refusalOf(502, 'Bad Gateway')],
    ['a cut connection', { kind: 'cut' } as const],
  ])('goes on after %s, and says meanwhile why nothing comes', async (_, fault) => {
    const { start, says, isHandled, standIn, logged } = createScene();
    standIn.faults.next('getUpdates', 1, fault);
    const { intake } = start({ times: { retry: 20 } });
    await until('it is said', () => logged.includes('telegram.away'));
    says('after');
    await isHandled('after');
    expect([intake.whyNone(), logged]).toEqual([undefined, ['telegram.away', 'telegram.back']]);
  });

  it('stops where Telegram repeats that it does not know the token', async () => {
    const { start, standIn } = createScene();
    standIn.faults.next('getUpdates', 1, refusalOf(401, 'Unauthorized'));
    const { polling } = start({ isTokenUnknown: async () => true });
    await expect(polling.failed).rejects.toThrow(/^BOT_TOKEN: Telegram does not know this token/u);
  });

  it('waits as long as Telegram says, a month too', async () => {
    const { start, standIn, logged } = createScene();
    let polls = 0;
    standIn.faults.rule(() => {
      polls += 1;
      return tooManyRequests(30 * 24 * 60 * 60);
    });
    const { intake } = start();
    await until('it is said', () => logged.includes('telegram.away'));
    // A timer of more than 24.8 days would have ended by now, after a millisecond.
    await sleep(50);
    expect([polls, intake.whyNone()]).toEqual([1, 'Telegram makes the bot wait (429)']);
  });

  it('goes on once another program that took its updates has stopped', async () => {
    const { start, says, isHandled, standIn, logged } = createScene();
    standIn.faults.next('getUpdates', 3, refusalOf(409, 'Conflict: terminated by other getUpdates request'));
    start({ times: { conflict: 10, patience: 60_000 } });
    says('after');
    await isHandled('after');
    expect(logged).toEqual(['telegram.away', 'telegram.back']);
  });

  it('says so and stops where another program goes on taking its updates', async () => {
    const { start, standIn } = createScene();
    standIn.faults.next('getUpdates', 1_000, refusalOf(409, 'Conflict: terminated by other getUpdates request'));
    const { polling } = start({ times: { conflict: 10, patience: 50 } });
    await expect(polling.failed).rejects.toThrow(/^BOT_TOKEN: another program receives the updates of this bot/u);
    standIn.faults.clear();
  });
});
