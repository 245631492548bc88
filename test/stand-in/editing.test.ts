import { describe, expect, it } from 'vitest';
import { createWorld, outcome } from './support.ts';

const NOT_MODIFIED =
  '400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';
const keyboard = (data: string) => ({ inline_keyboard: [[{ text: 'a', callback_data: data }]] });

/** A chat with Anna: her /start is message 1, the bot's answer with a button is message 2. */
async function createChat() {
  const world = createWorld();
  world.standIn.clients.start({ personId: world.anna.id });
  const chat_id = world.anna.id;
  await world.call('sendMessage', { chat_id, text: 'one', reply_markup: keyboard('1') });
  const edit = (changes: Record<string, unknown>) =>
    world.call('editMessageText', { chat_id, message_id: 2, text: 'one', reply_markup: keyboard('1'), ...changes });
  return { ...world, chat_id, edit };
}

describe('editMessageText', () => {
  it.each([
    ['nothing', {}, NOT_MODIFIED],
    ['the text', { text: 'two' }, 'accepted'],
    ['an entity', { entities: [{ type: 'bold', offset: 0, length: 3 }] }, 'accepted'],
    ['the button', { reply_markup: keyboard('2') }, 'accepted'],
    ['white space around the text only', { text: ' one ' }, NOT_MODIFIED],
    ['the text to nothing', { text: '' }, '400 Bad Request: message text is empty'],
    ['a message that is none', { message_id: 99 }, '400 Bad Request: message to edit not found'],
    ["a person's message", { message_id: 1, text: 'forged' }, "400 Bad Request: message can't be edited"],
    [
      'the keyboard to one that is not attached',
      { reply_markup: { keyboard: [['a']] } },
      '400 Bad Request: inline keyboard expected',
    ],
    [
      'an inline message that is none',
      { chat_id: '', message_id: '', inline_message_id: 'x' },
      '400 Bad Request: MESSAGE_ID_INVALID',
    ],
    ['no message', { chat_id: '', message_id: '' }, '400 Bad Request: message identifier is not specified'],
  ])('of %s', async (_, changes, expected) => {
    const { edit } = await createChat();
    expect(outcome(await edit(changes))).toBe(expected);
  });

  it('takes the keyboard away when none is given, and stamps the time', async () => {
    const { clock, chat_id, call, standIn } = await createChat();
    clock.now += 5_000;
    const answer = await call('editMessageText', { chat_id, message_id: 2, text: 'two' });
    expect(answer).toMatchObject({ result: { message_id: 2, text: 'two', edit_date: clock.now / 1000 } });
    expect(standIn.state().conversations[0]?.messages[1]).not.toHaveProperty('reply_markup');
  });

  it('of a place says that there is no text', async () => {
    const { chat_id, call } = await createChat();
    await call('sendVenue', { chat_id, latitude: 1, longitude: 1, title: 'a', address: 'b' });
    const answer = await call('editMessageText', { chat_id, message_id: 3, text: 'two' });
    expect(outcome(answer)).toBe('400 Bad Request: there is no text in the message to edit');
  });

  it('shows in the apps', async () => {
    const { standIn, edit } = await createChat();
    const events: string[] = [];
    standIn.subscribe((event) => events.push(event.type === 'message_edited' ? `${event.message.text}` : event.type));
    await edit({ text: 'two' });
    expect(events).toEqual(['two']);
  });
});

it('editMessageReplyMarkup changes the keyboard and leaves the text', async () => {
  const { chat_id, call } = await createChat();
  const change = (reply_markup: unknown) => call('editMessageReplyMarkup', { chat_id, message_id: 2, reply_markup });
  expect(outcome(await change(keyboard('1')))).toBe(NOT_MODIFIED);
  expect(await change(keyboard('2'))).toMatchObject({ result: { text: 'one', reply_markup: keyboard('2') } });
});

describe('deleteMessage', () => {
  it.each([
    ["the bot's own message", 2, 0, 'accepted'],
    ["a person's message in a private chat", 1, 0, 'accepted'],
    ['a message that is none', 99, 0, '400 Bad Request: message to delete not found'],
    ['a message after two days', 2, 48 * 3_600_000 + 1_000, "400 Bad Request: message can't be deleted"],
  ])('of %s', async (_, message_id, laterMs, expected) => {
    const { chat_id, clock, call } = await createChat();
    clock.now += laterMs;
    expect(outcome(await call('deleteMessage', { chat_id, message_id }))).toBe(expected);
  });

  it('takes the message away in the apps', async () => {
    const { chat_id, standIn, call } = await createChat();
    const events: unknown[] = [];
    standIn.subscribe((event) => events.push(event));
    await call('deleteMessage', { chat_id, message_id: 2 });
    expect(events).toEqual([{ type: 'message_deleted', chatId: chat_id, messageId: 2 }]);
  });

  it("of a person's message in a group needs an administrator", async () => {
    const { standIn, anna, call } = createWorld();
    const { id } = standIn.addGroup({ title: 'G', memberIds: [anna.id] });
    const { message_id } = standIn.clients.say({ personId: anna.id, chatId: id, text: 'hi' });
    expect(outcome(await call('deleteMessage', { chat_id: id, message_id }))).toBe(
      "400 Bad Request: message can't be deleted",
    );
  });
});
