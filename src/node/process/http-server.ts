import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Hono } from 'hono';
import { FatalError } from './fatal-error.ts';
import { refuseRaw } from './raw-refusal.ts';

/** A server that listens. */
export type HttpServer = {
  /** Where it listens, with its actual port: `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Accepts no more connections, and no more requests on open ones, and waits for the requests in progress. */
  stop(): Promise<void>;
};

/** How long requests may go on after a stop, such as an update that waits for Telegram (milliseconds). */
const LAST_REQUESTS_MS = 20_000;

/** How long a request may take to arrive (milliseconds). */
type ArrivalTimes = {
  /** Its headers. */
  readonly headers: number;
  /** All of it. The largest update takes a slow line some seconds. */
  readonly whole: number;
  /** The pause between looks for requests that take longer. */
  readonly look: number;
};

const TIMES: ArrivalTimes = { headers: 10_000, whole: 60_000, look: 5_000 };

/** What a server serves, and where. */
export type HttpServerDeps = {
  readonly app: Hono;
  readonly host: string;
  readonly port: number;
  /** The headers of the answers that the app doesn't give: those to what is not a request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** May answer requests itself and gives the others to the app. */
  readonly before?: (others: RequestListener) => RequestListener;
  /** Only tests set shorter ones. */
  readonly times?: ArrivalTimes;
};

/** Serves the app. Rejects with a `FatalError` if it can't listen on the address. */
export async function startHttpServer(deps: HttpServerDeps): Promise<HttpServer> {
  const { app, host, port, headers = {}, before = (others) => others, times = TIMES } = deps;
  const server = createServer(
    {
      headersTimeout: times.headers,
      requestTimeout: times.whole,
      connectionsCheckingInterval: times.look,
      // The app refuses a request without a host, with its headers.
      requireHostHeader: false,
    },
    before(createListener(app, headers)),
  );
  // Node would ask for the body before anybody has looked at the request.
  for (const event of ['checkContinue', 'checkExpectation']) {
    server.on(event, (request, response) => server.emit('request', request, response));
  }
  refuseRaw(server, headers);
  await listen(server, host, port);
  let isStopping = false;
  server.prependListener('request', (_, response: ServerResponse) => {
    // A client that keeps sending requests on an open connection must go to another server.
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
        const impatient = setTimeout(() => server.closeAllConnections(), LAST_REQUESTS_MS);
        server.close(() => {
          clearTimeout(impatient);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

/** What the web's own requests and responses need is loaded with the first request that needs them: no update does. */
function createListener({ fetch }: Hono, headers: Readonly<Record<string, string>>): RequestListener {
  let listener: Promise<RequestListener> | undefined;
  // The app answers its own errors: only what has no address arrives here.
  const errorHandler = () => new Response(null, { status: 400, headers });
  return async (request, response) => {
    listener ??= import('@hono/node-server').then(({ getRequestListener }) =>
      getRequestListener(fetch, { errorHandler }),
    );
    (await listener)(request, response);
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.listen(port, host, resolve);
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new FatalError(explain(error, host, port), { cause: error }));
    });
  });
}

function explain({ code }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `PORT: ${port} is in use on ${host}; set PORT to another one, or to 0 for any free one`;
  if (code === 'EACCES') return `PORT: this user may not listen on ${port}; set PORT to one above 1023`;
  return `HOST: can't listen on ${host}:${port} (${code}); set HOST to an address of this machine`;
}
