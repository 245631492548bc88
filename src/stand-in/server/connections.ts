import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What a server does to its connections on purpose. */
export type Connections = {
  /** Refuses connections for a while, then listens on the same port again. Sends in progress still succeed. */
  refuse(milliseconds: number): void;
};

/**
 * `closeIdleAfterMs`: closes a connection without a request for this long, without the `Keep-Alive` header that would warn the
 * other side. Call it before the server listens.
 */
export function controlConnections(
  server: Server,
  { closeIdleAfterMs }: { readonly closeIdleAfterMs?: number | undefined },
): Connections {
  const timers = new WeakMap<Socket, NodeJS.Timeout>();
  let isRefusing = false;

  const rest = (socket: Socket): void => {
    clearTimeout(timers.get(socket));
    if (isRefusing) socket.destroy();
    else if (closeIdleAfterMs !== undefined)
      timers.set(
        socket,
        setTimeout(() => socket.destroy(), closeIdleAfterMs),
      );
  };

  if (closeIdleAfterMs !== undefined) server.keepAliveTimeout = 0;
  server.on('connection', rest);
  server.on('request', ({ socket }, response) => {
    clearTimeout(timers.get(socket));
    response.once('finish', () => rest(socket));
  });

  return {
    refuse(milliseconds) {
      if (isRefusing) return;
      const { port, address } = server.address() as AddressInfo;
      isRefusing = true;
      server.close();
      server.closeIdleConnections();
      setTimeout(() => {
        isRefusing = false;
        server.listen(port, address);
      }, milliseconds);
    },
  };
}
