import type { Update } from 'grammy/types';
import { PERSON_IDS } from '../peers/updates.ts';

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
  '/start': () => says('/start'),
  '/statement 3': () => says('/statement 3'),
  '/search': () => says('/search freedom of speech'),
  '/cities': () => says('/cities Almaty'),
  '/verify': () => says('/verify We demand an end to the violence against the people of Kazakhstan at once.'),
  'plain words': () => says('who signed?'),
  'inline, words': () => types('freedom of speech'),
  'inline, place': () => types('Almaty'),
  'inline, nothing': () => types(''),
} as const satisfies Readonly<Record<string, () => Request>>;

let asked = 0;

/** The next person, so that nobody is held back for asking too often. */
function nextPerson(): number {
  asked += 1;
  return PERSON_IDS[asked % PERSON_IDS.length] ?? 0;
}

function says(text: string): Request {
  const id = nextPerson();
  const from = { id, is_bot: false, first_name: 'A', language_code: 'en' };
  const command = /^\/\w+/u.exec(text)?.[0];
  return {
    path: '/telegram',
    update: {
      update_id: asked,
      message: {
        message_id: asked,
        date: Math.floor(Date.now() / 1_000),
        chat: { id, type: 'private', first_name: 'A' },
        from,
        text,
        ...(command === undefined ? {} : { entities: [{ type: 'bot_command', offset: 0, length: command.length }] }),
      },
    },
  };
}

function types(query: string): Request {
  const from = { id: nextPerson(), is_bot: false, first_name: 'A', language_code: 'en' };
  return {
    path: '/telegram',
    update: { update_id: asked, inline_query: { id: String(asked), from, query, offset: '', chat_type: 'sender' } },
  };
}
