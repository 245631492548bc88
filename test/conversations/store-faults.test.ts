import { beforeEach, describe, expect } from 'vitest';
import { StoreUnavailable } from '../../src/handlers/base/store-unavailable.ts';
import { itOnNode } from '../support/runtime.ts';
import { createTelegram, only, requestIdOf, type Talker, type Telegram } from '../support/telegram.ts';

let telegram: Telegram;
let editor: Talker;
let groupId: number;

const FAILED = 'Something went wrong on my side. Please try again.';

/** Errors that no absence explains. */
const FAULTS: readonly (readonly [string, Error])[] = [
  ['an error of our own', new TypeError("Cannot read properties of undefined (reading 'canary')")],
  ['a key of the wrong type', Object.assign(new Error('WRONGTYPE canary'), { name: 'ReplyError' })],
];

beforeEach(async () => {
  telegram = await createTelegram();
  editor = telegram.person('en', 'Editor');
  await editor.opens();
  groupId = telegram.group([editor], 'supergroup');
  await editor.says('/subscribe', { chatId: groupId });
});

function fail<Store extends object>(store: Store, names: readonly (keyof Store)[], error: Error): void {
  for (const name of names) Object.assign(store, { [name]: () => Promise.reject(error) });
}

function expectOneFault(kind: string): void {
  expect(telegram.failures).toEqual([{ kind, cause: 'fault' }]);
  expect(only(telegram.logged)).toContain('error update.failed');
  expect(telegram.logged.join()).not.toContain('canary');
}

describe.each(FAULTS)('%s in a store', (_, error) => {
  itOnNode.each([
    ['/subscribe 18:00', ['byChat']],
    ['/subscribe 18:00', ['change']],
    ['/pause', ['change']],
    ['/schedule', ['slots']],
    ['/mydata', ['allSlots']],
  ] as const)('is a fault for %s: logged and counted once, and told kindly (%o)', async (command, names) => {
    fail(telegram.subscriptions.store, names, error);
    expect(only(await editor.says(command, { chatId: groupId })).text).toBe(FAILED);
    expectOneFault('message');
  });

  itOnNode('is one for a press, which is answered once', async () => {
    const card = only(await editor.says('/schedule', { chatId: groupId }));
    fail(telegram.subscriptions.store, ['change'], error);
    expect((await editor.presses(card, 'Pause')).told).toBe(FAILED);
    expectOneFault('callback_query');
  });

  itOnNode('is one for the press that unsubscribes', async () => {
    const asked = only(await editor.says('/unsubscribe', { chatId: groupId }));
    fail(telegram.subscriptions.store, ['erase'], error);
    expect((await editor.presses(asked, 'Yes, end it')).told).toBe(FAILED);
    expectOneFault('callback_query');
  });

  itOnNode('after a change was saved leaves it told as saved', async () => {
    fail(telegram.subscriptions.store, ['slots'], error);
    const said = only(await editor.says('/pause', { chatId: groupId })).text;
    expect(said).toBe('Saved, but I could not show it. Send /schedule to see it.');
    expect(await telegram.subscriptions.all()).toMatchObject([{ pause: 'by-person' }]);
    expectOneFault('message');
  });
});

describe('while Redis is away', () => {
  itOnNode('a WHEN is not lost: the channel that is chosen once more gets posts at that time', async () => {
    const botRights = { can_post_messages: true };
    const { id } = telegram.standIn.addChannel({ title: 'Daily words', memberIds: [editor.id], botRights });
    await editor.says('/subscribe 18:30');
    const requestId = requestIdOf(telegram.standIn, editor.id);
    telegram.standIn.clients.shareChat({ personId: editor.id, requestId, chatId: id });
    const choice = only(telegram.standIn.takeUpdates());
    const { byChat } = telegram.subscriptions.store;
    fail(
      telegram.subscriptions.store,
      ['byChat'],
      new StoreUnavailable('away', { cause: new Error('Connection is closed.') }),
    );
    await telegram.bot.handleUpdate(choice);
    Object.assign(telegram.subscriptions.store, { byChat });
    await telegram.bot.handleUpdate(choice);
    const ofChannel = (await telegram.subscriptions.all()).filter(({ chatId }) => chatId === id);
    expect(ofChannel).toMatchObject([{ cadence: { times: [18 * 60 + 30] } }]);
  });
});
