import type { Message } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { proxyPage } from '../../src/stand-in/faults.ts';
import { createWorld, outcome, TOKEN } from './support.ts';

const MOMENT = { type: 'date_time', offset: 0, length: 1, unix_time: 1_700_000_000, date_time_format: 't' };

describe('a server before 9.5', () => {
  it('refuses a moment in a message that the newest one takes', async () => {
    const { standIn, anna, call } = createWorld({ server: { version: 9.4 } });
    standIn.clients.start({ personId: anna.id });
    const send = () => call('sendMessage', { chat_id: anna.id, text: 'x', entities: [MOMENT] });
    expect(outcome(await send())).toBe("400 Bad Request: can't parse MessageEntity: Unsupported type specified");
    standIn.server.set({ version: 9.5 });
    expect(outcome(await send())).toBe('accepted');
  });

  it('refuses it in an inline result, too', async () => {
    const { standIn, anna, call } = createWorld({ server: { version: 9.4 } });
    const { queryId } = standIn.clients.typeInline({ personId: anna.id, chatId: anna.id, query: 'x', offset: '' });
    const content = { message_text: 'x', entities: [MOMENT] };
    const results = [{ type: 'article', id: '1', title: 'x', input_message_content: content }];
    const answer = await call('answerInlineQuery', { inline_query_id: queryId, results });
    expect(outcome(answer)).toContain('Unsupported type specified');
  });
});

describe('a server before 9.4', () => {
  it('passes over the style of a button', async () => {
    const { standIn, anna, call } = createWorld({ server: { version: 9.3 } });
    standIn.clients.start({ personId: anna.id });
    const reply_markup = { inline_keyboard: [[{ text: 'a', callback_data: 'a', style: 'danger' }]] };
    const shown = async () => {
      const sent = await call('sendMessage', { chat_id: anna.id, text: 'x', reply_markup });
      return sent.ok ? (sent.result as Message).reply_markup?.inline_keyboard : sent;
    };
    expect(await shown()).toEqual([[{ text: 'a', callback_data: 'a' }]]);
    standIn.server.set({ version: 9.4 });
    expect(await shown()).toEqual(reply_markup.inline_keyboard);
  });
});

describe('the Date header', () => {
  const dateOf = async ({ standIn }: ReturnType<typeof createWorld>) => {
    const answer = await standIn.fetch(new Request(`http://stand-in.invalid/bot${TOKEN}/getMe`));
    return Date.parse(answer.headers.get('date') ?? '');
  };

  it('tells the time of the stand-in, also on the page of a proxy', async () => {
    const world = createWorld();
    expect(await dateOf(world)).toBe(world.clock.now);
    world.standIn.faults.next('getMe', 1, proxyPage(502));
    expect(await dateOf(world)).toBe(world.clock.now);
  });

  it('can be wrong by as much as is wanted', async () => {
    const world = createWorld({ server: { dateOffset: -90_000 } });
    expect(await dateOf(world)).toBe(world.clock.now - 90_000);
  });
});
