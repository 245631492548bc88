import { describe, expect, it } from 'vitest';
import { createI18n } from '../../../src/bot/i18n.ts';
import { writtenDay } from '../../../src/content/text/written-day.ts';
import type { Locale } from '../../../src/handlers/base/locale.ts';
import { plain, sources, throwFault } from '../../support/telegram.ts';

const i18n = createI18n(sources.locales, throwFault);
const written = (locale: Locale, date: string) =>
  plain(writtenDay((key, variables) => i18n.t(locale, key, variables), date));

describe('a day in words', () => {
  it.each([
    ['en', '2030-12-30', 'December 30, 2030'],
    ['ru', '2026-05-09', '9 мая 2026 г.'],
    ['kk', '2026-12-16', '2026 жылғы 16 желтоқсан'],
    ['ky', '2026-06-17', '2026-жылдын 17-июну'],
    ['uz', '2026-09-01', '2026-yil 1-sentabr'],
    ['uz-Cyrl', '2026-09-01', '2026 йил 1 сентябр'],
    ['tk', '2030-03-09', '2030-njy ýylyň 9-njy marty'],
    ['tk', '2022-10-30', '2022-nji ýylyň 30-njy oktýabry'],
    ['tk', '2026-05-20', '2026-njy ýylyň 20-nji maýy'],
  ] as const)('is written as in %s: %s', (locale, date, words) => {
    expect(written(locale, date)).toBe(words);
  });

  it('is what is given, if that is no day', () => {
    expect(written('en', 'yesterday')).toBe('yesterday');
  });
});
