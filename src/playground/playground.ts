import { Hono } from 'hono';
import { createClientsApp } from '../stand-in/clients-app.ts';
import { createInProcessFetch } from '../stand-in/in-process-fetch.ts';
import { ownNamesOnly } from '../stand-in/own-names.ts';
import { createStandIn } from '../stand-in/stand-in.ts';
import { createPlaygroundClock, type PlaygroundClock } from './clock.ts';
import { type ControlDeps, createControl } from './control.ts';
import { createPlaygroundPage } from './page/app.ts';
import { CHANNEL_USERNAME, seedPlayground } from './seed.ts';

/** A local Telegram with a bot, two people, a group, a channel, and a group without the bot. The program uses it if it has no token. */
export type Playground = {
  readonly token: string;
  /** Reaches the stand-in for the Bot API without a socket. */
  readonly fetch: typeof fetch;
  /** The chat page and its server side, to be mounted at `/playground`. */
  readonly app: Hono;
  /** Ends long polls and event streams. */
  close(): void;
};

/** What the playground needs. */
export type PlaygroundDeps = Pick<ControlDeps, 'run' | 'onClockMoved' | 'languages'> & {
  /** What is scheduled for the channel; `undefined` if nothing is. */
  readonly schedule: (channelId: number) => ReturnType<ControlDeps['schedule']>;
  /** When something is to be posted next, in any chat, or again in the channel after a wait; `null` if nothing is. */
  readonly nextStopAt: (channelId: number) => Promise<number | null>;
  /** Whether there is a channel, which is useless if nothing is posted on a schedule. */
  readonly hasChannel: boolean;
  /** The clock of the program's schedules; the page can move it ahead. */
  readonly clock: PlaygroundClock;
  /** The address that the app listens on. */
  readonly host: string;
};

/** What the playground can't do without. */
type Needed = Pick<ControlDeps, 'document'>;

const MOUNTED_AT = '/playground';
const TOKEN = '1:playground';

/** Builds the playground with its people and their first messages; without `schedule` no post is ever planned. */
export function createPlayground({
  host,
  run = '',
  hasChannel = false,
  clock = createPlaygroundClock(Date.now),
  schedule = async () => undefined,
  nextStopAt = async () => null,
  onClockMoved = async () => {},
  languages = [],
  document,
}: Partial<PlaygroundDeps> & Needed): Playground {
  const standIn = createStandIn({
    token: TOKEN,
    bot: { id: 1, firstName: 'Verbatim', username: 'verbatim_bot' },
    now: () => clock.now(),
  });
  const { channelId } = seedPlayground(standIn, {
    hasChannel,
    opening: `/${document.text} ${document.section}`,
    misquotation: document.misquotation,
    quotation: document.quotation,
  });
  const channelNames = [String(channelId), `@${CHANNEL_USERNAME}`];
  const control = createControl({
    run,
    clock,
    schedule: async () => (channelId === undefined ? undefined : schedule(channelId)),
    nextStopAt: async () => (channelId === undefined ? null : nextStopAt(channelId)),
    onClockMoved,
    languages,
    document,
    faults: standIn.faults,
    isPost: (method, parameters) => /^send/i.test(method) && channelNames.includes(String(parameters['chat_id'])),
  });
  const app = new Hono();
  app.use('*', ownNamesOnly(host));
  app.route('/', createPlaygroundPage({ mountedAt: MOUNTED_AT }));
  app.route('/', createClientsApp(standIn));
  app.route('/', control);
  return { token: TOKEN, fetch: createInProcessFetch(standIn), app, close: () => standIn.close() };
}
