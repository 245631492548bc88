import { describe, expect, it } from 'vitest';
import { createI18n } from '../../src/bot/i18n.ts';
import { LOCALES, type Locale } from '../../src/handlers/base/locale.ts';
import { commandsFor } from '../../src/handlers/index.ts';
import { proxyPage } from '../../src/stand-in/faults.ts';
import { createTelegram, labelsOf, only, plain, sources, throwFault } from '../support/telegram.ts';

const i18n = createI18n(sources.locales, throwFault);

/** Words that a reader of each language meets: on the button for the contents, as the title of the help, and its own name. */
const wordsOf = (locale: Locale) => ({
  contents: i18n.t(locale, 'button-contents'),
  help: i18n.t(locale, 'help-title'),
  name: i18n.t(locale, 'language-name'),
});

/** The language after it in the list. */
const anotherThan = (locale: Locale): Locale => LOCALES[(LOCALES.indexOf(locale) + 1) % LOCALES.length] ?? locale;

describe.each(LOCALES)('a reader whose language is %s', (locale) => {
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
