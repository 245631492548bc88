import type { Redis } from 'ioredis';
import { until } from '../support/process.ts';

/** Slots of keys in a Cluster; Redis Cluster specification. */
const KEY_SLOTS = 16_384;

/** Milliseconds. */
const FORMED_WITHIN = 30_000;

/** Makes one Cluster of these nodes, each with its share of the slots, and waits until all of them know it. */
export async function formCluster(nodes: readonly Redis[]): Promise<void> {
  const share = Math.ceil(KEY_SLOTS / nodes.length);
  for (const [index, node] of nodes.entries()) {
    const first = index * share;
    const count = Math.min(share, KEY_SLOTS - first);
    await node.cluster('ADDSLOTS', ...Array.from({ length: count }, (_, slot) => first + slot));
    const { host, port } = nodes[0]?.options ?? {};
    // Nodes meet by address alone.
    if (index > 0) await node.cluster('MEET', host === 'localhost' ? '127.0.0.1' : (host ?? ''), port ?? 0);
  }
  await until(
    'all nodes know the Cluster',
    async () => {
      const infos = await Promise.all(nodes.map((node) => node.cluster('INFO')));
      return infos.every((info) => {
        const says = (line: string): boolean => String(info).includes(`${line}\r\n`);
        return says('cluster_state:ok') && says(`cluster_known_nodes:${nodes.length}`);
      });
    },
    FORMED_WITHIN,
  );
}
