import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createI18n } from '../../src/bot/i18n.ts';
import { formatLink, type Link, parseLink } from '../../src/handlers/base/link.ts';
import { createBotLinks } from '../../src/web/pages/bot-links.ts';
import { createPages, type PagesDeps } from '../../src/web/pages/pages.ts';
import { sources, throwFault } from '../support/telegram.ts';
import { type Element, elementsOf, wordsOf } from './markup.ts';

const { content, build, locales } = sources;
const { places, signatories, statement } = content;
const i18n = createI18n(locales, throwFault);
const inBot = (link: Link) => `https://t.me/verbatim_bot?start=${formatLink(link)}`;

const pages = (deps: Partial<PagesDeps> = {}) =>
  createPages({ content, build, t: i18n.t.bind(i18n, 'en'), inBot, origin: 'https://example.org', ...deps }).app;
const read = async (path: string, deps?: Partial<PagesDeps>) => (await pages(deps).request(path)).text();

const page = elementsOf(await read('/'));
const byId = (id: string): Element => {
  const [found, ...others] = page.filter(({ attributes }) => attributes['id'] === id);
  expect(others, `another ${id}`).toEqual([]);
  if (found === undefined) throw new Error(`the page has no ${id}`);
  return found;
};
const hrefs = page.flatMap(({ name, attributes }) => (name === 'a' ? [attributes['href'] ?? ''] : []));

const sentences = statement.sections.flatMap(({ number, sentences: own }) =>
  own.map((sentence) => ({ id: `s${number}-${sentence.number}`, text: sentence.text })),
);
/** Everything that has an address: its id on the page is its start parameter in the bot. */
const ADDRESSES = [
  ...statement.sections.map(({ number }) => `s${number}`),
  ...sentences.map(({ id }) => id),
  ...places.all.map(({ slug }) => `place-${slug}`),
  ...signatories.all.map(({ number }) => `signatory-${number}`),
];

