import { Hono, type MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import { bare } from '../../handlers/base/answer.ts';
import type { Translate } from '../../handlers/base/view-context.ts';
import { documentView } from './document.ts';
import { feedView } from './feed.ts';
import { ICON } from './icon.ts';
import type { Page } from './page.ts';
import { contentSecurityPolicy } from './policy.ts';
import { statementData } from './statement-json.ts';
import { STYLE } from './styles/style.ts';

export type PagesDeps = Omit<Page, 'origin'> & {
  /**
   * Where the operator says the pages are: `https://example.org`. Otherwise addresses are relative, because a request's
   * host can be forged.
   */
  readonly origin?: string;
  /** Compresses answers, if nothing else between us and the reader does. */
  readonly compress?: MiddlewareHandler;
};

/** Routes for exactly these paths. */
const PATHS = ['/', '/feed.xml', '/statement.json', '/statement.txt', '/icon.svg'];

/** How long a cached copy can be shown without asking (seconds); the pages change only with the program. */
const FRESH_S = 300;

/** The statement to read: `/`, `/feed.xml`, `/statement.json`, `/statement.txt`, and the page's icon. No scripts, no cookies, no other hosts. */
export function createPages({ origin = '', compress, t, ...page }: PagesDeps): Hono {
  const app = new Hono();
  // Don't keep its promise: on workerd a request can't wait for what another one began.
  let policy: string | undefined;
  const shown: Page = { ...page, origin, t: plainWords(t) };
  for (const path of PATHS) {
    if (compress !== undefined) app.use(path, compress);
    app.use(path, etag(), async (c, next) => {
      await next();
      policy ??= await contentSecurityPolicy(STYLE);
      c.header('Content-Security-Policy', policy);
      c.header('Cache-Control', `public, max-age=${FRESH_S}`);
    });
  }
  app.get('/', (c) => c.html(documentView(shown, STYLE)));
  app.get('/feed.xml', async (c) =>
    c.body(String(await feedView(shown)), 200, { 'Content-Type': 'application/atom+xml; charset=utf-8' }),
  );
  app.get('/statement.json', (c) => c.json(statementData(shown)));
  // Exactly what the digest is of.
  app.get('/statement.txt', (c) => c.text(page.content.statement.text));
  app.get('/icon.svg', (c) => c.body(ICON, 200, { 'Content-Type': 'image/svg+xml' }));
  return app;
}

/**
 * The page's words, without the marks that Fluent puts around variables for mixed text directions: these have one direction.
 * Each is looked up only once, because lookups are most of the work of a page; there are few, all from the content.
 */
function plainWords(t: Translate): Translate {
  const known = new Map<string, string>();
  return (key, variables) => {
    const asked = key + JSON.stringify(variables ?? '');
    const words = known.get(asked) ?? bare(t(key, variables));
    known.set(asked, words);
    return words;
  };
}
