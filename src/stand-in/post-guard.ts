import { bodyLimit } from 'hono/body-limit';
import { every } from 'hono/combine';
import { createMiddleware } from 'hono/factory';

/** Bytes; a message has at most 4,096 characters, and hostile ones must be answered, not cut off. */
const MAX_BODY_BYTES = 256 * 1024;

/**
 * The app runs on people's own machines, where any web page can send requests. So only pages of the same origin (or programs,
 * which send no origin) may post, and only JSON, which a page of another origin can't send without a preflight.
 */
export const postGuard = every(
  createMiddleware(async (c, next) => {
    if (c.req.method !== 'POST') return next();
    const origin = c.req.header('origin');
    const host = c.req.header('host') ?? new URL(c.req.url).host;
    if (origin !== undefined && !isOriginOf(origin, host))
      return c.json({ error: 'posts from other pages are refused' }, 403);
    const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
    if (type !== 'application/json') return c.json({ error: 'the content type must be application/json' }, 415);
    return next();
  }),
  bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (c) => c.json({ error: 'the body is too large' }, 413) }),
);

function isOriginOf(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}
