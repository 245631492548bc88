import { readFileSync } from 'node:fs';
import type { Message } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { createI18n } from '../../src/bot/i18n.ts';
import { LOCALES, type Locale } from '../../src/handlers/base/locale.ts';
import { receivedSections } from '../support/received.ts';
import {
  createTelegram,
  labelsOf,
  only,
  plain,
  quotationsIn,
  sources,
  type Talker,
  throwFault,
} from '../support/telegram.ts';

const i18n = createI18n(sources.locales, throwFault);

/** Words that a reader of each language meets: on the button for the contents, as the title of the help, and its own name. */
const wordsOf = (locale: Locale) => ({
  contents: i18n.t(locale, 'button-contents'),
  help: i18n.t(locale, 'help-title'),
  name: i18n.t(locale, 'language-name'),
});

/** Everything that one can say to the bot, right and wrong. */
const SAID = [
  '/start',
  '/start junk',
  '/statement',
  '/statement 3',
  '/statement 2.3',
  '/statement 4.2-4',
  '/statement all',
  '/statement 9',
  '/statement 2.9',
  '/statement 6.2',
  '/statement 4.4-2',
  '/statement x',
  '/cities',
  ...sources.content.places.all.map(({ name }) => `/cities ${name}`),
  '/cities Aral',
  '/cities akt',
  '/cities Mangystau',
  '/cities kokshetua',
  '/signatories',
  '/signatories 3',
  '/signatories birlik',
  '/signatories party',
  '/signatories zzz',
  '/search',
  '/search elections',
  '/search Kazakhstan',
  '/search birlik',
  '/search zzz',
  '/quote',
  '/verify',
  '/verify Fear and submission were replaced',
  '/verify fear AND submission were replaced',
  '/verify family-clan rule',
  '/verify January 5, 2022',
  '/verify Fear and love were replaced by hatred',
  '/verify hello there, how are you',
  '/language',
  '/about',
  '/privacy',
  '/mydata',
  '/subscribe',
  '/subscribe 25:00',
  '/subscribe @nobody_has_it',
  '/subscribe 123456789',
  '/subscribe almaty',
  '/schedule',
  '/pause -1001234567890',
  '/forget',
  '/help',
];

const keys = Array.from(
  readFileSync(new URL('../../src/bot/locales/en.ftl', import.meta.url), 'utf8').matchAll(/^([a-z]+-[a-z0-9-]+) =/gmu),
  (match) => match[1] ?? '',
);

/** A message key, or what Fluent writes for a variable that it was not given. */
function expectNoRawKey(message: Message): void {
  const shown = [plain(message.text ?? message.venue?.address), ...labelsOf(message)].join('\n');
  expect(keys.filter((key) => new RegExp(`(?<![\\w-])${key}(?![\\w-])`, 'u').test(shown))).toEqual([]);
  expect(shown).not.toMatch(/[{}]/u);
}

/** What fits on a button that has half of a narrow screen (characters). */
const HALF_ROW = 20;

/** The labels that a telephone would cut off: those in rows of several buttons. A place's name can't be shortened. */
function cutLabelsOf({ reply_markup }: Message): readonly string[] {
  const rows = reply_markup?.inline_keyboard ?? [];
  return rows
    .filter((row) => row.length > 1)
    .flatMap((row) => row.filter((button) => !('callback_data' in button && button.callback_data.startsWith('place:'))))
    .map(({ text }) => plain(text))
    .filter((text) => text.length > HALF_ROW);
}

describe.each(LOCALES)('a reader whose language is %s', (locale) => {
  it('is answered in it in private, and every answer is whole', async () => {
    const telegram = await createTelegram();
    const reader = telegram.person(locale);
    for (const text of SAID) {
      const answers = await reader.says(text);
      expect(answers.length, text).toBeGreaterThan(0);
      answers.forEach(expectNoRawKey);
      expect(answers.flatMap(cutLabelsOf), text).toEqual([]);
    }
    expect(only(await reader.says('/help')).text).toContain(wordsOf(locale).help);
    expect(labelsOf(only(await reader.says('/statement 3')))).toContain(wordsOf(locale).contents);
    expect(telegram.logged).toEqual([]);
  });

  it('is answered in it in a group, by a reply, with the statement in its own language', async () => {
    const telegram = await createTelegram();
    const reader = telegram.person(locale);
    const chatId = telegram.group([reader, telegram.person('en')], 'supergroup');
    const answer = only(await reader.says('/statement 3', { chatId }));
    expect(answer.reply_to_message?.from?.id).toBe(reader.id);
    expect(quotationsIn(answer)).toEqual([receivedSections[2]]);
    expect(labelsOf(answer)).toContain(wordsOf(locale).contents);
    const { message } = await reader.presses(answer, '4 ›');
    expect(quotationsIn(message)).toEqual([receivedSections[3]]);
    expect(await reader.says('What do you think of it?', { chatId })).toEqual([]);
  });

  it('sees whole labels on all pages of a schedule’s card', async () => {
    const telegram = await createTelegram();
    const editor = telegram.person(locale);
    const chatId = telegram.group([editor], 'supergroup');
    const card = only(await editor.says('/subscribe', { chatId }));
    expect(cutLabelsOf(card)).toEqual([]);
    for (const label of labelsOf(card)) {
      const shown = only(await editor.says('/schedule', { chatId }));
      if (!labelsOf(shown).includes(label)) continue;
      const { message } = await editor.presses(shown, label);
      expect(cutLabelsOf(message), label).toEqual([]);
    }
  });
});

describe.each([
  ['en', 'January 5, 2022'],
  ['ru', '5 января 2022'],
  ['kk', '5 қаңтар'],
  ['ky', '5-январь'],
  ['uz', '5-yanvar'],
  ['uz-Cyrl', '5 январ'],
  ['tk', '5 ýanwar 2022'],
] as const)('a reader whose language is %s', (locale, day) => {
  it('reads the day of the document in /about as that language writes it', async () => {
    const telegram = await createTelegram();
    expect(plain(only(await telegram.person(locale).says('/about')).text)).toContain(day);
  });
});

describe.each([
  ['en', 'another language of this bot'],
  ['ru', 'по-русски'],
  ['kk', 'қазақша'],
  ['ky', 'кыргызча'],
  ['uz', 'oʻzbekcha'],
  ['uz-Cyrl', 'ўзбекча'],
  ['tk', 'türkmençe'],
] as const)('a reader whose language is %s, for whom nothing is found,', (locale, own) => {
  it.each(['/search qqqqq', 'qqqqq'])('is told by %s that words of that language can be found, too', async (text) => {
    const telegram = await createTelegram();
    expect(plain(only(await telegram.person(locale).says(text)).text)).toContain(own);
  });
});

describe.each([
  ['ru-RU', 'ru'],
  ['kk_KZ', 'kk'],
  ['KY', 'ky'],
  ['uz-Cyrl-UZ', 'uz-Cyrl'],
  ['uz_UZ@cyrillic', 'uz-Cyrl'],
  ['uz', 'uz'],
  ['de', 'en'],
  ['pt-br', 'en'],
  ['', 'en'],
] as const)('a reader whose Telegram says "%s"', (code, locale) => {
  it(`reads ${locale}`, async () => {
    const telegram = await createTelegram();
    const reader: Talker = telegram.person(code);
    expect(only(await reader.says('/help')).text).toContain(wordsOf(locale).help);
  });
});
