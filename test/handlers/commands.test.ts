import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createI18n } from '../../src/bot/i18n.ts';
import { LOCALES } from '../../src/handlers/base/locale.ts';
import { COMMANDS } from '../../src/handlers/index.ts';
import { sources, throwFault } from '../support/telegram.ts';

const i18n = createI18n(sources.locales, throwFault);
const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** All that `/help` says, in one language. */
const helpIn = (locale: string): string =>
  ['help-reading', 'help-finding', 'help-scheduling', 'help-settings'].map((key) => i18n.t(locale, key)).join('\n');

describe('a command', () => {
  it('is in one feature only', () => {
    expect(COMMANDS.filter((name, index) => COMMANDS.indexOf(name) !== index)).toEqual([]);
  });

  it.each(COMMANDS)('/%s has a name that Telegram takes, and a description in every language', (name) => {
    expect(name).toMatch(/^[a-z0-9_]{1,32}$/u);
    for (const locale of LOCALES) expect(i18n.t(locale, `command-${name}`).length).toBeLessThanOrEqual(256);
  });

  it.each(COMMANDS.filter((name) => name !== 'help'))('/%s is in /help in every language', (name) => {
    expect(LOCALES.filter((locale) => !new RegExp(`/${name}\\b`, 'u').test(helpIn(locale)))).toEqual([]);
  });

  it.each(COMMANDS)('/%s is in README.md', (name) => {
    expect(new RegExp(`\`/${name}\\b`, 'u').test(README), `README.md names /${name}`).toBe(true);
  });
});
