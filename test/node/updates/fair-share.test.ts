import type { Update } from 'grammy/types';
import { Bot } from 'grammy/web';
import { expect, it, vi } from 'vitest';
import type { VerbatimContext } from '../../../src/handlers/base/context.ts';
import { createUpdateOrder } from '../../../src/node/updates/update-order.ts';

const GROUP = -100;
const ME = { id: 1, is_bot: true, first_name: 'Verbatim', username: 'verbatim_bot' } as Bot['botInfo'];

/** A bot that answers nothing before it is let go, but for messages that are let go by name. */
function createScene() {
  const bot = new Bot<VerbatimContext>('1:test', { botInfo: ME });
  const gate = Promise.withResolvers<void>();
  const letGo = new Set<string>();
  const [begun, done, logged]: [string[], string[], string[]] = [[], [], []];
  let dropped = 0;
  const log = (event: string) => void logged.push(event);
  const metrics = {
    measure: (_: unknown, next: () => Promise<void>) => next(),
    dropped: () => {
      dropped += 1;
    },
  };
  const logger = { debug: log, info: log, warn: log, error: log };
  bot.use(createUpdateOrder({ metrics, logger, monotonic: () => 0 }));
  bot.use(async ({ update }) => {
    const name = (update.message ?? update.guest_message)?.text ?? update.callback_query?.data ?? 'membership';
    begun.push(name);
    if (name !== 'talk' && !letGo.has(name)) await gate.promise;
    done.push(name);
  });
  const all: Promise<void>[] = [];
  let updateId = 0;
  const comes = (content: object) => {
    updateId += 1;
    all.push(bot.handleUpdate({ update_id: updateId, ...content } as Update));
  };
  return {
    begun,
    logged,
    dropped: () => dropped,
    says(person: number, text: string, chat = GROUP) {
      const type = chat === GROUP ? 'group' : 'private';
      comes({ message: { message_id: 1, date: 0, chat: { id: chat, type }, from: { id: person }, text } });
    },
    presses: (person: number, data: string) =>
      comes({
        callback_query: { id: '1', from: { id: person }, data, message: { message_id: 1, chat: { id: person } } },
      }),
    calls: (person: number, text: string) =>
      comes({
        guest_message: {
          message_id: 1,
          date: 0,
          chat: { id: GROUP, type: 'group' },
          from: { id: person },
          text,
          guest_query_id: '1',
        },
      }),
    isRemoved: () => comes({ my_chat_member: { chat: { id: GROUP }, from: { id: 7 } } }),
    migrates: () =>
      comes({ message: { message_id: 1, chat: { id: GROUP }, from: { id: 7 }, migrate_to_chat_id: -200 } }),
    /** Lets messages go that come later; each is answered as soon as it begins. */
    letsGo: (...names: string[]) => names.forEach((name) => void letGo.add(name)),
    isDone: (name: string) => vi.waitUntil(() => done.includes(name), { interval: 1 }),
    /** What was answered in the end, in order. */
    async answered() {
      gate.resolve();
      await Promise.all(all);
      return done;
    },
  };
}

const times = (count: number, act: (index: number) => void) => Array.from({ length: count }, (_, index) => act(index));

it('200 messages of talk take nothing from the /quote behind them', async () => {
  const { says, answered } = createScene();
  times(200, () => says(7, 'talk'));
  says(7, '/quote');
  expect((await answered()).at(-1)).toBe('/quote');
});

it('after 24 /quote of a member the owner’s /pause and /unsubscribe are obeyed, before most of them', async () => {
  const { says, answered, dropped } = createScene();
  times(24, () => says(7, '/quote'));
  for (const change of ['/pause', '/unsubscribe']) says(8, change);
  const done = await answered();
  expect(done.slice(2, 4)).toEqual(['/pause', '/unsubscribe']);
  expect([done.length, dropped()]).toEqual([26, 0]);
});

it('30 people who ask for /quote in one group get 30 answers', async () => {
  const { says, answered } = createScene();
  times(30, (index) => says(10 + index, '/quote'));
  expect(await answered()).toHaveLength(30);
});

it('while one person’s excess waits, others are answered', async () => {
  const { says, begun, answered } = createScene();
  times(20, () => says(7, '/verify x', 7));
  says(8, '/help', 8);
  await new Promise(setImmediate);
  expect(begun).toContain('/help');
  expect(begun.length).toBeLessThan(5);
  expect(await answered()).toHaveLength(21);
});

it('of a flood only reading is dropped, and never a change by a button or a command, a membership or a migration', async () => {
  const { says, presses, isRemoved, migrates, answered, dropped, logged } = createScene();
  times(500, () => says(7, '/quote', 7));
  const changes = ['/subscribe', '/pause', '/resume', '/unsubscribe', '/forget', '/language'];
  for (const change of changes) says(7, change, 7);
  times(30, () => presses(7, 'sub:Ab3dE_9x:h8q2x:unit=sentence'));
  times(5, () => presses(7, 'choose-language:kk'));
  times(30, () => presses(7, 'passage:3'));
  isRemoved();
  migrates();
  const done = await answered();
  expect(done.filter((name) => name === '/quote').length).toBe(32);
  expect(done.filter((name) => name.startsWith('sub:'))).toHaveLength(30);
  expect(done.filter((name) => name.startsWith('choose-language:'))).toHaveLength(5);
  expect(done.filter((name) => name === 'membership')).toHaveLength(2);
  expect(done).toEqual(expect.arrayContaining(changes));
  expect([dropped(), logged]).toEqual([498, ['update.dropped']]);
});

it('who flooded is heard again once their own is answered, in the order in which they asked', async () => {
  const { says, answered } = createScene();
  times(30, (index) => says(7, `/statement ${index}`, 7));
  expect(await answered()).toEqual(Array.from({ length: 30 }, (_, index) => `/statement ${index}`));
  says(7, '/help', 7);
  expect((await answered()).at(-1)).toBe('/help');
});

it('a /resume that comes while the /pause before it waits for its turn is obeyed after it', async () => {
  const { says, letsGo, isDone, answered } = createScene();
  letsGo('/a', '/b');
  for (const text of ['/a', '/b', '/pause']) says(7, text, 7);
  await isDone('/b');
  says(7, '/resume', 7);
  expect(await answered()).toEqual(['/a', '/b', '/pause', '/resume']);
});

it('a flood of calls where the bot is not a member holds up nobody, not even in a chat of the same id', async () => {
  const { calls, says, letsGo, isDone, answered, dropped } = createScene();
  letsGo('/statement');
  times(100, () => calls(7, '@verbatim_bot 2.3'));
  says(8, '/statement');
  await isDone('/statement');
  expect((await answered()).length).toBe(33);
  expect(dropped()).toBe(68);
});

it('what changes a chat waits for the change before it there, and not for one elsewhere', async () => {
  const { says, begun, letsGo, isDone, answered } = createScene();
  letsGo('/resume', '/unsubscribe');
  says(7, '/pause');
  says(8, '/resume');
  says(7, '/unsubscribe', 7);
  await isDone('/unsubscribe');
  expect(begun).toEqual(['/pause', '/unsubscribe']);
  expect(await answered()).toEqual(['/unsubscribe', '/pause', '/resume']);
});
