import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/web/app.ts';

const logger = { debug() {}, info() {}, warn() {}, error() {} };

const appWith = (isHttps: boolean) =>
  createApp({
    readiness: async () => ({ kind: 'not-ready', reason: 'a test' }),
    metrics: async () => ({ contentType: 'text/plain', body: 'x 1' }),
    logger,
    isHttps,
    webhook: new Hono().post('/', (c) => c.body(null, 401)),
    pages: new Hono()
      .get('/', (c) => c.html('<p>', 200, { 'Cache-Control': 'public, max-age=300', 'Content-Security-Policy': 'own' }))
      .get('/broken', () => {
        throw new Error('broken');
      }),
  });

/** Every kind of answer. */
const ANSWERS: readonly (readonly [string, string, number])[] = [
  ['GET', '/healthz', 200],
  ['GET', '/readyz', 503],
  ['GET', '/metrics', 200],
  ['GET', '/', 200],
  ['GET', '/nowhere', 404],
  ['GET', '/broken', 500],
  ['POST', '/telegram', 401],
  ['PUT', '/telegram', 404],
];

describe('every answer', () => {
  it.each(ANSWERS)('%s %s (%i) may be neither guessed at, framed nor traced', async (method, path, status) => {
    const response = await appWith(false).request(path, { method });
    expect(response.status).toBe(status);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=()',
      'content-security-policy': path === '/' ? 'own' : expect.stringContaining("frame-ancestors 'none'"),
      'cache-control': path === '/' ? 'public, max-age=300' : 'no-store',
    });
    expect(response.headers.has('Strict-Transport-Security')).toBe(false);
  });

  it.each(ANSWERS)(
    '%s %s (%i) tells browsers to ask by https alone, where that is the public address',
    async (method, path) => {
      const response = await appWith(true).request(path, { method });
      expect(response.headers.get('Strict-Transport-Security')).toBe('max-age=31536000');
    },
  );
});
