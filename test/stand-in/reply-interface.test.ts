import { describe, expect, it } from 'vitest';
import type { ClientEvent } from '../../src/stand-in/client-protocol.ts';
import { createWorld } from './support.ts';

const KEYBOARD = { keyboard: [[{ text: 'Yes' }, { text: 'No' }]], one_time_keyboard: true };

/** Anna and Berik in a group with the bot. */
function createGroup() {
  const world = createWorld();
  const { standIn, anna, call } = world;
  const berik = standIn.addPerson({ firstName: 'Berik', languageCode: 'kk' });
  const { id } = standIn.addGroup({ title: 'G', memberIds: [anna.id, berik.id] });
  const events: ClientEvent[] = [];
  standIn.subscribe((event) => void (event.type === 'reply_interface' && events.push(event)));
  const send = (reply_markup: object, more = {}) =>
    call('sendMessage', { chat_id: id, text: 'x', reply_markup, ...more });
  const shown = () => standIn.state().conversations[0]?.replyInterfaces;
  return { ...world, berik, id, send, shown, events };
}

describe('what the bot puts under the message box', () => {
  it('is there for everyone in the group, in the state and as an event', async () => {
    const { anna, berik, id, send, shown, events } = createGroup();
    await send(KEYBOARD);
    const keyboard = { messageId: 1, markup: KEYBOARD };
    expect(shown()).toEqual({ [anna.id]: keyboard, [berik.id]: keyboard });
    expect(events).toEqual(
      [anna.id, berik.id].map((personId) => ({ type: 'reply_interface', chatId: id, personId, shown: keyboard })),
    );
  });

  it('is there for the one who is answered, where it is selective', async () => {
    const { standIn, berik, id, send, shown } = createGroup();
    const { message_id } = standIn.clients.say({ personId: berik.id, chatId: id, text: '/help' });
    await send({ ...KEYBOARD, selective: true }, { reply_parameters: { message_id } });
    expect(Object.keys(shown() ?? {})).toEqual([String(berik.id)]);
  });

  it('may be a wish that they answer', async () => {
    const { anna, send, shown } = createGroup();
    await send({ force_reply: true, input_field_placeholder: 'When?' });
    expect(shown()?.[anna.id]).toEqual({
      messageId: 1,
      markup: { force_reply: true, input_field_placeholder: 'When?' },
    });
  });

  it('is no longer wanted once it was answered', async () => {
    const { standIn, anna, id, send, shown } = createGroup();
    await send({ force_reply: true });
    standIn.clients.say({ personId: anna.id, chatId: id, text: '09:00', replyToMessageId: 1 });
    expect(shown()).not.toHaveProperty(String(anna.id));
  });

  it('goes when the bot takes it away, and with its message, but not with another message', async () => {
    const { anna, id, call, send, shown, events } = createGroup();
    await send(KEYBOARD);
    await call('sendMessage', { chat_id: id, text: 'y' });
    expect(shown()?.[anna.id]).toBeDefined();
    await send({ remove_keyboard: true });
    expect(shown()).toEqual({});
    await send(KEYBOARD);
    await call('deleteMessage', { chat_id: id, message_id: 4 });
    expect(shown()).toEqual({});
    expect(events.at(-1)).not.toHaveProperty('shown');
  });
});

describe('a message without a sound', () => {
  it('is known as such to the apps, and no other is', async () => {
    const { standIn, id, call } = createGroup();
    const events: ClientEvent[] = [];
    standIn.subscribe((event) => void (event.type === 'message' && events.push(event)));
    await call('sendMessage', { chat_id: id, text: 'loud' });
    await call('sendMessage', { chat_id: id, text: 'quiet', disable_notification: true });
    expect(standIn.state().conversations[0]?.silentMessageIds).toEqual([2]);
    expect(events.map((event) => 'isSilent' in event)).toEqual([false, true]);
  });
});

describe('the bot in a channel', () => {
  it('posts as the channel, under nobody’s name', async () => {
    const { standIn, anna, call } = createWorld();
    const { id } = standIn.addChannel({ title: 'C', memberIds: [anna.id], botRights: { can_post_messages: true } });
    const answer = await call('sendMessage', { chat_id: id, text: 'x' });
    expect(answer).toMatchObject({ result: { sender_chat: { id, type: 'channel', title: 'C' } } });
    expect(answer).not.toHaveProperty('result.from');
  });
});
