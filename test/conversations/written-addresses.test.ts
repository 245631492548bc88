import { describe, expect, it } from 'vitest';
import { createI18n } from '../../src/bot/i18n.ts';
import { LOCALES } from '../../src/handlers/base/locale.ts';
import { createTelegram, only, plain, quotationsIn, sources, throwFault } from '../support/telegram.ts';

const i18n = createI18n(sources.locales, throwFault);

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
