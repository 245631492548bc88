import type { MiddlewareHandler } from 'hono';

/** What goes with every answer that does not say otherwise: nothing may be loaded, framed, guessed or kept. */
const DEFAULTS = {
  'Content-Security-Policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
} as const;

/** Seconds for which a browser asks by https alone: a year. */
const HTTPS_ONLY = 31_536_000;

/** The headers of every answer, of errors and of what is not there too. `isHttps`: the public address is one of https. */
export function answerHeaders(isHttps: boolean): MiddlewareHandler {
  return async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(DEFAULTS)) {
      if (!c.res.headers.has(name)) c.header(name, value);
    }
    if (isHttps) c.header('Strict-Transport-Security', `max-age=${HTTPS_ONLY}`);
  };
}
