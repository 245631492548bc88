import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWorkerdBundle, type WorkerdBundle } from '../support/workerd-bundle.ts';

/** What keeps something beyond a request, or wants a disk: of Node, and of ours. */
const NOT_OF_NODE =
  /^(?:node-built-in-modules:)?(?:node:)?(?:fs|fs\/promises|child_process|worker_threads|cluster|dgram|http|https|http2|os|path|process|readline)$/u;
const NOT_OF_OURS =
  /^src\/(?:node|playground)\/|^src\/node\.ts$|^src\/jobs\/(?:worker|tick|post|pace|send|fetch-send)\.ts$/u;
const NOT_OF_OTHERS =
  /\/bullmq\/dist\/\w+\/classes\/(?:worker|main|child|sandbox|queue-events|flow-producer|index)\b|\/pino\//u;

let bundle: WorkerdBundle;

beforeAll(async () => {
  bundle = await buildWorkerdBundle();
});

afterAll(() => bundle?.remove());

describe('what is uploaded to Workers', () => {
  it('reaches no worker of BullMQ, and nothing of ours that posts or needs Node', () => {
    const files = Object.keys(bundle.inputs);
    expect(files).toContain('node_modules/bullmq/dist/esm/classes/queue.js');
    expect(files).toContain('src/handlers/subscriptions/subscriptions.ts');
    expect(files.filter((file) => NOT_OF_OURS.test(file) || NOT_OF_OTHERS.test(file))).toEqual([]);
  });

  it('reaches no file, process or server of Node', () => {
    const reached = Object.entries(bundle.inputs).flatMap(([file, { imports }]) =>
      imports.filter(({ path }) => NOT_OF_NODE.test(path)).map(({ path }) => `${file} imports ${path}`),
    );
    expect(reached).toEqual([]);
  });

  it('opens sockets in ioredis alone', () => {
    const openers = Object.entries(bundle.inputs)
      .filter(([, { imports }]) =>
        imports.some(({ path }) => /^(?:node-built-in-modules:|node:)(?:net|tls)$/u.test(path)),
      )
      .map(([file]) => file.split('/').slice(0, 2).join('/'));
    expect(new Set(openers)).toEqual(new Set(['node_modules/ioredis']));
  });

  it('is under 1 MB compressed', () => {
    expect(bundle.compressed).toBeLessThan(1_000_000);
  });
});
