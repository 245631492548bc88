import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createI18n } from '../../src/bot/i18n.ts';
import { LOCALES, type Locale } from '../../src/handlers/base/locale.ts';
import { offersOf } from '../../src/handlers/base/offers.ts';
import type { Translate } from '../../src/handlers/base/view-context.ts';
import { COMMANDS, commandsFor } from '../../src/handlers/index.ts';
import { helpView } from '../../src/handlers/start/welcome-view.ts';
import { sources, throwFault } from '../support/telegram.ts';

const i18n = createI18n(sources.locales, throwFault);
const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** As they are typed: the document names some of them. */
const MENU = commandsFor(sources.content.definition);

/** All that `/help` says, in one language. */
const helpIn = (locale: Locale): string => {
  const offers = offersOf(sources.content);
  const t: Translate = (key, variables) => i18n.t(locale, key, variables);
  return helpView({ t, locale, bot: 'bot', isInline: true, isGuest: true, offers }).text;
};

describe('a command', () => {
  it('is in one feature only', () => {
    expect(COMMANDS.filter((name, index) => COMMANDS.indexOf(name) !== index)).toEqual([]);
  });

  it.each(MENU)(
    '/$command has a name that Telegram takes, and a description in every language',
    ({ command, message }) => {
      expect(command).toMatch(/^[a-z0-9_]{1,32}$/u);
      for (const locale of LOCALES) expect(i18n.t(locale, message).length).toBeLessThanOrEqual(256);
    },
  );

  it.each(MENU.filter(({ command }) => command !== 'help'))(
    '/$command is in /help in every language',
    ({ command }) => {
      expect(LOCALES.filter((locale) => !new RegExp(`/${command}\\b`, 'u').test(helpIn(locale)))).toEqual([]);
    },
  );

  it.each(MENU)('/$command is in README.md', ({ command }) => {
    expect(new RegExp(`\`/${command}\\b`, 'u').test(README), `README.md names /${command}`).toBe(true);
  });
});
