import { expect, it } from 'vitest';
import { createTelegram, only, plain } from '../support/telegram.ts';

const FROM = /\n— Reforma Party .*, January 5,\s2022 \(statement on the protests in Kazakhstan\)$/u;

it.each(['/quote', '/statement 2.3', '/statement 4.2-4', '/search elections'])(
  'the line below the quotation of %s says what it is from',
  async (text) => {
    const telegram = await createTelegram();
    expect(plain(only(await telegram.person('kk').says(text)).text)).toMatch(FROM);
  },
);

it('a quotation that is chosen in another chat says what it is from', async () => {
  const telegram = await createTelegram();
  const reader = telegram.person('ru');
  const sent = await reader.chooses('2.3', 's2-3', telegram.group([reader]));
  expect(plain(sent.text)).toMatch(FROM);
});

it('that line is no part of the quotation: with it and without it, it is exact', async () => {
  const telegram = await createTelegram();
  const reader = telegram.person('en');
  const [, quotation = '', line = ''] = plain(only(await reader.says('/statement 4.5')).text).split('\n');
  for (const text of [quotation, `${quotation}\n${line}`]) {
    expect(only(await reader.says(`/verify ${text}`)).text, text).toMatch(/^Exact/u);
  }
});
