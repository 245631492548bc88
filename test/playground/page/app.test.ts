import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { createPlaygroundPage } from '../../../src/playground/page/app.ts';

const site = new Hono().route('/playground', createPlaygroundPage({ mountedAt: '/playground' }));
const html = async (): Promise<string> => (await site.request('/playground')).text();
const linked = async (): Promise<readonly string[]> =>
  [...(await html()).matchAll(/(?:href|src)="([^"]+)"/g)].map(([, address = '']) => address);

describe('the page of the playground', () => {
  it('lets the browser load nothing but what this program serves', async () => {
    const policy = (await site.request('/playground')).headers.get('content-security-policy') ?? '';
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining(["default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'"]),
    );
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('has no script and no style of its own in the HTML', async () => {
    const page = await html();
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/);
  });

  it('serves everything that it links to, from its own place', async () => {
    const addresses = await linked();
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) {
      expect(address).toMatch(/^\/playground\/assets\//);
      expect((await site.request(address)).status, address).toBe(200);
    }
  });

  it('serves every module that another imports, as JavaScript without types', async () => {
    const seen = new Set<string>();
    const visit = async (address: string): Promise<void> => {
      if (seen.has(address)) return;
      seen.add(address);
      const response = await site.request(address);
      expect(response.status, address).toBe(200);
      expect(response.headers.get('content-type'), address).toContain('text/javascript');
      const source = await response.text();
      for (const [, specifier = ''] of source.matchAll(/(?:\bfrom|^import)\s*["']([^"']+)["']/gm)) {
        expect(specifier, `in ${address}`).toMatch(/^(\.{1,2})?\//);
        await visit(new URL(specifier, `http://here${address}`).pathname);
      }
    };
    await visit('/playground/assets/main.ts');
    expect(seen).toContain('/playground/assets/lit-html/lit-html.js');
    const types = await (await site.request('/playground/assets/model/store.ts')).text();
    expect(types).not.toMatch(/export type|: Model/);
  });

  it('sends a file once, and then only word that it is unchanged', async () => {
    const first = await site.request('/playground/assets/main.ts');
    const etag = first.headers.get('etag') ?? '';
    const again = await site.request('/playground/assets/main.ts', { headers: { 'If-None-Match': etag } });
    expect([etag === '', again.status]).toEqual([false, 304]);
  });

  it.each(['assets/../app.ts', 'assets/%2e%2e/app.ts', 'assets/tsconfig.json', 'assets/nothing.ts'])(
    'has no file %s',
    async (path) => {
      expect((await site.request(`/playground/${path}`)).status).toBe(404);
    },
  );

  it('leaves the streams beside it alone', async () => {
    const beside = new Hono()
      .route('/playground', createPlaygroundPage({ mountedAt: '/playground' }))
      .get('/playground/clients/events', (ctx) => ctx.text('an event'));
    const response = await beside.request('/playground/clients/events');
    expect(response.headers.get('etag')).toBeNull();
  });
});
