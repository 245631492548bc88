import { Hono } from 'hono';
import { createClientsApp } from './bot-api/clients-app.ts';
import { createInProcessFetch } from './bot-api/in-process-fetch.ts';
import { createStandIn } from './bot-api/stand-in.ts';
import { createPlaygroundPage } from './page/app.ts';
import { seedPlayground } from './seed.ts';

/** A local Telegram of a bot, two people and a group: what the program talks to while it has no token. */
export type Playground = {
  readonly token: string;
  /** Reaches the stand-in for the Bot API without a socket. */
  readonly fetch: typeof fetch;
  /** The chat page and what it talks to, to be mounted at `/playground`. */
  readonly app: Hono;
  /** Ends long polls and event streams. */
  close(): void;
};

const MOUNTED_AT = '/playground';
const TOKEN = '1:playground';

/** Builds the playground with its people and their first words in it. `now` is the time in milliseconds. */
export function createPlayground(now: () => number): Playground {
  const standIn = createStandIn({ token: TOKEN, bot: { id: 1, firstName: 'Verbatim', username: 'verbatim_bot' }, now });
  seedPlayground(standIn);
  const app = new Hono();
  app.route('/', createPlaygroundPage({ mountedAt: MOUNTED_AT }));
  app.route('/', createClientsApp(standIn));
  return { token: TOKEN, fetch: createInProcessFetch(standIn), app, close: () => standIn.close() };
}
