import { Hono } from 'hono';
import { bare } from '../../handlers/base/answer.ts';
import type { Translate } from '../../handlers/base/view-context.ts';
import { documentView } from './document.ts';
import { feedView } from './feed.ts';
import { ICON } from './icon.ts';
import type { Markup, Page } from './page.ts';
import { contentSecurityPolicy } from './policy.ts';
import { type Encoders, makeReady, type Ready, respond } from './ready.ts';
import { statementData } from './statement-json.ts';
import { STYLE } from './styles/style.ts';

export type PagesDeps = Omit<Page, 'origin'> & {
  /**
   * Where the operator says the pages are: `https://example.org`. Otherwise addresses are relative, because a request's
   * host can be forged.
   */
  readonly origin?: string;
  /** Compress answers, if nothing else between us and the reader does. */
  readonly encoders?: Encoders;
};

/** The pages, and how to make them before the first reader asks. */
export type Pages = { readonly app: Hono; prepare(): Promise<void> };

/** How long a cached copy can be shown without asking (seconds); the pages change only with the program. */
const FRESH_S = 300;

/** A path, the media type of what is there, and how it is drawn. */
type Path = readonly [path: string, type: string, draw: (page: Page) => string | Markup];

const PATHS: readonly Path[] = [
  ['/', 'text/html; charset=UTF-8', (page) => documentView(page, STYLE)],
  ['/feed.xml', 'application/atom+xml; charset=utf-8', feedView],
  ['/statement.json', 'application/json', (page) => JSON.stringify(statementData(page))],
  // Exactly what the digest is of.
  ['/statement.txt', 'text/plain;charset=UTF-8', ({ content }) => content.statement.text],
  ['/icon.svg', 'image/svg+xml', () => ICON],
];

/**
 * The statement to read: `/`, `/feed.xml`, `/statement.json`, `/statement.txt`, and the page's icon. No scripts, no cookies,
 * no other hosts. Each is made at its first request, and again once the bot has another address.
 */
export function createPages({ origin = '', encoders = {}, t, ...page }: PagesDeps): Pages {
  const app = new Hono();
  const shown: Page = { ...page, origin, t: plainWords(t) };
  const make = async ([, type, draw]: Path): Promise<Ready> => {
    const text = String(await draw(shown));
    const kept = {
      'Content-Security-Policy': await contentSecurityPolicy(STYLE),
      'Cache-Control': `public, max-age=${FRESH_S}`,
    };
    return makeReady(text, type, kept, encoders);
  };
  const ready = createKept(make, () => shown.inBot({ kind: 'contents' }));
  for (const path of PATHS) {
    app.get(path[0], async (c) => respond(await ready(path), (name) => c.req.header(name)));
  }
  return {
    app,
    async prepare() {
      await Promise.all(PATHS.map(ready));
    },
  };
}

/** Makes each thing once for as long as the state is the same. One that could not be made is made again. */
function createKept<Key, T>(make: (key: Key) => Promise<T>, stateNow: () => unknown): (key: Key) => Promise<T> {
  const kept = new Map<Key, Promise<T>>();
  let state: unknown;
  return (key) => {
    if (state !== stateNow()) {
      kept.clear();
      state = stateNow();
    }
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    kept.set(key, made);
    made.catch(() => kept.delete(key));
    return made;
  };
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
