import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, gunzipSync, gzip } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createI18n } from '../../src/bot/i18n.ts';
import { createPages, type PagesDeps } from '../../src/web/pages/pages.ts';
import { sources, throwFault } from '../support/telegram.ts';

const { content, build, locales } = sources;
const i18n = createI18n(locales, throwFault);
const PATHS = ['/', '/feed.xml', '/statement.json', '/statement.txt', '/icon.svg'];

const pages = (deps: Partial<PagesDeps> = {}) =>
  createPages({
    content,
    build,
    t: i18n.t.bind(i18n, 'en'),
    inBot: () => undefined,
    encoders: { br: promisify(brotliCompress), gzip: promisify(gzip) },
    ...deps,
  }).app;
const app = pages();
const ask = (path: string, headers: Record<string, string>, method = 'GET') => app.request(path, { method, headers });

describe('a page that is compressed', () => {
  it.each(PATHS)('has in %s the same bytes in each coding, and says so to caches', async (path) => {
    const plain = await (await ask(path, {})).text();
    const answers = [await ask(path, { 'Accept-Encoding': 'br' }), await ask(path, { 'Accept-Encoding': 'gzip' })];
    const [brotli, gzipped] = await Promise.all(answers.map(async (answer) => Buffer.from(await answer.arrayBuffer())));
    expect(brotliDecompressSync(brotli ?? '').toString()).toBe(plain);
    expect(gunzipSync(gzipped ?? '').toString()).toBe(plain);
    expect(answers.map(({ headers }) => [headers.get('Content-Encoding'), headers.get('Vary')])).toEqual([
      ['br', 'Accept-Encoding'],
      ['gzip', 'Accept-Encoding'],
    ]);
    expect(Number(answers[0]?.headers.get('Content-Length'))).toBe(brotli?.length);
  });

  it('says to HEAD what it says to GET', async () => {
    for (const headers of [{}, { 'Accept-Encoding': 'br' }]) {
      const [head, get] = [await ask('/', headers, 'HEAD'), await ask('/', headers)];
      expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers));
      expect(head.headers.get('Content-Length')).toBe(String((await get.arrayBuffer()).byteLength));
      expect(await head.text()).toBe('');
    }
  });

  it('is refused with 406 to a reader who accepts none of its forms', async () => {
    const answer = await ask('/', { 'Accept-Encoding': 'identity;q=0' });
    expect([answer.status, answer.headers.get('Vary'), await answer.text()]).toEqual([406, 'Accept-Encoding', '']);
  });

  it('is made once, and again once the bot has a name', async () => {
    let [name, made] = ['', 0];
    const counting = pages({
      inBot: () => (name === '' ? undefined : `https://t.me/${name}`),
      encoders: { gzip: (bytes) => promisify(gzip)(bytes).finally(() => made++) },
    });
    const tag = async () => (await counting.request('/')).headers.get('ETag');
    const [first] = await Promise.all([tag(), tag(), tag()]);
    expect([await tag(), made]).toEqual([first, 1]);
    name = 'verbatim_bot';
    expect(await tag()).not.toBe(first);
    expect(await (await counting.request('/')).text()).toContain('https://t.me/verbatim_bot');
    expect(made).toBe(2);
  });

  it('is made again after it could not be', async () => {
    let faults = 1;
    const failing = pages({
      encoders: { gzip: async (bytes) => (faults-- > 0 ? Promise.reject(new Error('no memory')) : bytes) },
    });
    failing.onError((_, c) => c.body(null, 500));
    expect((await failing.request('/')).status).toBe(500);
    expect((await failing.request('/')).status).toBe(200);
  });
});

describe('a reader who has the page', () => {
  const tagOf = async (coding: string) => (await ask('/', { 'Accept-Encoding': coding })).headers.get('ETag') ?? '';

  it('gets 304 for its tag in any form, alone or among others, and for *', async () => {
    const [strong, weak] = [await tagOf(''), await tagOf('br')];
    expect(weak).toBe(`W/${strong}`);
    for (const kept of [strong, weak, `"other", ${strong}`, `W/"a,b",${weak} , "c"`, '*']) {
      const answer = await ask('/', { 'If-None-Match': kept, 'Accept-Encoding': 'gzip' });
      expect([kept, answer.status, await answer.text()]).toEqual([kept, 304, '']);
    }
    for (const kept of ['', '"other"', strong.slice(1, -1), '"*"']) {
      expect([kept, (await ask('/', { 'If-None-Match': kept })).status]).toEqual([kept, 200]);
    }
  });

  it('is told by a 304 what may have changed: a browser puts its headers in place of those it kept', async () => {
    const page = await ask('/', { 'Accept-Encoding': 'br' });
    const answer = await ask('/', { 'Accept-Encoding': 'br', 'If-None-Match': page.headers.get('ETag') ?? '' });
    const kept = ['cache-control', 'content-security-policy', 'etag', 'vary'];
    expect(Object.fromEntries(answer.headers)).toEqual(
      Object.fromEntries([...page.headers].filter(([name]) => kept.includes(name))),
    );
  });
});
