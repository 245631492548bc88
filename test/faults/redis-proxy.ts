import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A door between workers and Redis: open, closed to all, or a corridor in which everything stands still. */
export type RedisProxy = {
  readonly url: string;
  /** Cuts every connection and refuses new ones. */
  refuse(): Promise<void>;
  /** Keeps every connection, and lets nothing through; new ones are taken and not served. */
  hold(): void;
  /** Lets nothing through the connections that there are, for ever; new ones are served. */
  freeze(): void;
  /** From now on new connections lead to another Redis; those that there are stay where they lead. */
  lead(path: string): void;
  /** All is well again; what stood still goes on. */
  open(): Promise<void>;
  close(): Promise<void>;
};

export async function startRedisProxy(path: string): Promise<RedisProxy> {
  const sockets = new Set<Socket>();
  const frozen = new Set<Socket>();
  let isHeld = false;
  let target = path;
  const keep = (socket: Socket, other: Socket): void => {
    sockets.add(socket);
    if (isHeld) socket.pause();
    socket.on('data', (bytes) => {
      // While it is held nothing is read at all; the other side's buffers do the rest.
      if (!other.destroyed) other.write(bytes);
    });
    socket.on('error', () => {});
    socket.once('close', () => {
      sockets.delete(socket);
      frozen.delete(socket);
      other.destroy();
    });
  };
  const server = createServer((near) => {
    const far = connect(target);
    keep(near, far);
    keep(far, near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const cut = (): void => {
    for (const socket of [...sockets, ...frozen]) socket.destroy();
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    async refuse() {
      const closed = once(server, 'close');
      server.close();
      cut();
      await closed;
    },
    hold() {
      isHeld = true;
      for (const socket of sockets) socket.pause();
    },
    freeze() {
      for (const socket of sockets) {
        socket.pause();
        sockets.delete(socket);
        frozen.add(socket);
      }
    },
    lead(other) {
      target = other;
    },
    async open() {
      isHeld = false;
      for (const socket of sockets) socket.resume();
      if (server.listening) return;
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
    async close() {
      if (server.listening) server.close();
      cut();
    },
  };
}
