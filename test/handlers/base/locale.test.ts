import { describe, expect, it } from 'vitest';
import { localeFor } from '../../../src/handlers/base/locale.ts';

describe('the language of a reader whose Telegram says', () => {
  it.each([
    ['uz', 'uz'],
    ['uz-UZ', 'uz'],
    ['uz-Latn', 'uz'],
    ['uz_UZ@latin', 'uz'],
    ['uz-Arab-AF', 'uz'],
    ['uz-Cyrl', 'uz-Cyrl'],
    ['uz-Cyrl-UZ', 'uz-Cyrl'],
    ['UZ_CYRL', 'uz-Cyrl'],
    ['uz_UZ@cyrillic', 'uz-Cyrl'],
    ['uz_UZ.UTF-8@cyrillic', 'uz-Cyrl'],
    ['kk-Cyrl', 'kk'],
    ['ru-RU', 'ru'],
    ['cyrl', 'en'],
    ['de', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ] as const)('"%s" is %s', (code, locale) => {
    expect(localeFor(code)).toBe(locale);
  });
});
