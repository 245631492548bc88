import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { type HttpBindings, serve } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { createClientsApp } from './clients-app.ts';
import { createControlApp } from './control-app.ts';
import { ConnectionCut } from './faults.ts';
import { createStandIn, type StandIn } from './stand-in.ts';

const DEFAULT_TOKEN = '7000000001:stand-in-token-that-opens-nothing-else';

/** The Bot API at `/bot<token>/…`, and `/clients/…` beside it. */
export function createServerApp(standIn: StandIn): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.route('/', createClientsApp(standIn));
  app.route('/', createControlApp(standIn));
  app.all('*', async (c) => {
    try {
      return await standIn.fetch(c.req.raw);
    } catch (error) {
      if (!(error instanceof ConnectionCut)) throw error;
      c.env.incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    }
  });
  return app;
}

/** Runs the stand-in as a program of its own on the loopback; it prints one JSON line when it listens. */
function main(): void {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      token: { type: 'string', default: DEFAULT_TOKEN },
      username: { type: 'string', default: 'verbatim_bot' },
      'with-parent': { type: 'boolean', default: false },
    },
  });
  const { token, username } = values;
  const standIn = createStandIn({
    token,
    bot: { id: Number(token.split(':')[0]), firstName: 'Verbatim', username },
    now: Date.now,
  });
  const app = createServerApp(standIn);
  const server = serve(
    { fetch: app.fetch, hostname: '127.0.0.1', port: Number(values.port) },
    ({ port }: AddressInfo) => {
      process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}`, token })}\n`);
    },
  );
  const stop = () => {
    standIn.close();
    server.close(() => process.exit(0));
    if ('closeAllConnections' in server) server.closeAllConnections();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  if (values['with-parent']) process.stdin.once('close', stop).resume();
}

if (import.meta.main) main();
