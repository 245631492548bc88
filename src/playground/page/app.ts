import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono, type MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import { type Asset, readAssets } from './assets.ts';

/** What the page needs to know about its environment. */
export type PlaygroundPageDeps = {
  /** Where the caller mounts the page, without a slash at the end. */
  readonly mountedAt: string;
};

/** Everything comes from this program only; `trusted-types` lets only the library use `innerHTML`. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/**
 * The chat page of the playground: `GET /` and `GET /assets/*`, relative to where it is mounted. It is only files:
 * the page itself talks to the stand-in's clients under `<mountedAt>/clients/`, which the caller mounts beside it.
 *
 * Reads its files once, here; throws if one is missing.
 */
export const createPlaygroundPage = ({ mountedAt }: PlaygroundPageDeps): Hono => {
  const assets = readAssets(join(import.meta.dirname, 'client'), `${mountedAt}/assets`);
  const byPath = new Map(assets.map((asset) => [asset.path, asset]));
  const page = renderPage(mountedAt, assets);

  const app = new Hono();
  // Only these two: the clients are mounted beside the page, and an event stream must not be read to its end for an ETag.
  for (const path of ['/', '/assets/*']) app.use(path, guard, etag());
  app.get('/', (ctx) => ctx.html(page));
  app.get('/assets/:path{.+}', (ctx) => {
    const asset = byPath.get(ctx.req.param('path'));
    if (asset === undefined) return ctx.notFound();
    return ctx.body(asset.body, 200, { 'Content-Type': asset.contentType });
  });
  return app;
};

const guard: MiddlewareHandler = async (ctx, next) => {
  await next();
  ctx.header('Content-Security-Policy', CONTENT_SECURITY_POLICY);
  ctx.header('X-Content-Type-Options', 'nosniff');
  ctx.header('Referrer-Policy', 'no-referrer');
  ctx.header('Cross-Origin-Opener-Policy', 'same-origin');
  ctx.header('Cache-Control', 'no-cache');
};

const renderPage = (mountedAt: string, assets: readonly Asset[]): string => {
  const linkTo = (ending: string, link: (href: string) => string): string =>
    assets
      .filter(({ path }) => path.endsWith(ending))
      .map(({ path }) => link(`${mountedAt}/assets/${path}`))
      .join('\n    ');
  const parts: Readonly<Record<string, string>> = {
    mountedAt,
    stylesheets: linkTo('.css', (href) => `<link rel="stylesheet" href="${href}">`),
    modulepreloads: linkTo('.ts', (href) => `<link rel="modulepreload" href="${href}">`),
  };
  const template = readFileSync(join(import.meta.dirname, 'index.html'), 'utf8');
  return template.replace(/\{\{(\w+)\}\}/g, (_match, name: string) => parts[name] ?? '');
};
