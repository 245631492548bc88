import { createMiddleware } from 'hono/factory';

/** What browsers add to a request that a page makes of this machine, and no program does. */
const OF_PAGES = ['sec-fetch-site', 'origin'] as const;

/**
 * Refuses requests of web pages. The Bot API takes GET and forms, which any page may send without being asked, and the token
 * of the stand-in is no secret: a page could have the updates sent to itself.
 */
export const programsOnly = createMiddleware(async (c, next) => {
  if (OF_PAGES.every((name) => c.req.header(name) === undefined)) return next();
  return c.json(
    { ok: false, error_code: 403, description: 'Forbidden: only programs are answered, not web pages' },
    403,
  );
});
