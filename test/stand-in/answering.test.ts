import { describe, expect, it } from 'vitest';
import type { ClientEvent } from '../../src/stand-in/client-protocol.ts';
import { createWorld, outcome } from './support.ts';

const TOO_OLD = '400 Bad Request: query is too old and response timeout expired or query ID is invalid';
const article = (id: string, change: Record<string, unknown> = {}) => ({
  type: 'article',
  id,
  title: 'Section 3',
  input_message_content: { message_text: 'Text of section 3' },
  ...change,
});

describe('answerCallbackQuery', () => {
  async function press() {
    const world = createWorld();
    const { standIn, anna, call } = world;
    standIn.clients.start({ personId: anna.id });
    await call('sendMessage', {
      chat_id: anna.id,
      text: 'x',
      reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'b' }]] },
    });
    standIn.takeUpdates();
    const { queryId } = standIn.clients.press({ personId: anna.id, chatId: anna.id, messageId: 2, data: 'b' });
    return { ...world, queryId };
  }

  it.each([
    ['a text', { text: 'Done' }, 'accepted'],
    ['nothing', {}, 'accepted'],
    ['200 characters', { text: '🏔'.repeat(200), show_alert: true }, 'accepted'],
    ['201 characters', { text: 'a'.repeat(201) }, '400 Bad Request: MESSAGE_TOO_LONG'],
    ['a link to the bot', { url: 'https://t.me/verbatim_bot?start=s3' }, 'accepted'],
    ['a link elsewhere', { url: 'https://example.org' }, '400 Bad Request: URL_INVALID'],
    ['an id that is none', { callback_query_id: '1' }, TOO_OLD],
  ])('with %s', async (_, change, expected) => {
    const { call, queryId } = await press();
    expect(outcome(await call('answerCallbackQuery', { callback_query_id: queryId, ...change }))).toBe(expected);
  });

  it('reaches the person who pressed, once', async () => {
    const { standIn, anna, call, queryId } = await press();
    const events: ClientEvent[] = [];
    standIn.subscribe((event) => events.push(event));
    const answer = () => call('answerCallbackQuery', { callback_query_id: queryId, text: 'Done', show_alert: true });
    expect(outcome(await answer())).toBe('accepted');
    expect(outcome(await answer())).toBe(TOO_OLD);
    expect(events).toEqual([{ type: 'callback_answered', queryId, personId: anna.id, text: 'Done', showAlert: true }]);
  });

  it.each([
    [150_000, 'accepted'],
    [150_001, TOO_OLD],
  ])('after %i ms', async (later, expected) => {
    const { clock, call, queryId } = await press();
    clock.now += later;
    expect(outcome(await call('answerCallbackQuery', { callback_query_id: queryId }))).toBe(expected);
  });
});

describe('answerInlineQuery', () => {
  function ask() {
    const world = createWorld();
    const { queryId } = world.standIn.clients.typeInline({
      personId: world.anna.id,
      chatId: world.anna.id,
      query: 'war',
      offset: '',
    });
    const answer = (change: Record<string, unknown>) =>
      world.call('answerInlineQuery', { inline_query_id: queryId, results: [article('1')], ...change });
    return { ...world, queryId, answer };
  }
  const many = (count: number) => Array.from({ length: count }, (_, index) => article(String(index)));

  it.each<[string, Record<string, unknown>, string]>([
    ['one article', {}, 'accepted'],
    ['no results', { results: [] }, 'accepted'],
    ['50 results', { results: many(50) }, 'accepted'],
    ['51 results', { results: many(51) }, '400 Bad Request: too many inline query results specified'],
    ['two of one id', { results: [article('1'), article('1')] }, '400 Bad Request: RESULT_ID_DUPLICATE'],
    ['an id of 64 bytes', { results: [article('я'.repeat(32))] }, 'accepted'],
    ['an id of 65 bytes', { results: [article('a'.repeat(65))] }, '400 Bad Request: RESULT_ID_INVALID'],
    ['an empty id', { results: [article('')] }, '400 Bad Request: RESULT_ID_INVALID'],
    [
      'an article without a title',
      { results: [article('1', { title: undefined })] },
      `400 Bad Request: can't parse inline query result: Can't find field "title"`,
    ],
    [
      'an article with an empty title',
      { results: [article('1', { title: '' })] },
      '400 Bad Request: ARTICLE_TITLE_EMPTY',
    ],
    [
      'an article without a text',
      { results: [article('1', { input_message_content: undefined })] },
      `400 Bad Request: can't parse inline query result: Can't find field "message_text"`,
    ],
    [
      'an article of 4,097 characters',
      { results: [article('1', { input_message_content: { message_text: 'a'.repeat(4097) } })] },
      '400 Bad Request: message is too long',
    ],
    [
      'an article with a place',
      { results: [article('1', { input_message_content: { latitude: 1, longitude: 2, title: 'a', address: 'b' } })] },
      'accepted',
    ],
    [
      'a button without an action',
      { results: [article('1', { reply_markup: { inline_keyboard: [[{ text: 'a' }]] } })] },
      "400 Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [
      'a venue',
      { results: [{ type: 'venue', id: '1', latitude: 1, longitude: 2, title: 'a', address: 'b' }] },
      'accepted',
    ],
    ['a next offset of 64 bytes', { next_offset: 'a'.repeat(64) }, 'accepted'],
    ['a next offset of 65 bytes', { next_offset: 'a'.repeat(65) }, '400 Bad Request: NEXT_OFFSET_INVALID'],
    ['a start button', { button: { text: 'Help', start_parameter: 'help' } }, 'accepted'],
    [
      'a button that does nothing',
      { button: { text: 'Help' } },
      "400 Bad Request: can't parse inline query results button: InlineQueryResultsButton must have exactly one optional field",
    ],
    [
      'an empty start parameter',
      { button: { text: 'Help', start_parameter: '' } },
      "400 Bad Request: can't use empty start_parameter",
    ],
    [
      'a start parameter of 65 characters',
      { button: { text: 'Help', start_parameter: 'a'.repeat(65) } },
      '400 Bad Request: too long start_parameter specified',
    ],
    [
      'a start parameter with a dot',
      { button: { text: 'Help', start_parameter: 's2.3' } },
      '400 Bad Request: unallowed characters in start_parameter are used',
    ],
    ['an id that is none', { inline_query_id: '1' }, TOO_OLD],
  ])('with %s', async (_, change, expected) => {
    const { answer } = ask();
    expect(outcome(await answer(change))).toBe(expected);
  });

  it.each([
    [30_000, 'accepted'],
    [30_001, TOO_OLD],
  ])('after %i ms', async (later, expected) => {
    const { clock, answer } = ask();
    clock.now += later;
    expect(outcome(await answer({}))).toBe(expected);
  });

  it('reaches the person who typed, with the next page and the button', async () => {
    const { standIn, anna, queryId, answer } = ask();
    const events: ClientEvent[] = [];
    standIn.subscribe((event) => events.push(event));
    await answer({ next_offset: '10', button: { text: 'Help', start_parameter: 'help' } });
    expect(events).toEqual([
      {
        type: 'inline_answered',
        queryId,
        personId: anna.id,
        answer: { results: [article('1')], nextOffset: '10', button: { text: 'Help', start_parameter: 'help' } },
      },
    ]);
  });
});
