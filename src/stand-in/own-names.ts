import type { MiddlewareHandler } from 'hono';

/** This machine's names for itself. */
const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** Addresses to listen on that do not name a machine. */
const EVERY_ADDRESS: readonly string[] = ['0.0.0.0', '::'];

/**
 * Refuses requests with any name other than this machine's own. Otherwise a web page whose name resolves to this machine could
 * read and change everything as if it came from here. `host`: the address that the app listens on, which is also an own name.
 */
export function ownNamesOnly(host = 'localhost'): MiddlewareHandler {
  const address = host.includes(':') ? `[${host}]` : host.toLowerCase();
  const names = EVERY_ADDRESS.includes(host) ? LOOPBACK : [...LOOPBACK, address];
  return async (c, next) => {
    const asked = `http://${c.req.header('host') ?? new URL(c.req.url).host}`;
    if (URL.canParse(asked) && names.includes(new URL(asked).hostname)) return next();
    return c.json({ error: 'only requests to this machine by its own names are answered, such as localhost' }, 403);
  };
}
