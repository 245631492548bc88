import type { Message } from 'grammy/types';
import { describe, expect, it, vi } from 'vitest';
import { quotedIn, writtenIn } from '../../../src/handlers/base/message-text.ts';
import { createTelegram, sources } from '../../support/telegram.ts';

const BOT = 1;
const said = (fields: object) => ({ message_id: 1, date: 0, chat: { id: 7, type: 'private' }, ...fields }) as Message;

describe('what is written in a message', () => {
  it.each(['text', 'caption'])('is read up to what can be compared, with a command before it: of a %s', (field) => {
    expect(writtenIn(said({ [field]: '\u200b'.repeat(1_000_000) }))).toHaveLength(4_297);
    expect(writtenIn(said({ [field]: 'x'.repeat(4_296) }))).toHaveLength(4_296);
  });
});

describe('the quotations in a message of the bot’s own', () => {
  const text = 'one two three';
  const quoted = (entities: object[]) =>
    [...quotedIn(said({ from: { id: BOT }, text, entities }), BOT)].map((one) => one.text);

  it('are all that do not overlap', () => {
    const entities = [
      { type: 'blockquote', offset: 0, length: 3 },
      { type: 'bold', offset: 0, length: 3 },
      { type: 'expandable_blockquote', offset: 4, length: 3 },
    ];
    expect(quoted(entities)).toEqual(['one', 'two']);
  });

  it('are the first ones, up to the length of the text, where a hundred of them overlap', () => {
    expect(quoted(Array.from({ length: 100 }, () => ({ type: 'blockquote', offset: 0, length: 13 })))).toEqual([text]);
  });
});

it('of several quotations those behind the first that is not exact are not compared', async () => {
  const verify = vi.spyOn(sources.content, 'verify');
  const telegram = await createTelegram();
  const person = telegram.person();
  await person.opens();
  const text = 'made up. also made up. and this.';
  const entities = [0, 9, 23].map((offset) => ({ type: 'blockquote', offset, length: 8 }));
  const from = { id: person.id, is_bot: false, first_name: 'Aigerim' };
  const reply_to_message = said({ from: { id: BOT }, text, entities });
  const marks = [{ type: 'bot_command', offset: 0, length: 7 }];
  const chat = { id: person.id, type: 'private', first_name: 'Aigerim' };
  const message = { ...said({ from, chat, text: '/verify', entities: marks }), reply_to_message };
  telegram.standIn.pushUpdate({ message } as Parameters<typeof telegram.standIn.pushUpdate>[0]);
  await telegram.deliver();
  expect(verify.mock.calls).toEqual([['made up.']]);
  verify.mockRestore();
});
