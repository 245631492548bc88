import type { BotCommand } from 'grammy/types';
import { LOCALES, type Locale } from '../handlers/base/locale.ts';
import type { MenuCommand } from '../handlers/index.ts';

/** A Fluent message in a given language. */
export type TranslateIn = (locale: Locale, key: string) => string;

/**
 * The commands with their descriptions, as Telegram's menu shows them. `isEphemeral`: in a group, only whoever gives a
 * command that is answered to one person sees it.
 */
export function commandsIn(
  menu: readonly MenuCommand[],
  locale: Locale,
  translate: TranslateIn,
  isEphemeral = false,
): readonly BotCommand[] {
  return menu.map(({ command, message, isForOne }) => ({
    command,
    description: translate(locale, message),
    ...(isEphemeral && isForOne ? { is_ephemeral: true } : {}),
  }));
}

/** The command whose description identifies a person's own list: every version sets it to the language's own name. */
const MARKED = 'language';

/** The commands for a person who chose a language: `/language` names it. */
export function chosenCommandsIn(
  menu: readonly MenuCommand[],
  locale: Locale,
  translate: TranslateIn,
): readonly BotCommand[] {
  return commandsIn(menu, locale, translate).map(({ command, description }) => ({
    command,
    description: command === MARKED ? translate(locale, 'language-name') : description,
  }));
}

/** The language of a list made by `chosenCommands`, in this version or another. `undefined` for any other list. */
export function languageOf(commands: readonly BotCommand[], translate: TranslateIn): Locale | undefined {
  const name = commands.find(({ command }) => command === MARKED)?.description;
  return LOCALES.find((locale) => translate(locale, 'language-name') === name);
}

/** Whether two lists have the same commands with the same descriptions, in the same order, seen by the same people. */
export function areSameCommands(one: readonly BotCommand[], other: readonly BotCommand[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ command, description, is_ephemeral = false }, index) => {
      const there = other[index];
      const isSeenAlike = is_ephemeral === (there?.is_ephemeral ?? false);
      return command === there?.command && description === there.description && isSeenAlike;
    })
  );
}
