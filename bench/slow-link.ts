import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a port of the loopback on which everything takes longer. */
export type SlowLink = { readonly port: number; close(): void };

/** Passes bytes on after so many milliseconds each way, in order. */
export async function startSlowLink(target: number, delay: number): Promise<SlowLink> {
  const sockets = new Set<Socket>();
  const pass = (from: Socket, to: Socket): void => {
    sockets.add(from.setNoDelay());
    from.on('data', (bytes) => setTimeout(() => to.destroyed || to.write(bytes), delay));
    from.on('error', () => {});
    from.once('close', () => {
      sockets.delete(from);
      to.destroy();
    });
  };
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    pass(near, far);
    pass(far, near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
