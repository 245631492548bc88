import type { MiddlewareHandler } from 'hono';

/** The default headers of every answer: nothing may be loaded, embedded, sniffed or cached, and no device used. */
const DEFAULTS = {
  'Content-Security-Policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cache-Control': 'no-store',
} as const;

/** How long a browser uses only https (seconds): a year. */
const HTTPS_ONLY_S = 31_536_000;

/** The headers of an answer that sets none itself. `isHttps`: the public address uses https. */
export function defaultHeaders(isHttps: boolean): Readonly<Record<string, string>> {
  return isHttps ? { ...DEFAULTS, 'Strict-Transport-Security': `max-age=${HTTPS_ONLY_S}` } : DEFAULTS;
}

/** The headers of every answer, including errors and 404. `isHttps`: the public address uses https. */
export function answerHeaders(isHttps: boolean): MiddlewareHandler {
  const headers = Object.entries(defaultHeaders(isHttps));
  return async (c, next) => {
    await next();
    for (const [name, value] of headers) {
      if (!c.res.headers.has(name)) c.header(name, value);
    }
  };
}
