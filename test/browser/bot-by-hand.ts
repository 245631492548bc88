import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { createPlaygroundClock } from '../../src/playground/clock.ts';
import { createControl } from '../../src/playground/control.ts';
import { createPlaygroundPage } from '../../src/playground/page/app.ts';
import { createClientsApp } from '../../src/stand-in/clients-app.ts';
import { createStandIn, type StandIn } from '../../src/stand-in/stand-in.ts';
import { PLAYGROUND_DOCUMENT } from '../support/playground-document.ts';

const TOKEN = '1:by-hand';
/** Its clock stands still until it is moved: 14:00 in Almaty. */
const OPENED_AT = Date.UTC(2026, 0, 5, 9, 0, 0);

/** The page against the stand-in, where the test itself is the bot and may send what our bot never does. */
export type BotByHand = {
  readonly url: string;
  readonly standIn: StandIn;
  readonly annaId: number;
  readonly groupId: number;
  /** Anna's own channel, `@daily`; the bot is not in it. */
  readonly channelId: number;
  /** When the bot says that it will post next; the test sets it. */
  plan: number | null;
  /** What the clock was moved to, in milliseconds since 1970, each time. */
  readonly clockMoves: readonly number[];
  /** Calls a method of the Bot API; throws where it is refused. */
  readonly call: (method: string, parameters: object) => Promise<unknown>;
  readonly stop: () => Promise<void>;
};

/** Anna has started the bot, is in a group with it and with Boris, and has a channel. */
export async function startBotByHand(): Promise<BotByHand> {
  const clock = createPlaygroundClock(() => OPENED_AT);
  const clockMoves: number[] = [];
  const standIn = createStandIn({
    token: TOKEN,
    bot: { id: 1, firstName: 'By hand', username: 'hand_bot' },
    now: () => clock.now(),
  });
  const anna = standIn.addPerson({ firstName: 'Anna', languageCode: 'en' });
  const boris = standIn.addPerson({ firstName: 'Boris', languageCode: 'ru' });
  const { id: groupId } = standIn.addGroup({ title: 'Readers', memberIds: [anna.id, boris.id] });
  const { id: channelId } = standIn.addChannel({ title: 'Daily', memberIds: [anna.id, boris.id], username: 'daily' });
  standIn.clients.start({ personId: anna.id });
  const control = createControl({
    run: 'by hand',
    clock,
    schedule: async () => ({ nextPostAt: bot.plan, zone: PLAYGROUND_DOCUMENT.zone }),
    nextStopAt: async () => (bot.plan === null || bot.plan <= clock.now() ? null : bot.plan),
    onClockMoved: async () => void clockMoves.push(clock.now()),
    document: PLAYGROUND_DOCUMENT,
    languages: [
      { code: 'en', name: 'English' },
      { code: 'ru', name: 'Русский' },
      { code: 'kk', name: 'Қазақша' },
    ],
    faults: standIn.faults,
    isPost: (_method, { chat_id }) => chat_id === channelId,
  });

  const app = new Hono()
    .route('/playground', createPlaygroundPage({ mountedAt: '/playground' }))
    .route('/playground', createClientsApp(standIn))
    .route('/playground', control);
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port of TCP has an address of this form.
  const { port } = server.address() as AddressInfo;

  const bot: BotByHand = {
    plan: null,
    clockMoves,
    channelId,
    url: `http://127.0.0.1:${port}/playground`,
    standIn,
    annaId: anna.id,
    groupId,
    call: async (method, parameters) => {
      const response = await standIn.fetch(
        new Request(`http://stand-in.invalid/bot${TOKEN}/${method}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(parameters),
        }),
      );
      const answer = (await response.json()) as { ok: boolean; description?: string; result?: unknown };
      if (!answer.ok) throw new Error(`${method}: ${answer.description}`);
      return answer.result;
    },
    stop: async () => {
      standIn.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return bot;
}