describe('a reader of the page', () => {
  it.each(sentences)('finds sentence $id with every character as received', ({ id, text }) => {
    expect(wordsOf(byId(id))).toBe(text);
  });

  it('finds each section whole, white space and all, and its words with nothing of the interface among them', () => {
    const paragraphs = page.filter(({ attributes }) => attributes['class'] === 'words').map(wordsOf);
    expect(paragraphs).toEqual(statement.sections.map(({ text }) => text));
  });

  it('finds the date and the signatories as the statement has them', () => {
    expect(page.filter(({ name }) => name === 'time').map(wordsOf)).toEqual([statement.date]);
    expect(page.filter(({ attributes }) => attributes['class'] === 'signed').map(wordsOf)).toEqual([
      statement.heading[1],
    ]);
  });

  it('is told that the titles are the editor’s', async () => {
    expect(await read('/')).toContain('The statement itself has no section titles; these were added by the editor.');
  });

  it('comes to 54 addresses of its own, each with a link to itself and one into the bot', () => {
    expect(ADDRESSES).toHaveLength(6 + 18 + 25 + 5);
    for (const address of ADDRESSES) {
      byId(address);
      expect(hrefs, address).toContain(`#${address}`);
      const link = parseLink(address);
      if (link === undefined) throw new Error(`the bot does not know ${address}`);
      expect(hrefs, address).toContain(inBot(link));
    }
  });

  it('meets no id twice and no link within the page that leads nowhere', () => {
    const ids = page.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(ids).toEqual([...new Set(ids)]);
    const missing = hrefs.filter((href) => href.startsWith('#') && !ids.includes(href.slice(1)));
    expect(missing).toEqual([]);
  });

  it('comes from the contents to each section, and to the signatories and places', () => {
    const isInContents = ({ attributes, parent }: Element): boolean =>
      attributes['class'] === 'contents' || (parent !== undefined && isInContents(parent));
    const links = page.filter((element) => element.name === 'a' && isInContents(element));
    expect(links.map(({ attributes }) => attributes['href'])).toEqual([
      ...statement.sections.map(({ number }) => `#s${number}`),
      '#signatories',
      '#places',
    ]);
  });

  it('comes from each place in the sentence that lists them to what is known of it', () => {
    const named = page.filter(({ name, parent }) => name === 'a' && parent?.attributes['id'] === 's2-3');
    const links = named.filter(({ attributes }) => attributes['class'] === undefined);
    expect(links.map(wordsOf)).toEqual(places.all.map(({ name }) => name));
    expect(links.map(({ attributes }) => attributes['href'])).toEqual(places.all.map(({ slug }) => `#place-${slug}`));
  });

  it('reads of a place its names in both languages, the former ones, and the region now and on that day', () => {
    const semey = wordsOf(byId('place-semey')).replace(/\s+/gu, ' ');
    expect(semey).toContain(
      'Semey City Kazakh Семей Russian Семей Formerly Semipalatinsk (Семипалатинск), Alash-kala Region Abai Region On January 5, 2022 East Kazakhstan Region',
    );
    expect(wordsOf(byId('place-astana'))).toContain('On the day of the statement its official name was Nur-Sultan');
    expect(wordsOf(byId('place-tarbagatai'))).toContain('nothing says which is meant');
    const languages = page.flatMap(({ attributes }) => attributes['lang'] ?? []);
    expect(languages).toEqual(['en', ...places.all.flatMap(() => ['kk', 'ru'])]);
  });

  it('sees on the map every place whose position is known, and is told which is not', async () => {
    const points = page.filter(({ name }) => name === 'circle').map(({ parent }) => parent?.attributes['href']);
    const known = places.all.filter(({ position }) => position !== undefined);
    expect(points).toEqual(known.map(({ slug }) => `#place-${slug}`));
    expect(await read('/')).toContain('Not on the map, because it is not clear which place is meant: Tarbagatai');
  });

  it('learns the digest, the sources of the data, and how the page is addressed', async () => {
    const text = await read('/');
    expect(text).toContain(build.digest);
    expect(text).toContain('No address of a publication is known.');
    expect(text).toContain('Place data: GeoNames (CC BY 4.0), Who’s On First. Outline of Kazakhstan: Natural Earth');
    expect(text).toContain('https://example.org/#s2-3');
  });

  it('can check the digest: it is that of /statement.txt, which is the text and nothing else', async () => {
    const response = await pages().request('/statement.txt');
    expect(response.headers.get('Content-Type')).toBe('text/plain;charset=UTF-8');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.toString()).toBe(statement.text);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(build.digest);
    expect(build.digest).toMatch(/^87e95b3d/u);
  });

  it('meets none of the marks that Fluent puts around variables', async () => {
    for (const path of ['/', '/feed.xml', '/statement.json']) expect(await read(path)).not.toMatch(/[\u2068\u2069]/u);
  });

  it('can add the bot to a channel or a group, and to no group where BotFather keeps it out of them', async () => {
    const added = async (can_join_groups: boolean) => {
      const shown = elementsOf(
        await read(
          '/',
          createBotLinks(() => ({ username: 'verbatim_bot', can_join_groups })),
        ),
      );
      return shown.flatMap(({ attributes: { href = '' } }) =>
        href.includes('?start=') ? [] : (/\?start.*/u.exec(href) ?? []),
      );
    };
    const toChannel = '?startchannel&admin=post_messages';
    expect(await added(true)).toEqual([toChannel, '?startgroup=subscribe']);
    expect(await added(false)).toEqual([toChannel]);
    expect(
      await read(
        '/',
        createBotLinks(() => undefined),
      ),
    ).not.toContain('t.me');
  });

  it('sees no link into the bot while nobody knows who it is, and one to the playground where that is served', async () => {
    const unknown = await read('/', { inBot: () => undefined });
    expect(unknown).not.toMatch(/t\.me|class="open"|arrow opens/u);
    const playground = elementsOf(await read('/', { inBot: () => '/playground' }));
    expect(playground.filter(({ attributes }) => attributes['href'] === '/playground')).toHaveLength(54 + 1);
  });
});

