import type { Update } from 'grammy/types';
import { beforeEach, describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/handlers/base/locale.ts';
import { commandsFor } from '../../src/handlers/index.ts';
import { isOnWorkerd } from '../support/runtime.ts';
import { createTelegram, labelsOf, only, plain, sources, type Talker, type Telegram } from '../support/telegram.ts';

let telegram: Telegram;
let person: Talker;

beforeEach(async () => {
  telegram = await createTelegram();
  person = telegram.person('en');
});

/** All of them; on workerd, which reads texts by the same code, those that take the most of them. */
const ALL_COMMANDS = isOnWorkerd
  ? ['search', 'verify', 'subscribe']
  : ['start', ...commandsFor(sources.content.definition).map(({ command }) => command)];

const HOSTILE: readonly (readonly [string, string])[] = [
  ['4,096 characters', 'x'.repeat(4_000)],
  ['4,096 characters of one-letter words', 'a '.repeat(2_000)],
  ['emoji', '👩🏽‍🚀🇰🇿🤷‍♀️'],
  ['right-to-left', '\u202Eابجد\u202C עברית'],
  ['HTML', '<b>&lt;script&gt;alert(1)</b>'],
  ['Markdown', '*_`[x](tg://user?id=1)`_*'],
  ['Fluent', '{ $name } { welcome } { -brand }'],
  ['a number out of range', '99999999999999999999999999'],
  ['a negative number', '-1'],
  ['control characters', 'a\u0007\u200B\u0085b'],
  ['a path', '../../etc/passwd'],
  ['a prototype', '__proto__'],
  ['another prototype', 'constructor'],
  ['new lines', '\n\n3\n\n'],
];

describe.each(ALL_COMMANDS)('/%s', (command) => {
  it.each(HOSTILE)('answers %s clearly', async (_, argument) => {
    const answers = await person.says(`/${command} ${argument}`);
    expect(answers.length).toBeGreaterThan(0);
    expect(telegram.logged).toEqual([]);
  });
});

describe('words without a command', () => {
  it.each(HOSTILE)('%s are answered in private', async (_, text) => {
    expect((await person.says(text)).length).toBeGreaterThan(0);
    expect(telegram.logged).toEqual([]);
  });

  it('that fit nothing say so, and where to begin', async () => {
    const message = only(await person.says('what is the weather like'));
    expect(plain(message.text)).toContain('I found nothing in the statement that matches');
    expect(labelsOf(message)).toEqual(['Contents', 'Places', 'Help']);
  });

  it('are read to the 256th character', async () => {
    expect(plain(only(await person.says(`/search ${'z'.repeat(256)} elections`)).text)).toContain('Nothing');
  });

  it('that fit are searched for', async () => {
    expect(only(await person.says('elections')).text).toContain('open elections');
    expect(only(await person.says('2.2')).text).toContain('patience reached its limit');
    expect((await person.says('Алма-Ата')).map(({ text, venue }) => venue?.title ?? text?.split('\n')[0])).toEqual([
      'Almaty',
      'Almaty',
    ]);
    expect(only(await person.says('https://t.me/verbatim_bot?start=s6')).text).toContain('sanctions');
  });
});

describe('lone surrogates', () => {
  // No app can send them, but a malformed update could hold them.
  it.each(ALL_COMMANDS)('do not break /%s', async (command) => {
    await person.opens();
    await telegram.bot.handleUpdate(privateMessage(person.id, { text: `/${command} \uD800x\uDC00` }));
    expect(telegram.logged).toEqual([]);
  });

  it('do not break words', async () => {
    await person.opens();
    await telegram.bot.handleUpdate(privateMessage(person.id, { text: '\uDFFF' }));
    expect(telegram.logged).toEqual([]);
  });
});

describe('what is no text', () => {
  it('is answered kindly in private', async () => {
    await person.opens();
    await telegram.bot.handleUpdate(privateMessage(person.id, { sticker: {} }));
    expect(telegram.standIn.accepted.at(-1)?.parameters['text']).toMatch(/^I can only read text/u);
  });

  it('is left alone where it is a service message', async () => {
    await person.opens();
    const before = telegram.standIn.accepted.length;
    await telegram.bot.handleUpdate(privateMessage(person.id, { pinned_message: {} }));
    expect(telegram.standIn.accepted).toHaveLength(before);
  });
});

describe('a malformed update', () => {
  it.each<[string, object]>([
    ['with nothing in it', {}],
    ['of an unknown kind', { purple: { chat: { id: 1 } } }],
    ['with a message without a chat', { message: { text: '/help' } }],
    ['with a message that is null', { message: null }],
    ['with a message that is text', { message: 'hello' }],
    ['with a callback query without data', { callback_query: { id: '1', from: { id: 1 } } }],
    ['with an inline query without a query', { inline_query: { id: '1', from: { id: 1 } } }],
  ])('%s throws nothing', async (_, content) => {
    await expect(telegram.bot.handleUpdate({ update_id: 1, ...content } as Update)).resolves.toBeUndefined();
  });
});

describe('a button', () => {
  it.each([
    'passage:9',
    'passage:2.9',
    'passage:x',
    'place:moon',
    'place:__proto__',
    'signatory:0',
    'signatory:x',
    'map:tarbagatai',
    'choose-language:xx',
    'old',
    'x'.repeat(64),
    '🤷',
  ])('of an older version is answered: "%s"', async (data) => {
    const message = await telegram.draws(only(await person.says('/statement')), data);
    const { told, message: after } = await person.forges(message, data);
    expect(told).toBe('This button is too old. Send /statement to start again.');
    expect(after).toEqual(message);
    expect(telegram.logged).toEqual([]);
  });

  it('pressed twice is answered twice, and the message stays', async () => {
    const message = only(await person.says('/statement 3'));
    const first = await person.presses(message, 'Contents');
    const again = await person.forges(message, 'contents');
    expect(first.told).toBeUndefined();
    expect(again.told).toBe('This message has other buttons now. Please look at them and try again.');
    expect(again.message).toEqual(message);
    expect(telegram.logged).toEqual([]);
  });

  it('on a message that can’t be edited any more brings a new message', async () => {
    const message = only(await person.says('/statement 3'));
    telegram.standIn.faults.next('editMessageText', 1, {
      kind: 'reply',
      status: 400,
      body: { ok: false, error_code: 400, description: "Bad Request: message can't be edited" },
    });
    const { message: sent } = await person.presses(message, 'Contents');
    expect(sent.message_id).not.toBe(message.message_id);
    expect(labelsOf(sent)).toContain('Full statement');
  });
});

describe('a failure on our side', () => {
  it('is told to the person kindly, once, and logged without their words', async () => {
    await person.opens();
    telegram.standIn.faults.next('sendMessage', 1, {
      kind: 'reply',
      status: 400,
      body: { ok: false, error_code: 400, description: 'Bad Request: message is too long' },
    });
    const message = only(await person.says('/search canary-word'));
    expect(message.text).toBe('Something went wrong on my side. Please try again.');
    expect(telegram.logged).toEqual([expect.stringContaining('message is too long')]);
    expect(telegram.logged.join()).not.toContain('canary');
  });

  it('is not told to whoever blocked the bot', async () => {
    await person.opens();
    telegram.standIn.block(person.id);
    const before = telegram.standIn.accepted.length;
    await telegram.bot.handleUpdate(privateMessage(person.id, { text: '/help' }));
    expect(telegram.standIn.accepted).toHaveLength(before);
    expect(telegram.logged).toEqual([expect.stringContaining('"code":403')]);
  });

  it('of Telegram is waited out where Telegram says how long', async () => {
    await person.opens();
    telegram.standIn.faults.next('sendMessage', 1, {
      kind: 'reply',
      status: 429,
      body: {
        ok: false,
        error_code: 429,
        description: 'Too Many Requests: retry after 1',
        parameters: { retry_after: 1 },
      },
    });
    expect(only(await person.says('/help')).text).toContain('How to use this bot');
    expect(telegram.logged).toEqual([]);
  });
});

function privateMessage(id: number, content: object): Update {
  const from = { id, is_bot: false, first_name: 'Aigerim', language_code: 'en' };
  const chat = { id, type: 'private' as const, first_name: 'Aigerim' };
  return { update_id: 1, message: { message_id: 1, date: 0, chat, from, ...content } } as Update;
}

describe('/verify of something long and altered', () => {
  const sentence = 'Fear and submission were replaced by hatred and uncontrollable popular anger.';

  it.each([
    ['a word of 3,000 letters before it', `${'x'.repeat(3_000)} ${sentence}`],
    ['a word of 3,000 letters in it', sentence.replace('hatred', 'y'.repeat(3_000))],
    ['emoji in it', sentence.replace('hatred', '👩🏽‍🚀'.repeat(200))],
    ['every second word changed', sources.content.statement.text.slice(250).replaceAll(/ (\S+) (\S+)/gu, ' $1 zz $2')],
  ])('with %s is shown, shortened', async (_, text) => {
    const message = only(await person.says(`/verify ${text.slice(0, 4_000)}`));
    expect(telegram.logged).toEqual([]);
    expect(message.text?.length).toBeLessThan(4_096);
    expect(message.text).not.toMatch(/\n{3}/u);
    expect(message.entities?.some(({ type }) => type === 'strikethrough')).toBe(true);
  });
});

describe('a message with more marks than Telegram keeps', () => {
  const { statement } = sources.content;
  /** 200 words of the statement from a section on, of which every so many is another one. */
  const altered = (section: number, every: number, word: string) =>
    statement.sections
      .slice(section - 1)
      .map(({ text }) => text)
      .join(' ')
      .split(' ')
      .slice(0, 200)
      .map((own, index) => (index % every === 1 ? word : own))
      .join(' ');

  it.each(LOCALES)('says that there are more, in %s, and keeps its form', async (language) => {
    const view = telegram.person(language);
    for (const section of [1, 2, 3, 4]) {
      for (const [every, word] of [
        [3, 'x'],
        [2, '.'],
      ] as const) {
        const message = only(await view.says(`/verify ${altered(section, every, word)}`));
        const kinds = (message.entities ?? []).map(({ type }) => type);
        const marks = kinds.filter((kind) => kind === 'strikethrough' || kind === 'underline');
        expect([kinds.length <= 100, marks.length <= 90]).toEqual([true, true]);
        expect(marks.length).toBeGreaterThan(50);
        expect(kinds).toContain('italic');
        const more = sources.locales[language].match(/^verify-more = (.+)$/mu)?.[1];
        expect(message.text).toContain(more);
      }
    }
    expect(telegram.logged).toEqual([]);
  });

  it.each(['the', 'of the and to people in by', 'Kazakhstan people power', 'a e i o u', 'not'])(
    'is none that a search for "%s" sends',
    async (query) => {
      const { entities = [] } = only(await person.says(`/search ${query}`));
      expect(entities.length).toBeLessThanOrEqual(100);
      expect(telegram.logged).toEqual([]);
    },
  );
});
