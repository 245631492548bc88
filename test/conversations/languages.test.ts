import { readFileSync } from 'node:fs';
import type { Message } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { createI18n } from '../../src/bot/i18n.ts';
import { LOCALES, type Locale } from '../../src/handlers/base/locale.ts';
import { commandsFor } from '../../src/handlers/index.ts';
import { proxyPage } from '../../src/stand-in/faults.ts';
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

/** The language after it in the list. */
const anotherThan = (locale: Locale): Locale => LOCALES[(LOCALES.indexOf(locale) + 1) % LOCALES.length] ?? locale;

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

  it('can choose another one, and go back to that of Telegram', async () => {
    const telegram = await createTelegram();
    const reader = telegram.person(locale);
    const other = anotherThan(locale);
    const card = only(await reader.says('/language'));
    const { message, told } = await reader.presses(card, wordsOf(other).name);
    expect(told).not.toBe('');
    expect(labelsOf(message)).toContain(wordsOf(other).contents);
    expect(only(await reader.says('/help')).text).toContain(wordsOf(other).help);
    expect(await telegram.languageOf(reader)).toBe(wordsOf(other).name);

    const ownName = labelsOf(message).at(-2) ?? '';
    const { message: back } = await reader.presses(message, ownName);
    expect(labelsOf(back)).toContain(wordsOf(locale).contents);
    expect(await telegram.languageOf(reader)).toBeUndefined();
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

describe('a reader of Turkmen', () => {
  it.each([
    ['/statement 3.1', '3-nji bölüm, 1-nji sözlem'],
    ['/statement 6.1', '6-njy bölüm, 1-nji sözlem'],
    ['/statement 6', '6-njy bölüm · '],
    ['/statement 4.2-4', '4-nji bölüm, 2–4-nji sözlemler'],
  ])('reads ordinals, each with its ending, above %s', async (text, heading) => {
    const telegram = await createTelegram();
    expect(plain(only(await telegram.person('tk').says(text)).text).startsWith(heading)).toBe(true);
  });
});

/** What a tap on each link in the message would send: a command alone, wherever it is not code. */
function tappableIn({ text = '', entities = [] }: Message): readonly string[] {
  const code = entities.filter(({ type }) => type === 'code');
  const isCode = (at: number) => code.some(({ offset, length }) => at >= offset && at < offset + length);
  const commands = [...text.matchAll(/(?<![\p{L}\d/])\/[a-z]+/gu)];
  return commands.filter(({ index }) => !isCode(index)).map(([command]) => command);
}

describe.each(LOCALES)('an address as the bot writes it in %s', (locale) => {
  it.each(['6', '6.1', '2.3', '4.2-4'])(
    'is understood where it is typed back, and is no part of a quotation (%s)',
    async (address) => {
      const telegram = await createTelegram();
      const reader = telegram.person(locale);
      const answer = only(await reader.says(`/statement ${address}`));
      const [written = ''] = plain(answer.text).split(/\n| · /u);
      for (const text of [written, `/statement ${written}`]) {
        expect(quotationsIn(only(await reader.says(text))), text).toEqual(quotationsIn(answer));
      }
      const exact = i18n.t(locale, 'verify-exact');
      expect(only(await reader.says(`/verify ${plain(answer.text)}`)).text?.startsWith(exact)).toBe(true);
    },
  );
});

describe.each(LOCALES)('who asks for help in %s', (locale) => {
  it.each([true, false])('finds no two lines that a tap makes the same command (in a group: %s)', async (isInGroup) => {
    const telegram = await createTelegram();
    const reader = telegram.person(locale);
    const where = isInGroup ? { chatId: telegram.group([reader]) } : {};
    const tappable = tappableIn(only(await reader.says('/help', where)));
    expect(tappable.filter((command) => ['/statement', '/search', '/cities'].includes(command))).toEqual([
      '/statement',
      '/cities',
    ]);
    const examples = only(await reader.says('/statement 99', where));
    expect(tappableIn(examples)).toEqual([]);
    expect(examples.text).not.toContain('`');
  });

  it('is told in a group of commands, and in private that a word is enough', async () => {
    const telegram = await createTelegram();
    const reader = telegram.person(locale);
    const inGroup = only(await reader.says('/start', { chatId: telegram.group([reader]) }));
    const inPrivate = only(await reader.says('/start'));
    expect(inGroup.text).toContain('/search elections');
    expect(inGroup.text).toContain('/help');
    expect(inPrivate.text).not.toContain('/search');
  });
});

describe('a choice of language', () => {
  it('is not kept where it is what Telegram says anyway', async () => {
    const telegram = await createTelegram();
    const reader = telegram.person('kk');
    await reader.presses(only(await reader.says('/language')), /Қазақша$/u);
    expect(await telegram.languageOf(reader)).toBeUndefined();
  });

  it.each(['ru', 'RU', 'ru-RU', 'Русский', 'Russian', 'орыс тілі', 'орусча', 'ruscha'])(
    'is made at once by a name behind the command: /language %s',
    async (name) => {
      const telegram = await createTelegram();
      const reader = telegram.person('en');
      await reader.opens();
      expect(labelsOf(only(await reader.says(`/language ${name}`)))).toContain('✓ Русский');
      expect(await telegram.languageOf(reader)).toBe('Русский');
    },
  );

  it('by a name that is no language shows those that there are', async () => {
    const telegram = await createTelegram();
    const reader = telegram.person('en');
    expect(labelsOf(only(await reader.says('/language Klingon')))).toContain('✓ English');
    expect(await telegram.languageOf(reader)).toBeUndefined();
  });

  it('gives that person the menu in it, and nobody else', async () => {
    const telegram = await createTelegram();
    const [one, other] = [telegram.person('en', 'One'), telegram.person('en', 'Other')];
    await other.opens();
    await one.presses(only(await one.says('/language')), 'Русский');
    const scope = { type: 'chat', chat_id: one.id } as const;
    const menu = await telegram.bot.api.getMyCommands({ scope });
    expect(menu).toContainEqual({ command: 'search', description: 'Найти слова в заявлении' });
    expect(menu.map(({ command }) => command)).toEqual(
      commandsFor(sources.content.definition).map(({ command }) => command),
    );
    expect(await telegram.languageOf(other)).toBeUndefined();
    expect(await telegram.bot.api.getMyCommands({ scope: { type: 'all_private_chats' } })).toEqual([]);
  });

  it('can be Uzbek in Cyrillic letters: /language offers it by its own name, and the menu is in it', async () => {
    const telegram = await createTelegram();
    const reader = telegram.person('uz');
    await reader.presses(only(await reader.says('/language')), 'Ўзбекча');
    const menu = await telegram.bot.api.getMyCommands({ scope: { type: 'chat', chat_id: reader.id } });
    expect(menu).toContainEqual({ command: 'help', description: 'Ботдан қандай фойдаланилади' });
    expect(plain(only(await reader.says('/statement 2.3')).text)).toMatch(/^2-бўлим, 3-гап/u);
    expect(plain(only(await reader.says('/help')).text)).toContain('/search elections – сўзга мос парчалар');
  });

  it('is looked up once, and asked for again after some minutes alone', async () => {
    const telegram = await createTelegram();
    const reader = telegram.person('en');
    for (const text of ['/help', '/help', '/help']) await reader.says(text);
    const asked = () => telegram.standIn.accepted.filter(({ method }) => method === 'getMyCommands').length;
    expect(asked()).toBe(1);
  });

  it('is not looked up for talk in a group that asks the bot nothing', async () => {
    const telegram = await createTelegram();
    const reader = telegram.person('en');
    const chatId = telegram.group([reader]);
    await reader.says('Good morning', { chatId });
    expect(telegram.standIn.accepted.filter(({ method }) => method === 'getMyCommands')).toEqual([]);
  });

  it('in a group, of somebody who never opened the private chat, says what is missing', async () => {
    const telegram = await createTelegram();
    const reader = telegram.person('en');
    const card = only(await reader.says('/language', { chatId: telegram.group([reader]) }));
    const { told } = await reader.presses(card, 'Русский');
    expect(told).toBe(
      'Telegram stores your choice in your private chat with me. Open that chat, send /start there, and try again.',
    );
    expect(telegram.failures).toEqual([]);
  });

  it('costs nothing but the choice while Telegram can’t be asked', async () => {
    const telegram = await createTelegram();
    const reader = telegram.person('ru');
    await reader.opens();
    const other = telegram.person('ru', 'Other');
    telegram.standIn.faults.next('getMyCommands', 1, proxyPage(502));
    expect(only(await other.says('/help')).text).toContain(wordsOf('ru').help);
    expect(telegram.failures).toEqual([]);
    expect(telegram.logged).toEqual(['warn language.not-looked-up {"count":1}']);
  });

  it('that can’t be saved is answered kindly, and nothing changes', async () => {
    const telegram = await createTelegram();
    const reader = telegram.person('en');
    const card = only(await reader.says('/language'));
    telegram.standIn.faults.next('setMyCommands', 1, proxyPage(502));
    const { message, told } = await reader.presses(card, 'Русский');
    expect(told).toBe('That could not be saved just now. Please try again in a minute.');
    expect(message).toEqual(card);
    expect(only(await reader.says('/help')).text).toContain(wordsOf('en').help);
  });

  it('belongs to one person: others in the group keep theirs', async () => {
    const telegram = await createTelegram();
    const [one, other] = [telegram.person('en', 'One'), telegram.person('tk', 'Other')];
    await one.presses(only(await one.says('/language')), 'Русский');
    const chatId = telegram.group([one, other]);
    expect(labelsOf(only(await one.says('/statement 1', { chatId })))).toContain(wordsOf('ru').contents);
    expect(labelsOf(only(await other.says('/statement 1', { chatId })))).toContain(wordsOf('tk').contents);
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
