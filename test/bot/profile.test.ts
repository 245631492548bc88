import type { LanguageCode } from 'grammy/types';
import { Bot } from 'grammy/web';
import { beforeEach, describe, expect, it } from 'vitest';
import { registerProfile } from '../../src/bot/profile.ts';
import { commandsFor } from '../../src/handlers/index.ts';
import { createInProcessFetch } from '../../src/stand-in/in-process-fetch.ts';
import { createStandIn, type StandIn } from '../../src/stand-in/stand-in.ts';
import { sources } from '../support/telegram.ts';

let standIn: StandIn;
let bot: Bot;

beforeEach(() => {
  standIn = createStandIn({ token: '1:x', bot: { id: 1, firstName: 'Verbatim', username: 'v_bot' }, now: Date.now });
  bot = new Bot('1:x', { client: { fetch: createInProcessFetch(standIn) } });
});

const register = (hasEphemeral = false) =>
  registerProfile(bot.api, commandsFor(sources.content.definition), (locale, key) => `${locale} ${key}`, hasEphemeral);

const changes = () => standIn.accepted.filter(({ method }) => method.startsWith('setMy')).length;

const rightsIn = async (for_channels: boolean): Promise<readonly string[]> =>
  Object.entries(await bot.api.getMyDefaultAdministratorRights({ for_channels }))
    .filter(([, isGiven]) => isGiven === true)
    .map(([name]) => name);

const commandsIn = async (
  type: 'default' | 'all_group_chats' | 'all_chat_administrators',
  language_code: LanguageCode | undefined,
) =>
  (await bot.api.getMyCommands({ scope: { type }, ...(language_code === undefined ? {} : { language_code }) })).map(
    ({ command }) => command,
  );

describe('the menu', () => {
  it.each([undefined, 'ru', 'uz'] as const)(
    'of a group has what its members can use, and that of administrators all (%s)',
    async (code) => {
      await register();
      const [all, ofMembers] = [await commandsIn('default', code), await commandsIn('all_group_chats', code)];
      expect(all).toHaveLength(19);
      expect(await commandsIn('all_chat_administrators', code)).toEqual(all);
      const schedule = [
        'subscribe',
        'schedule',
        'pause',
        'resume',
        'header',
        'footer',
        'unsubscribe',
        'mydata',
        'forget',
      ];
      expect(ofMembers).toEqual(all.filter((command) => !schedule.includes(command)));
    },
  );
});

describe('commands that only the person who gives them sees', () => {
  const ephemeralIn = async (type: 'default' | 'all_group_chats' | 'all_chat_administrators') =>
    (await bot.api.getMyCommands({ scope: { type } }))
      .filter(({ is_ephemeral }) => is_ephemeral === true)
      .map(({ command }) => command);

  it('are those of groups that are answered to one person, and are none where the server does not know them', async () => {
    await register(true);
    expect(await ephemeralIn('default')).toEqual([]);
    expect(await ephemeralIn('all_group_chats')).toEqual(['language', 'about', 'privacy', 'help']);
    expect(await ephemeralIn('all_chat_administrators')).toHaveLength(6);
    const before = changes();
    await register(true);
    expect(changes()).toBe(before);
    await register(false);
    expect(await ephemeralIn('all_chat_administrators')).toEqual([]);
  });
});

describe('what is registered with Telegram', () => {
  it('preselects for whoever adds the bot the right to post in a channel, and none in a group', async () => {
    await register();
    expect(await rightsIn(true)).toEqual(['can_manage_chat', 'can_post_messages']);
    expect(await rightsIn(false)).toEqual([]);
  });

  it('takes rights away that somebody set before', async () => {
    const rights = { ...(await bot.api.getMyDefaultAdministratorRights()), can_delete_messages: true };
    await bot.api.setMyDefaultAdministratorRights({ rights, for_channels: false });
    await register();
    expect(await rightsIn(false)).toEqual([]);
  });

  it('is registered once', async () => {
    await register();
    const before = changes();
    await register();
    expect(changes()).toBe(before);
  });
});
