import { describe, expect, it } from 'vitest';
import { createI18n } from '../../src/bot/i18n.ts';
import type { ProjectFiles } from '../../src/bot/project-files.ts';
import { createPages } from '../../src/web/pages/pages.ts';
import { DOCUMENTS } from '../support/documents.ts';
import { throwFault } from '../support/telegram.ts';

const lake = DOCUMENTS.find(({ name }) => name === 'a letter');

async function svgOf(files: ProjectFiles | undefined): Promise<string> {
  if (files === undefined) throw new Error('there is no such document');
  const i18n = createI18n(files.locales, throwFault);
  const t = (key: string, variables?: Record<string, string | number>) => i18n.t('en', key, variables);
  const pages = createPages({ ...files, t, inBot: () => undefined, origin: 'https://example.org' }).app;
  const [found = ''] = /<svg id="map".*?<\/svg>/su.exec(await (await pages.request('/')).text()) ?? [];
  return found;
}

describe('the map of a lake', () => {
  it('has a grid of fine lines, and the degrees in words of the page', async () => {
    expect(lake?.files.content.map?.reach.east).toBe(9.8);
    const drawn = await svgOf(lake?.files);
    expect(/class="graticule" d="([^"]*)"/u.exec(drawn)?.[1]?.match(/l/gu)?.length).toBeGreaterThan(50);
    for (const degrees of ['9° E', '9.5° E', '47.5° N']) expect(drawn).toContain(`>${degrees}<`);
  });
});

describe('a map', () => {
  it.each(DOCUMENTS.filter(({ files }) => files.content.map !== undefined))(
    'of $name has the degrees where they are seen, and none outside',
    async ({ files }) => {
      const drawn = await svgOf(files);
      const [, width = '', height = ''] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(drawn) ?? [];
      const places = [...drawn.matchAll(/class="degrees" x="(-?[\d.]+)" y="(-?[\d.]+)"/gu)];
      expect(places.length).toBeGreaterThan(2);
      for (const [, x, y] of places) {
        expect([Number(x) > 0, Number(x) < Number(width), Number(y) > 0, Number(y) < Number(height)]).not.toContain(
          false,
        );
      }
    },
  );
});
