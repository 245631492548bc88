import { describe, expect, it } from 'vitest';
import { createI18n } from '../../src/bot/i18n.ts';
import type { Locale } from '../../src/handlers/base/locale.ts';
import type { Pictures } from '../../src/handlers/base/pictures.ts';
import { createCards } from '../../src/web/cards.ts';
import { blankCard, createBlankPictures } from '../support/pictures.ts';
import { sources, throwFault } from '../support/telegram.ts';

const { content, locales } = sources;
const i18n = createI18n(locales, throwFault);

function cardsOf(pictures: Pictures = createBlankPictures(content)) {
  return createCards({
    pictures,
    content,
    speak: (locale: Locale) => (key, variables) => i18n.t(locale, key, variables),
    origin: 'https://example.org',
  });
}

describe('GET /card/ADDRESS.png', () => {
  it.each(['2.png', '2.3.png', '4.2-4.png', 'places.png', 'contents.png'])('is a picture: %s', async (name) => {
    const answer = await cardsOf().request(`/${name}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/png');
    // Other sites may show it.
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=86400');
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(blankCard(name.replace('.png', '')));
  });

  it.each([
    ['2.3', '2.3'],
    ['s2-3.png', '2.3'],
    ['2.3.PNG', '2.3'],
    ['%E2%80%AE2.3.png', '2.3'],
    ['S2-3.png', '2.3'],
    ['PLACES.png', 'places'],
    ['2.3-3.png', '2.3'],
    ['4.2-4.4.png', '4.2-4'],
    ['Section%202%2C%20sentence%203.png', '2.3'],
    ['2-бөлім%2C%203-сөйлем.png', '2.3'],
  ])('leads from another way to write the address to the one: %s', async (name, address) => {
    const answer = await cardsOf().request(`/${name}`);
    expect(answer.status).toBe(301);
    expect(answer.headers.get('location')).toBe(`/card/${address}.png`);
  });

  it.each(['9.png', '2.30.png', '4.4-2.png', 'almaty.png', '2.3,4.1.png', '%00.png', 'a'.repeat(5_000)])(
    'says where the document is if there is no such picture: %s',
    async (name) => {
      const answer = await cardsOf().request(`/${name}`);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toBe('There is no picture of this. The document is at https://example.org/');
    },
  );

  it('sends nothing again to whoever has it, and only the head if asked for that', async () => {
    const cards = cardsOf();
    const first = await cards.request('/2.3.png');
    const again = await cards.request('/2.3.png', { headers: { 'If-None-Match': first.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
    expect(again.headers.get('cache-control')).toBe('public, max-age=86400');
    const head = await cards.request('/2.3.png', { method: 'HEAD' });
    expect([head.status, (await head.arrayBuffer()).byteLength]).toEqual([200, 0]);
  });

  it('asks to come again while too many are being drawn', async () => {
    const answer = await cardsOf({ draw: async () => ({ kind: 'busy' }) }).request('/2.3.png');
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
  });
});