describe('the page', () => {
  it('has no script, no style of an element and nothing from elsewhere', () => {
    const names = new Set(page.map(({ name }) => name));
    for (const name of ['script', 'iframe', 'img', 'form', 'object', 'embed', 'base'])
      expect([...names]).not.toContain(name);
    const attributes = page.flatMap((element) => Object.entries(element.attributes));
    expect(attributes.filter(([name]) => /^(on|style$|src)/u.test(name))).toEqual([]);
    const loaded = page.filter(({ name, attributes: { rel } }) => name === 'link' && rel !== 'canonical');
    expect(loaded.map(({ attributes: { href } }) => href)).toEqual(['/icon.svg', '/feed.xml', '/statement.json']);
  });

  it('allows nothing but its icon and its own style sheet, by its hash', async () => {
    const response = await pages().request('/');
    const [, style = ''] = /<style>(.*?)<\/style>/su.exec(await response.text()) ?? [];
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
    const hash = Buffer.from(digest).toString('base64');
    expect(response.headers.get('Content-Security-Policy')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors https://web.telegram.org`,
    );
  });

  it.each(['/', '/feed.xml', '/statement.json', '/statement.txt', '/icon.svg'])(
    'sends %s without cookies, to be kept a while and asked for by its tag',
    async (path) => {
      const response = await pages().request(path);
      expect(response.status).toBe(200);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'cache-control': 'public, max-age=300',
        etag: expect.stringMatching(/^"[\da-f]{40}"$/u),
      });
      expect(response.headers.has('Set-Cookie')).toBe(false);
      const tag = response.headers.get('ETag') ?? '';
      expect((await pages().request(path, { headers: { 'If-None-Match': tag } })).status).toBe(304);
      const head = await pages().request(path, { method: 'HEAD' });
      expect([head.status, await head.text()]).toEqual([200, '']);
      expect(head.headers.get('ETag')).toBe(tag);
    },
  );

  it('tells those who show a preview what it is and where', () => {
    const meta = Object.fromEntries(
      page
        .filter(({ name }) => name === 'meta')
        .map(({ attributes: own }) => [own['property'] ?? own['name'], own['content']]),
    );
    expect(meta).toMatchObject({
      'og:title': 'Statement of five Central Asian opposition groups on the protests in Kazakhstan',
      'og:description': expect.stringContaining('January 5, 2022'),
      'og:url': 'https://example.org/',
      'og:image': 'https://example.org/card/contents.png',
      'og:image:alt': 'Title, date and signatories of the document',
      'og:type': 'article',
      'article:published_time': '2022-01-05',
    });
  });

  it.each(['/', '/feed.xml', '/statement.json'])(
    'has in %s only relative addresses of its own where the operator names none, whatever name it is asked by',
    async (path) => {
      const asked = createPages({ content, build, t: i18n.t.bind(i18n, 'en'), inBot: () => '/playground' }).app;
      const response = await asked.request(`http://evil.example${path}`, { headers: { 'X-Forwarded-Proto': 'https' } });
      const text = await response.text();
      expect(text).not.toContain('evil.example');
      expect(text).toContain(path === '/' ? 'href="#s1"' : '"/#s1"');
      if (path === '/') expect(text).toContain('<link rel="canonical" href="/">');
      if (path === '/') expect(text).not.toMatch(/og:url|og:image|class="printed"/u);
    },
  );

  it.each(['/', '/feed.xml'])('lets no markup into %s by an address or by a name of the bot', async (path) => {
    const hostile = '"><script>x</script>';
    const text = await read(path, { origin: `https://${hostile}`, inBot: () => `https://t.me/${hostile}` });
    expect(text).toContain('&lt;script&gt;');
    expect(text).not.toContain('<script');
  });
});

describe('the feed', () => {
  it('has an entry for each section, word for word and attributed, with ids that do not change with the address', async () => {
    const [here, there] = [await read('/feed.xml'), await read('/feed.xml', { origin: 'https://example.net' })];
    const feed = elementsOf(here);
    const named = (name: string, elements = feed) => elements.filter((element) => element.name === name);
    expect(named('entry')).toHaveLength(6);
    expect(named('blockquote').map(wordsOf)).toEqual(statement.sections.map(({ text }) => text));
    expect(here.split(`— ${statement.attribution}`)).toHaveLength(7);
    expect(named('published').map(wordsOf)).toEqual(Array(6).fill('2022-01-05T00:00:00Z'));
    expect(named('author').map(wordsOf)).toEqual(signatories.all.map(({ name }) => name));
    const ids = named('id').map(wordsOf);
    expect(new Set(ids).size).toBe(7);
    for (const id of ids) expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/u);
    expect(named('id', elementsOf(there)).map(wordsOf)).toEqual(ids);
    expect(here).toContain('href="https://example.org/#s6"');
  });
});

describe('the statement as data', () => {
  it('has every text to the character, under the addresses of the page and of the bot', async () => {
    const data = JSON.parse(await read('/statement.json'));
    expect(data).toMatchObject({ date: '2022-01-05', text: statement.text, digest: { value: build.digest } });
    expect(data.sections.map(({ text }: { text: string }) => text)).toEqual(statement.sections.map(({ text }) => text));
    const parts = data.sections.flatMap((section: { sentences: readonly object[] }) => section.sentences);
    expect(parts.map(({ id, text }: { id: string; text: string }) => ({ id, text }))).toEqual(sentences);
    const all = [...data.sections, ...parts, ...data.places, ...data.signatories];
    expect(all.map(({ id }) => id)).toEqual(ADDRESSES);
    for (const { id, url, bot } of all) {
      expect({ url, bot }).toEqual({ url: `https://example.org/#${id}`, bot: `https://t.me/verbatim_bot?start=${id}` });
    }
    expect(data.places.find(({ id }: { id: string }) => id === 'place-tarbagatai')).toMatchObject({ position: null });
  });
});
