import type { Api } from 'grammy';
import type { BotCommandScope, ChatAdministratorRights } from 'grammy/types';
import { DEFAULT_LOCALE, WRITTEN_LOCALES } from '../handlers/base/locale.ts';
import type { MenuCommand } from '../handlers/index.ts';
import { TO_POST } from '../handlers/subscriptions/channel-view.ts';
import { areSameCommands, commandsIn, type TranslateIn } from './commands.ts';

/**
 * Registers with Telegram the rights that apps preselect, and the commands, name and descriptions in every language.
 * Each is changed only if it differs from what Telegram has, because Telegram allows a few changes a day. All other
 * languages get English. `hasEphemeral`: whether the server has messages that only one person of a group sees.
 */
export async function registerProfile(
  api: Api,
  menu: readonly MenuCommand[],
  translate: TranslateIn,
  hasEphemeral = false,
): Promise<void> {
  // Telegram adds `can_manage_chat` by itself to any other right, and shows it then.
  await registerRights(api, { ...TO_POST, can_manage_chat: true }, true);
  await registerRights(api, { ...TO_POST, can_post_messages: false }, false);
  // Telegram knows a language by two letters, so there is no other alphabet for it here.
  for (const locale of WRITTEN_LOCALES) {
    const language = locale === DEFAULT_LOCALE ? {} : { language_code: locale };
    for (const { scope, commands } of menusOf(menu)) {
      // There are none in private chats.
      const wanted = commandsIn(commands, locale, translate, hasEphemeral && scope.type !== 'default');
      const there = await api.getMyCommands({ scope, ...language });
      if (!areSameCommands(there, wanted)) await api.setMyCommands(wanted, { scope, ...language });
    }

    const name = translate(locale, 'profile-name');
    if ((await api.getMyName(language)).name !== name) await api.setMyName(name, language);

    const description = translate(locale, 'profile-description');
    if ((await api.getMyDescription(language)).description !== description) {
      await api.setMyDescription(description, language);
    }
    const short = translate(locale, 'profile-short-description');
    if ((await api.getMyShortDescription(language)).short_description !== short) {
      await api.setMyShortDescription(short, language);
    }
  }
}

/** Who sees which commands: in a group only administrators those about its schedule. Everywhere else all are shown. */
function menusOf(
  menu: readonly MenuCommand[],
): readonly { scope: BotCommandScope; commands: readonly MenuCommand[] }[] {
  return [
    { scope: { type: 'default' }, commands: menu },
    { scope: { type: 'all_group_chats' }, commands: menu.filter(({ isForAdministrators }) => !isForAdministrators) },
    { scope: { type: 'all_chat_administrators' }, commands: menu },
  ];
}

/** The rights that apps preselect when somebody makes the bot an administrator of a channel or a group. */
async function registerRights(api: Api, rights: ChatAdministratorRights, forChannels: boolean): Promise<void> {
  const place = { for_channels: forChannels };
  const there = await api.getMyDefaultAdministratorRights(place);
  if (grantedIn(there) !== grantedIn(rights)) await api.setMyDefaultAdministratorRights({ rights, ...place });
}

/** The granted rights, sorted. */
function grantedIn(rights: ChatAdministratorRights): string {
  return Object.entries(rights)
    .filter(([, isGiven]) => isGiven === true)
    .map(([name]) => name)
    .toSorted()
    .join();
}
