import { describe, expect, it } from 'vitest';
import { createWorld, outcome } from './support.ts';

const NOT_THE_REAL_WORDS = '400 Bad Request: ';

/** Sends one inline button and says what came of it. */
async function send(button: unknown): Promise<string> {
  const { standIn, anna, call } = createWorld();
  standIn.clients.start({ personId: anna.id });
  const answer = await call('sendMessage', {
    chat_id: anna.id,
    text: 'x',
    reply_markup: { inline_keyboard: [[button]] },
  });
  return outcome(answer);
}

describe('an inline button', () => {
  it.each<[string, unknown, string]>([
    [
      'no action',
      { text: 'a' },
      "400 Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    ['no text', { callback_data: 'a' }, `400 Bad Request: can't parse inline keyboard button: Can't find field "text"`],
    [
      'an empty text',
      { text: '', callback_data: 'a' },
      '400 Bad Request: inline keyboard button text must be non-empty',
    ],
    [
      'empty callback data',
      { text: 'a', callback_data: '' },
      "400 Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    ['64 bytes of callback data', { text: 'a', callback_data: 'я'.repeat(32) }, 'accepted'],
    ['65 bytes of callback data', { text: 'a', callback_data: 'a'.repeat(65) }, '400 Bad Request: BUTTON_DATA_INVALID'],
    ['a link', { text: 'a', url: 'https://t.me/verbatim_bot?start=s3' }, 'accepted'],
    ['a link to a person', { text: 'a', url: 'tg://user?id=5' }, 'accepted'],
    [
      'a link without a host',
      { text: 'a', url: 'https://nowhere' },
      "400 Bad Request: inline keyboard button URL 'https://nowhere' is invalid: Wrong HTTP URL",
    ],
    [
      'a link whose host can be none',
      { text: 'a', url: 'https://[example.org' },
      "400 Bad Request: inline keyboard button URL 'https://[example.org' is invalid: Wrong HTTP URL",
    ],
    [
      'no link at all',
      { text: 'a', url: 'not a link' },
      "400 Bad Request: inline keyboard button URL 'not a link' is invalid: Wrong HTTP URL",
    ],
    ['256 characters to copy', { text: 'a', copy_text: { text: 'a'.repeat(256) } }, 'accepted'],
    [
      '257 characters to copy',
      { text: 'a', copy_text: { text: 'a'.repeat(257) } },
      '400 Bad Request: BUTTON_COPY_TEXT_INVALID',
    ],
    ['nothing to copy', { text: 'a', copy_text: { text: '' } }, '400 Bad Request: BUTTON_COPY_TEXT_INVALID'],
    ['an empty inline query to switch to', { text: 'a', switch_inline_query: '' }, 'accepted'],
    [
      'a switch to some kind of chat',
      { text: 'a', switch_inline_query_chosen_chat: { query: '3', allow_group_chats: true } },
      'accepted',
    ],
    [
      'a switch to no kind of chat',
      { text: 'a', switch_inline_query_chosen_chat: { query: '3' } },
      '400 Bad Request: at least one chat type must be allowed',
    ],
    ['a page to open in a private chat', { text: 'a', web_app: { url: 'https://example.org/' } }, 'accepted'],
    [
      'a page to open without https',
      { text: 'a', web_app: { url: 'http://example.org/' } },
      "400 Bad Request: inline keyboard button Web App URL 'http://example.org/' is invalid: Only HTTPS links are allowed",
    ],
    [
      'a kind that no message of the bot has',
      { text: 'a', url: 'https://example.org/', pay: true },
      `400 Bad Request: can't parse inline keyboard button: "pay" is not implemented by the stand-in`,
    ],
    ['a known style', { text: 'a', callback_data: 'a', style: 'primary' }, 'accepted'],
    [
      'an unknown style',
      { text: 'a', callback_data: 'a', style: 'pink' },
      "400 Bad Request: can't parse inline keyboard button: invalid button style specified",
    ],
    [
      'two actions, which the real server lets through',
      { text: 'a', callback_data: 'a', url: 'https://t.me' },
      `${NOT_THE_REAL_WORDS}can't parse inline keyboard button: exactly one of the optional fields must be used, not "url" and "callback_data"`,
    ],
    [
      'a misspelt field, which the real server passes over',
      { text: 'a', callbackData: 'a' },
      `${NOT_THE_REAL_WORDS}unknown field "callbackData"`,
    ],
    [
      'a label with half a surrogate pair',
      { text: '\ud800', callback_data: 'a' },
      '400 Bad Request: inline keyboard button text must be encoded in UTF-8',
    ],
    [
      'a string instead of an object',
      'a',
      "400 Bad Request: can't parse inline keyboard button: InlineKeyboardButton must be an Object",
    ],
  ])('with %s', async (_, button, expected) => {
    expect(await send(button)).toBe(expected);
  });
});

describe('a keyboard', () => {
  const button = { text: 'a', callback_data: 'a' };
  const rows = (count: number, width: number) =>
    Array.from({ length: count }, () => Array.from({ length: width }, () => button));

  it.each([
    ['100 buttons', { inline_keyboard: [...rows(12, 8), ...rows(1, 4)] }, 'accepted'],
    ['101 buttons', { inline_keyboard: [...rows(12, 8), ...rows(1, 5)] }, '400 Bad Request: reply markup is too long'],
    ['9 buttons in a row', { inline_keyboard: rows(1, 9) }, '400 Bad Request: reply markup is too long'],
    [
      'rows that are none',
      { inline_keyboard: [button] },
      '400 Bad Request: field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    ],
    ['no form at all', [], '400 Bad Request: object expected as reply markup'],
    ['broken JSON in a form', '{', "400 Bad Request: can't parse reply keyboard markup JSON object"],
    ['plain reply buttons', { keyboard: [['Yes', { text: 'No' }]], resize_keyboard: true }, 'accepted'],
    [
      'buttons that ask for a number and a place',
      {
        keyboard: [
          [
            { text: 'a', request_contact: true },
            { text: 'b', request_location: true },
          ],
        ],
      },
      'accepted',
    ],
    ['a wish to remove the keyboard', { remove_keyboard: true }, 'accepted'],
  ])('of %s', async (_, markup, expected) => {
    const { standIn, anna, call } = createWorld();
    standIn.clients.start({ personId: anna.id });
    expect(outcome(await call('sendMessage', { chat_id: anna.id, text: 'x', reply_markup: markup }))).toBe(expected);
  });

  it.each([
    [
      'asks for a chat in a group',
      'group',
      { keyboard: [[{ text: 'a', request_chat: { request_id: 1, chat_is_channel: true } }]] },
      '400 Bad Request: chats can be requested in private chats only',
    ],
    ['is a reply keyboard in a channel', 'channel', { keyboard: [['a']] }, '400 Bad Request: inline keyboard expected'],
    [
      'switches to inline mode in a channel',
      'channel',
      { inline_keyboard: [[{ text: 'a', switch_inline_query: '' }]] },
      "400 Bad Request: can't use switch_inline_query button in a channel chat, because users will not be able to use the button without knowing bot's username",
    ],
    [
      'opens a page in a group',
      'group',
      { inline_keyboard: [[{ text: 'a', web_app: { url: 'https://example.org/' } }]] },
      '400 Bad Request: BUTTON_TYPE_INVALID',
    ],
    ['has a callback button in a channel', 'channel', { inline_keyboard: [[button]] }, 'accepted'],
  ] as const)('that %s', async (_, kind, markup, expected) => {
    const { standIn, anna, call } = createWorld();
    const { id } =
      kind === 'group'
        ? standIn.addGroup({ title: 'G', memberIds: [anna.id] })
        : standIn.addChannel({ title: 'C', memberIds: [anna.id], botRights: { can_post_messages: true } });
    expect(outcome(await call('sendMessage', { chat_id: id, text: 'x', reply_markup: markup }))).toBe(expected);
  });

  it('may ask for a channel with rights for the bot that the person has too, and not with more', async () => {
    const { standIn, anna, call } = createWorld();
    standIn.clients.start({ personId: anna.id });
    const ask = (user: unknown) => {
      const request_chat = {
        request_id: 1,
        chat_is_channel: true,
        user_administrator_rights: user,
        bot_administrator_rights: { can_post_messages: true },
      };
      return call('sendMessage', {
        chat_id: anna.id,
        text: 'x',
        reply_markup: { keyboard: [[{ text: 'Pick', request_chat }]] },
      });
    };
    expect(outcome(await ask({ can_post_messages: true }))).toBe('accepted');
    expect(outcome(await ask({ can_edit_messages: true }))).toBe('400 Bad Request: BOT_ADMIN_RIGHTS_INVALID');
  });
});
