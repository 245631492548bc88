import { describe, expect, it } from 'vitest';
import { createI18n } from '../../src/bot/i18n.ts';
import { createPages } from '../../src/web/pages/pages.ts';
import { DOCUMENTS } from '../support/documents.ts';
import { throwFault } from '../support/telegram.ts';

const lake = DOCUMENTS.find(({ name }) => name === 'a letter');

describe('the map of a lake', () => {
  const content = lake?.files.content;
  const svg = async (): Promise<string> => {
    if (lake === undefined) throw new Error('there is no letter');
    const i18n = createI18n(lake.files.locales, throwFault);
    const t = (key: string, variables?: Record<string, string | number>) => i18n.t('en', key, variables);
    const pages = createPages({ ...lake.files, t, inBot: () => undefined, origin: 'https://example.org' }).app;
    const [found = ''] = /<svg id="map".*?<\/svg>/su.exec(await (await pages.request('/')).text()) ?? [];
    return found;
  };

  it('has a grid of fine lines, and the degrees in words of the page', async () => {
    expect(content?.map?.reach.east).toBe(9.8);
    const drawn = await svg();
    expect(/class="graticule" d="([^"]*)"/u.exec(drawn)?.[1]?.match(/l/gu)?.length).toBeGreaterThan(50);
    for (const degrees of ['9° E', '9.5° E', '47.5° N']) expect(drawn).toContain(`>${degrees}<`);
  });
});
