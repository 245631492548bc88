import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';

/** axe-core as one script; the page's policy keeps it out, so the browser's own tools put it in. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export type Look = { readonly width: number; readonly scheme: 'light' | 'dark' };

/** What a browser has to say of the page. */
export type Measured = {
  /** All that was sent for it, as it was sent: compressed, with headers, the icon too. */
  readonly bytes: number;
  readonly requests: readonly string[];
  /** What was logged as an error or thrown; the browser tells there too what the page's policy forbids. */
  readonly errors: readonly string[];
  readonly otherHosts: readonly string[];
  /** What axe finds wrong, as `rule: element`. */
  readonly violations: readonly string[];
};

/** Opens the page at `url` in a fresh profile, looks, and hands it to `look` before it is closed. */
export async function measurePage(
  browser: Browser,
  url: string,
  { width, scheme }: Look,
  look: (page: Page) => Promise<void> = async () => {},
): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
  try {
    const page = await context.newPage();
    const [requests, errors]: [string[], string[]] = [[], []];
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (line) => {
      if (line.type() === 'error') errors.push(line.text());
    });
    const network = await context.newCDPSession(page);
    await network.send('Network.enable');
    let bytes = 0;
    network.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    await look(page);
    await page.evaluate(AXE);
    const { violations } = await page.evaluate<AxeResults>('axe.run()');
    return {
      bytes,
      requests,
      errors,
      otherHosts: requests.filter((request) => new URL(request).host !== new URL(url).host),
      violations: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
    };
  } finally {
    await context.close();
  }
}
