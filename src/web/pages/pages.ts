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
  /** `https://example.org`: where the pages are, as the operator says. Else their addresses are relative: whoever asks can't say. */
  readonly origin?: string;
  /** Compresses what is sent, where nothing else on the way does. */
  readonly compress?: MiddlewareHandler;
};

/** Everything here, and nothing beside it. */
const PATHS = ['/', '/feed.xml', '/statement.json', '/icon.svg'];

/** Seconds for which a copy may be shown without asking; the pages change with the program alone. */
const FRESH = 300;

/** The statement to read: `/`, `/feed.xml`, `/statement.json`, and the page's icon. No scripts, no cookies, no other hosts. */
export function createPages({ origin = '', compress, t, ...page }: PagesDeps): Hono {
  const app = new Hono();
  // Not its promise: on workerd no request may wait for what another one began.
  let policy: string | undefined;
  const shown: Page = { ...page, origin, t: plainWords(t) };
  for (const path of PATHS) {
    if (compress !== undefined) app.use(path, compress);
    app.use(path, etag(), async (c, next) => {
      await next();
      policy ??= await contentSecurityPolicy(STYLE);
      c.header('Content-Security-Policy', policy);
      c.header('Cache-Control', `public, max-age=${FRESH}`);
    });
  }
  app.get('/', (c) => c.html(documentView(shown, STYLE)));
  app.get('/feed.xml', async (c) =>
    c.body(String(await feedView(shown)), 200, { 'Content-Type': 'application/atom+xml; charset=utf-8' }),
  );
  app.get('/statement.json', (c) => c.json(statementData(shown)));
  app.get('/icon.svg', (c) => c.body(ICON, 200, { 'Content-Type': 'image/svg+xml' }));
  return app;
}

/**
 * The page's words, without the marks that Fluent puts around variables for texts that mix directions: these run one way.
 * Each is looked up once, since that is most of the work of a page; there are few, all of them from the content.
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
