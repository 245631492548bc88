import { describe, expect, it } from 'vitest';
import { buttonsOf, createTelegram } from '../support/telegram.ts';

const ISOLATES = /[\u2068\u2069]/u;

describe.each(['en', 'ru', 'kk', 'ky', 'uz', 'tk'])('in %s', (language) => {
  it('no heading, button, inline result or command to copy has characters that nobody sees', async () => {
    const telegram = await createTelegram();
    const person = telegram.person(language);
    const chatId = telegram.group([person], 'supergroup');
    const said = [
      '/statement 3',
      '/statement 2.3',
      '/statement 4.2-4',
      '/cities Almaty',
      '/quote',
      '/search elections',
    ];
    const answers = await Promise.all([...said, '/signatories 1'].map((text) => person.says(text)));
    const cards = [await person.says('/subscribe', { chatId }), await person.says('/schedule', { chatId })];
    for (const message of [...answers, ...cards].flat()) {
      for (const { text } of buttonsOf(message)) expect(text).not.toMatch(ISOLATES);
      for (const { type, offset, length } of message.entities ?? []) {
        if (type === 'bold') expect(message.text?.slice(offset, offset + length)).not.toMatch(ISOLATES);
      }
    }
    const running = await Promise.all(['/help', '/statement 4.4-2'].map((text) => person.says(text)));
    for (const { text } of running.flat()) expect(text).not.toMatch(/[\u2068\u2069][@/]|\d[\u2068\u2069]$/u);
    for (const query of ['', '2.3', '4.2-4', 'Almaty', 'Alga']) {
      expect(JSON.stringify((await person.types(query)).results)).not.toMatch(ISOLATES);
    }
  });
});
