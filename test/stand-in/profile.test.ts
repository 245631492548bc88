import { describe, expect, it } from 'vitest';
import { createWorld, outcome } from './support.ts';

const NO_USER = "400 Bad Request: can't parse BotCommandScope: Invalid user_id specified";
const command = (change: Record<string, unknown> = {}) => ({ command: 'help', description: 'All of it', ...change });

describe('setMyCommands', () => {
  it.each<[string, unknown, string]>([
    ['one command', [command()], 'accepted'],
    ['100 commands', Array.from({ length: 100 }, (_, index) => command({ command: `c${index}` })), 'accepted'],
    [
      '101 commands',
      Array.from({ length: 101 }, (_, index) => command({ command: `c${index}` })),
      '400 Bad Request: BOT_COMMANDS_TOO_MUCH',
    ],
    ['a command of 32 letters', [command({ command: 'a'.repeat(32) })], 'accepted'],
    [
      'a command of 33 letters',
      [command({ command: 'a'.repeat(33) })],
      '400 Bad Request: command length must not exceed 32',
    ],
    ['a command in capitals', [command({ command: 'Help' })], '400 Bad Request: BOT_COMMAND_INVALID'],
    ['a command with a hyphen', [command({ command: 'my-data' })], '400 Bad Request: BOT_COMMAND_INVALID'],
    ['an empty command', [command({ command: '' })], '400 Bad Request: command must be non-empty'],
    ['a description of 256 characters', [command({ description: 'я'.repeat(256) })], 'accepted'],
    [
      'a description of 257 characters',
      [command({ description: 'я'.repeat(257) })],
      '400 Bad Request: command description length must not exceed 256',
    ],
    [
      'no description',
      [command({ description: undefined })],
      `400 Bad Request: can't parse BotCommand: Can't find field "description"`,
    ],
    ['an empty description', [command({ description: '' })], '400 Bad Request: command description must be non-empty'],
    ['no list', 'help', "400 Bad Request: can't parse commands JSON object"],
  ])('with %s', async (_, commands, expected) => {
    const { call } = createWorld();
    expect(outcome(await call('setMyCommands', { commands }))).toBe(expected);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a language of two letters', { language_code: 'kk' }, 'accepted'],
    ['a language with a country', { language_code: 'kk-KZ' }, '400 Bad Request: invalid language code specified'],
    ['all private chats', { scope: { type: 'all_private_chats' } }, 'accepted'],
    [
      'an unknown scope',
      { scope: { type: 'everywhere' } },
      "400 Bad Request: can't parse BotCommandScope: Unsupported type specified",
    ],
    ['a member of no number', { scope: { type: 'chat_member', chat_id: -1, user_id: 0 } }, NO_USER],
    [
      'a member of a chat that does not exist',
      { scope: { type: 'chat_member', chat_id: -1, user_id: 1 } },
      '400 Bad Request: chat not found',
    ],
    ['a chat that is none', { scope: { type: 'chat', chat_id: -1 } }, '400 Bad Request: chat not found'],
  ])('for %s', async (_, where, expected) => {
    const { call } = createWorld();
    expect(outcome(await call('setMyCommands', { commands: [command()], ...where }))).toBe(expected);
  });

  it('shows a person the list of their language, or else the default, narrow before wide', async () => {
    const { standIn, call } = createWorld();
    standIn.addPerson({ firstName: 'Berik', languageCode: 'kk' });
    standIn.addPerson({ firstName: 'Vera', languageCode: 'ru' });
    const set = (description: string, where: Record<string, unknown>) =>
      call('setMyCommands', { commands: [command({ description })], ...where });
    await set('default', {});
    await set('kk', { language_code: 'kk' });
    const shown = () =>
      Object.entries(standIn.state().profiles).map(([code, profile]) => `${code}: ${profile.commands[0]?.description}`);
    expect(shown()).toEqual(['en: default', 'kk: kk', 'ru: default']);
    await set('private', { scope: { type: 'all_private_chats' } });
    expect(shown()).toEqual(['en: private', 'kk: private', 'ru: private']);
    expect(await call('getMyCommands', { language_code: 'ru' })).toEqual({ ok: true, result: [] });
    await call('deleteMyCommands', { scope: { type: 'all_private_chats' } });
    expect(shown()).toEqual(['en: default', 'kk: kk', 'ru: default']);
  });
});

describe('what the bot says about itself', () => {
  it.each([
    ['Name', 'name', 64],
    ['Description', 'description', 512],
    ['ShortDescription', 'short_description', 120],
  ])('setMy%s takes %s of at most %i characters, per language', async (what, field, max) => {
    const { call } = createWorld();
    const set = (text: string, language_code = '') => call(`setMy${what}`, { [field]: text, language_code });
    const get = async (language_code: string) => {
      const answer = await call(`getMy${what}`, { language_code });
      return answer.ok ? (answer.result as Record<string, string>)[field] : undefined;
    };
    expect(outcome(await set('я'.repeat(max)))).toBe('accepted');
    expect(outcome(await set('я'.repeat(max + 1)))).toMatch(/^400 Bad Request: /);
    expect(outcome(await set('x', 'kaz'))).toBe('400 Bad Request: invalid language code specified');
    await set('Default');
    await set('Qazaqsha', 'kk');
    expect(await get('kk')).toBe('Qazaqsha');
    expect(await get('ru')).toBe('Default');
    await set('', 'kk');
    expect(await get('kk')).toBe('Default');
  });

  it('is its name from BotFather until it takes another', async () => {
    const { call } = createWorld();
    expect(await call('getMyName')).toEqual({ ok: true, result: { name: 'Verbatim' } });
    await call('setMyName', { name: 'Word for word' });
    expect(await call('getMe')).toMatchObject({ result: { first_name: 'Word for word' } });
  });

  it('includes the rights that it asks for, apart for channels and groups', async () => {
    const { call } = createWorld();
    await call('setMyDefaultAdministratorRights', { rights: { can_post_messages: true }, for_channels: true });
    expect(await call('getMyDefaultAdministratorRights', { for_channels: true })).toMatchObject({
      // What every administrator may comes with any other right.
      result: { can_post_messages: true, can_manage_chat: true },
    });
    expect(await call('getMyDefaultAdministratorRights')).not.toHaveProperty('result.can_post_messages');
    const wrong = await call('setMyDefaultAdministratorRights', { rights: { can_fly: true } });
    expect(outcome(wrong)).toBe(`400 Bad Request: unknown field "can_fly"`);
  });
});
