import { beforeEach, describe, expect, it } from 'vitest';
import { StoreUnavailable } from '../../src/handlers/base/store-unavailable.ts';
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
  it.each([
    ['/subscribe 18:00', ['byChat']],
    ['/subscribe 18:00', ['change']],
    ['/pause', ['change']],
    ['/schedule', ['slots']],
    ['/mydata', ['allSlots']],
  ] as const)('is a fault for %s: logged and counted once, and told kindly (%o)', async (command, names) => {
    fail(telegram.subscriptions, names, error);
    expect(only(await editor.says(command, { chatId: groupId })).text).toBe(FAILED);
    expectOneFault('message');
  });

  it('is one for a press, which is answered once', async () => {
    const card = only(await editor.says('/schedule', { chatId: groupId }));
    fail(telegram.subscriptions, ['change'], error);
    expect((await editor.presses(card, 'Pause')).told).toBe(FAILED);
    expectOneFault('callback_query');
  });

  it('is one for the press that unsubscribes', async () => {
    const asked = only(await editor.says('/unsubscribe', { chatId: groupId }));
    fail(telegram.subscriptions, ['erase'], error);
    expect((await editor.presses(asked, 'Yes, unsubscribe')).told).toBe(FAILED);
    expectOneFault('callback_query');
  });

  it('after a change was saved leaves it told as saved', async () => {
    fail(telegram.subscriptions, ['slots'], error);
    const said = only(await editor.says('/pause', { chatId: groupId })).text;
    expect(said).toBe('Saved, but I could not show it. Send /schedule to see it.');
    expect([...telegram.subscriptions.kept.values()]).toMatchObject([{ pause: 'by-person' }]);
    expectOneFault('message');
  });
});

describe('while Redis is away', () => {
  it('a WHEN is not lost: the channel that is chosen once more gets posts at that time', async () => {
    const botRights = { can_post_messages: true };
    const { id } = telegram.standIn.addChannel({ title: 'Daily words', memberIds: [editor.id], botRights });
    await editor.says('/subscribe 18:30');
    const requestId = requestIdOf(telegram.standIn, editor.id);
    telegram.standIn.clients.shareChat({ personId: editor.id, requestId, chatId: id });
    const choice = only(telegram.standIn.takeUpdates());
    const { byChat } = telegram.subscriptions;
    fail(
      telegram.subscriptions,
      ['byChat'],
      new StoreUnavailable('away', { cause: new Error('Connection is closed.') }),
    );
    await telegram.bot.handleUpdate(choice);
    Object.assign(telegram.subscriptions, { byChat });
    await telegram.bot.handleUpdate(choice);
    const ofChannel = [...telegram.subscriptions.kept.values()].filter(({ chatId }) => chatId === id);
    expect(ofChannel).toMatchObject([{ cadence: { times: [18 * 60 + 30] } }]);
  });
});
