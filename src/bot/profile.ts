import type { Api } from 'grammy';
import { DEFAULT_LOCALE, LOCALES } from '../handlers/locale.ts';
import { areSameCommands, commandsIn, type TranslateIn } from './commands.ts';

/**
 * Registers commands, name and descriptions in every language with Telegram, each only where it differs from what
 * Telegram has: changing them is limited to a few times a day. English is the default for all other languages.
 */
export async function registerProfile(api: Api, translate: TranslateIn): Promise<void> {
  for (const locale of LOCALES) {
    const language = locale === DEFAULT_LOCALE ? {} : { language_code: locale };
    const commands = commandsIn(locale, translate);
    if (!areSameCommands(await api.getMyCommands(language), commands)) await api.setMyCommands(commands, language);

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
