import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type HttpBindings, serve } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { createClientsApp } from '../clients-app.ts';
import { ConnectionCut } from '../faults.ts';
import { ownNamesOnly } from '../own-names.ts';
import { createStandIn, type StandIn } from '../stand-in.ts';
import { type Connections, controlConnections } from './connections.ts';
import { createControlApp } from './control-app.ts';
import { createOracleApp } from './oracle-app.ts';
import { programsOnly } from './programs-only.ts';
import { createSendLog } from './sends.ts';

const DEFAULT_TOKEN = '7000000001:stand-in-token-that-opens-nothing-else';

type ServerAppOptions = {
  readonly connections: () => Connections;
  /** The delay of every answer except that of `getUpdates` (milliseconds), while others are served. */
  readonly answerAfterMs: number;
};

/** The Bot API at `/bot<token>/…`, and `/clients/…` beside it. */
export function createServerApp(standIn: StandIn, options: ServerAppOptions): Hono<{ Bindings: HttpBindings }> {
  const log = createSendLog();
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use('*', ownNamesOnly());
  app.route('/', createClientsApp(standIn));
  app.route('/', createOracleApp({ standIn, log, connections: options.connections }));
  app.route('/', createControlApp(standIn));
  app.all('*', programsOnly, async (c) => {
    const isPoll = /\/getupdates$/i.test(c.req.path);
    const answer = await standIn.fetch(c.req.raw, log.watch(c.env.outgoing)).catch((error: unknown) => {
      if (error instanceof ConnectionCut) return error;
      throw error;
    });
    if (options.answerAfterMs > 0 && !isPoll) await sleep(options.answerAfterMs);
    if (!(answer instanceof ConnectionCut)) return answer;
    c.env.incoming.socket.resetAndDestroy();
    return RESPONSE_ALREADY_SENT;
  });
  return app;
}

/**
 * Runs the stand-in as a program of its own on the loopback; it prints one JSON line when it listens. `--api-version 9.4`
 * plays an older server, `--date-offset-ms` one whose `Date` is wrong.
 */
function main(): void {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      token: { type: 'string', default: DEFAULT_TOKEN },
      username: { type: 'string', default: 'verbatim_bot' },
      'with-parent': { type: 'boolean', default: false },
      'answer-after-ms': { type: 'string', default: '0' },
      'close-idle-after-ms': { type: 'string' },
      'any-chat': { type: 'boolean', default: false },
      lean: { type: 'boolean', default: false },
      'api-version': { type: 'string' },
      'date-offset-ms': { type: 'string', default: '0' },
    },
  });
  const { token, username } = values;
  const standIn = createStandIn({
    token,
    bot: { id: Number(token.split(':')[0]), firstName: 'Verbatim', username },
    now: Date.now,
    takesAnyChannel: values['any-chat'],
    isLean: values.lean,
    server: {
      ...(values['api-version'] === undefined ? {} : { version: Number(values['api-version']) }),
      dateOffset: Number(values['date-offset-ms']),
    },
  });
  const app = createServerApp(standIn, {
    connections: () => connections,
    answerAfterMs: Number(values['answer-after-ms']),
  });
  // It is HTTP/1.1, which the type leaves open.
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(values.port) }) as Server;
  const closeIdleAfterMs = values['close-idle-after-ms'];
  const connections = controlConnections(server, {
    closeIdleAfterMs: closeIdleAfterMs === undefined ? undefined : Number(closeIdleAfterMs),
  });
  server.once('listening', () => {
    const { port } = server.address() as AddressInfo;
    process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}`, token })}\n`);
  });
  const stop = () => {
    standIn.close();
    server.close(() => process.exit(0));
    server.closeAllConnections();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  if (values['with-parent']) process.stdin.once('close', stop).resume();
}

if (import.meta.main) main();
