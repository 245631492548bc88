import type { Update } from 'grammy/types';
import { type Ask, nextOf, says, types } from '../peers/updates.ts';

/** A request to the program: an update to its webhook, or a page. */
export type Request = {
  readonly path: string;
  readonly update?: Update;
  readonly headers?: Readonly<Record<string, string>>;
};

/** As a browser sends it. */
const ACCEPTED = { 'Accept-Encoding': 'gzip, deflate, br, zstd' };

/** What is asked, by its name in the table. */
export const KINDS = {
  'GET /healthz': () => ({ path: '/healthz' }),
  'GET /': () => ({ path: '/', headers: ACCEPTED }),
  'GET /, kept': () => ({ path: '/', headers: { ...ACCEPTED, 'If-None-Match': '*' } }),
  'GET /statement.json': () => ({ path: '/statement.json', headers: ACCEPTED }),
  '/start': () => asks(says('/start')),
  '/statement 3': () => asks(says('/statement 3')),
  '/search': () => asks(says('/search freedom of speech')),
  '/cities': () => asks(says('/cities Almaty')),
  '/verify': () => asks(says('/verify We demand an end to the violence against the people of Kazakhstan at once.')),
  'plain words': () => asks(says('who signed?')),
  'inline, words': () => asks(types('freedom of speech')),
  'inline, place': () => asks(types('Almaty')),
  'inline, nothing': () => asks(types('')),
} as const satisfies Readonly<Record<string, () => Request>>;

/** By the next person, so that nobody is held back for asking too often. */
function asks(ask: Ask): Request {
  const [asked] = nextOf([ask], 1);
  return { path: '/telegram', ...(asked === undefined ? {} : { update: asked.update }) };
}
