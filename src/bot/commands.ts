import type { BotCommand } from 'grammy/types';
import { LOCALES, type Locale } from '../handlers/base/locale.ts';
import { COMMANDS } from '../handlers/index.ts';

/** A Fluent message in a given language. */
export type TranslateIn = (locale: Locale, key: string) => string;

/** The commands with their descriptions, as Telegram's menu shows them. */
export function commandsIn(locale: Locale, translate: TranslateIn): readonly BotCommand[] {
  return COMMANDS.map((command) => ({ command, description: translate(locale, `command-${command}`) }));
}

/** The command by whose description a person's own list is recognised: every version gives it the language's own name. */
const MARKED = 'language';

/** The commands for somebody who chose a language: `/language` names it. */
export function chosenCommandsIn(locale: Locale, translate: TranslateIn): readonly BotCommand[] {
  return commandsIn(locale, translate).map(({ command, description }) => ({
    command,
    description: command === MARKED ? translate(locale, 'language-name') : description,
  }));
}

/** The language that such a list was made for, by this version or another. `undefined` for any other list. */
export function languageOf(commands: readonly BotCommand[], translate: TranslateIn): Locale | undefined {
  const name = commands.find(({ command }) => command === MARKED)?.description;
  return LOCALES.find((locale) => translate(locale, 'language-name') === name);
}

export function areSameCommands(one: readonly BotCommand[], other: readonly BotCommand[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ command, description }, index) => {
      const there = other[index];
      return command === there?.command && description === there.description;
    })
  );
}
