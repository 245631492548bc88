import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { LOOPBACK_CERTIFICATE } from './loopback-certificate.ts';

/** A server that answers bytes with bytes, so that a test decides what happens to a connection, and when. */
export type RawServer = {
  readonly port: number;
  /** How many connections were made to it. */
  connections(): number;
  /** Every whole request that reached it, as it came. */
  readonly requests: readonly string[];
  /** Resolves when the connection that was made last is closed. */
  closed(): Promise<unknown>;
  stop(): Promise<void>;
};

export type RawServerOptions = {
  readonly isSecure?: boolean;
  /** A connection was made; nothing was said on it yet. */
  readonly onConnection?: (socket: Socket) => void;
  /** A whole request has come, the n-th of the server, from 1. */
  readonly onRequest?: (socket: Socket, count: number) => void;
};

export async function startRawServer({ isSecure, onConnection, onRequest }: RawServerOptions): Promise<RawServer> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  let last: Socket | undefined;
  const receive = (socket: Socket): void => {
    let text = '';
    last = socket;
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
      text += bytes.toString();
      if (!isWhole(text)) return;
      requests.push(text);
      text = '';
      onRequest?.(socket, requests.length);
    });
    onConnection?.(socket);
  };
  const server = isSecure ? createTlsServer(LOOPBACK_CERTIFICATE, receive) : createServer(receive);
  server.on('tlsClientError', () => {});
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => sockets.size,
    requests,
    closed: async () => last?.destroyed || (await once(last ?? server, 'close')),
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** An answer with a JSON body. */
export function answerOf(status: number, body: unknown, headers: readonly string[] = []): string {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const lines = [`HTTP/1.1 ${status} Whatever`, `Content-Length: ${Buffer.byteLength(text)}`, ...headers];
  return `${lines.join('\r\n')}\r\n\r\n${text}`;
}

function isWhole(text: string): boolean {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const length = Number(/content-length: (\d+)/iu.exec(text.slice(0, end))?.[1] ?? 0);
  return Buffer.byteLength(text.slice(end + 4)) >= length;
}
