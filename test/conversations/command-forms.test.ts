import { beforeEach, describe, expect, it } from 'vitest';
import { commandsFor } from '../../src/handlers/index.ts';
import { receive } from '../support/odd-messages.ts';
import {
  BOT_NAME,
  createTelegram,
  only,
  plain,
  quotationsIn,
  sources,
  type Talker,
  type Telegram,
} from '../support/telegram.ts';

let telegram: Telegram;
let person: Talker;
let chatId: number;

beforeEach(async () => {
  telegram = await createTelegram();
  person = telegram.person('en', 'Aigerim');
  await person.opens();
  chatId = telegram.group([person], 'supergroup');
});

const INVISIBLE: readonly (readonly [string, string])[] = [
  ['a right-to-left mark', '\u200F'],
  ['a left-to-right mark', '\u200E'],
  ['a soft hyphen', '\u00AD'],
  ['a zero width space', '\u200B'],
  ['a zero width joiner', '\u200D'],
  ['a word joiner', '\u2060'],
  ['isolates', '\u2068\u2069'],
  ['a byte order mark', '\uFEFF'],
  ['a variation selector', '\uFE0F'],
  ['the blank of Braille', '\u2800'],
];

describe.each(INVISIBLE)('%s', (_, mark) => {
  it.each([
    `${mark}/statement 2.3`,
    `/statement${mark} 2.3`,
    `/statement ${mark}2.3`,
    `/statement 2${mark}.3${mark}`,
    `/sta${mark}tement 2.3`,
    `/statement@${BOT_NAME}${mark} 2.3`,
    `/${mark}statement 2.3`,
  ])('changes nothing in a command: %j', async (text) => {
    expect(quotationsIn(only(await person.says(text)))[0]).toContain('mass protests');
  });

  it('changes nothing in a place, in words, in what is searched for and in a text to verify', async () => {
    expect((await person.says(`/cities Алма${mark}ты`)).at(-1)?.venue?.title).toBe('Almaty');
    expect((await person.says(`${mark}Алма${mark}-Ата`)).at(-1)?.venue?.title).toBe('Almaty');
    expect(only(await person.says(`/search pro${mark}tests`)).text).toContain('protests');
    expect(only(await person.says(`pro${mark}tests`)).text).toContain('protests');
    const exact = `Fear and sub${mark}mission were replaced by hatred and uncontrollable popular anger.${mark}`;
    expect(only(await person.says(`/verify ${exact}`)).text).toMatch(/^Exact/u);
  });

  it('changes nothing in an inline query', async () => {
    const { results } = await person.types(`${mark}2${mark}.3`);
    expect(results[0]?.id).toBe('s2-3');
    expect((await person.types(`pro${mark}tests`)).results.length).toBeGreaterThan(0);
  });

  it('behind the slash leaves it a command, though Telegram marks something else in it', async () => {
    const [answered] = await person.says(`/${mark}verify people of Kazakhstan https://example.org`);
    expect(answered?.text).not.toContain('I found nothing');
    expect(answered?.text).toMatch(/^(?:Exact|Contains|Altered|Not found|Pieced)/u);
  });

  it('changes nothing in a WHEN', async () => {
    await person.says(`/subscribe mon${mark} 18${mark}:00 Asia/${mark}Almaty`, { chatId });
    const cadences = (await telegram.subscriptions.all()).map(({ cadence }) => cadence);
    expect(cadences).toEqual([{ days: [1], times: [1080], zone: 'Asia/Almaty' }]);
  });
});

describe.each(commandsFor(sources.content.definition))('/$command', ({ command }) => {
  it('is answered, and not as a command that nobody knows', async () => {
    const [answer] = await person.says(`/${command}`);
    expect(answer?.text).toMatch(/./u);
    expect(answer?.text).not.toContain('I don’t know that command');
  });
});

describe('a mark behind a command', () => {
  it.each(['/quote!', '/quote.', '/quote,', '/quote?', '/quote…', `/quote@${BOT_NAME},`, `/quote@${BOT_NAME}!`])(
    'leaves it a command: %s',
    async (text) => {
      expect(quotationsIn(only(await person.says(text, { chatId })))).toHaveLength(1);
      expect(quotationsIn(only(await person.says(text)))).toHaveLength(1);
    },
  );

  it.each(['/cities,Алматы', '/cities: Алматы', '/cities, Алматы', `/cities@${BOT_NAME}: Алматы`])(
    'divides it from its argument: %s',
    async (text) => {
      expect((await person.says(text, { chatId })).at(-1)?.venue?.title).toBe('Almaty');
    },
  );

  it.each(['/quote@other_bot,', '/quote/', 'see /quote!', '/quoteх'])('%s is still none for us', async (text) => {
    expect(await person.says(text, { chatId })).toEqual([]);
  });

  it('leaves the argument as it is', async () => {
    expect(plain(only(await person.says('/statement -1')).text)).toContain('I didn’t understand which passage');
    expect(plain(only(await person.says('/cities! "Zzzzyx"')).text)).toContain('"Zzzzyx"');
  });
});

describe('what Telegram does not mark as a command', () => {
  it('is none: it is formatted as code', async () => {
    const odd = { text: '/subscribe 18:00', entities: [{ type: 'code' as const, offset: 0, length: 16 }] };
    const chat = { id: chatId, type: 'supergroup' as const, title: 'Reading circle' };
    expect(await receive(telegram, person, { ...odd, chat })).toEqual([]);
    expect(await telegram.subscriptions.all()).toEqual([]);
  });
});

describe('a command behind the bot’s name', () => {
  it('is one', async () => {
    const chat = { id: chatId, type: 'supergroup' as const, title: 'Reading circle' };
    const [answer] = await receive(telegram, person, { text: `@${BOT_NAME} /statement 2.2`, chat });
    expect(answer?.text).toContain('patience reached its limit');
  });
});
