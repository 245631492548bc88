import type { Server, ServerResponse } from 'node:http';
import { type ServerType, serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { FatalError } from './fatal-error.ts';

export type HttpServer = {
  /** `http://127.0.0.1:8080`: where it listens, with the port that it really has. */
  readonly url: string;
  /** Takes no more connections, nor requests over those that are kept, and waits for the requests under way. */
  stop(): Promise<void>;
};

/** Milliseconds for which requests may go on after a stop: an update that waits for Telegram is one. */
const LAST_REQUESTS = 20_000;

/** Serves the app. Rejects with a `FatalError` where the address can't be had. */
export async function startHttpServer(app: Hono, host: string, port: number): Promise<HttpServer> {
  const server = (await listen(app, host, port)) as Server;
  let isStopping = false;
  server.prependListener('request', (_, response: ServerResponse) => {
    // Who keeps a connection and goes on asking must go elsewhere.
    if (isStopping) response.setHeader('Connection', 'close');
    response.once('finish', () => {
      if (isStopping) setImmediate(() => server.closeIdleConnections());
    });
  });
  const address = server.address();
  const actualPort = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}`,
    stop: () =>
      new Promise((resolve) => {
        isStopping = true;
        const impatient = setTimeout(() => server.closeAllConnections(), LAST_REQUESTS);
        server.close(() => {
          clearTimeout(impatient);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

function listen(app: Hono, hostname: string, port: number): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname, port }, () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new FatalError(explain(error, hostname, port), { cause: error }));
    });
  });
}

function explain({ code }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `PORT: ${port} is in use on ${host}; set PORT to another one, or to 0 for any that is free`;
  if (code === 'EACCES') return `PORT: this user may not listen on ${port}; set PORT to one above 1023`;
  return `HOST: can't listen on ${host}:${port} (${code}); set HOST to an address of this machine`;
}
