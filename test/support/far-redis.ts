import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a Redis on which each round trip is counted, and which may be cut off at one of them. */
export type FarRedis = {
  readonly port: number;
  /** How often somebody asked after the last answer had come: commands that go together are one. */
  roundTrips(): number;
  close(): void;
};

/** `cutAt` is the round trip whose question never arrives, counted from 1: from then on nothing passes any more. */
export async function startFarRedis(path: string, cutAt = Number.POSITIVE_INFINITY): Promise<FarRedis> {
  const sockets = new Set<Socket>();
  let count = 0;
  const server = createServer((near) => {
    const far = connect(path);
    let isAnswered = true;
    near.on('data', (bytes) => {
      if (isAnswered) count += 1;
      isAnswered = false;
      if (count < cutAt) far.write(bytes);
      else near.destroy();
    });
    far.on('data', (bytes) => {
      isAnswered = true;
      near.write(bytes);
    });
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.once('close', () => {
        near.destroy();
        far.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    roundTrips: () => count,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
