import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkerdScene, type WorkerdScene } from '../support/workerd-scene.ts';

let scene: WorkerdScene;

beforeAll(async () => {
  scene = await createWorkerdScene();
}, 60_000);

afterAll(() => scene?.stop());

const connectionsEver = async () =>
  Number(/total_connections_received:(\d+)/u.exec(await scene.redis.info('stats'))?.[1]);
const askedWho = async () => (await scene.telegram.accepted()).filter(({ method }) => method === 'getMe').length;

describe('a stranger without the secret', () => {
  it('gets 200 times /readyz for one look at Redis and one getMe, on an isolate that knows nothing yet', async () => {
    const [connections, asked] = [await connectionsEver(), await askedWho()];
    const answers = await Promise.all(Array.from({ length: 200 }, () => scene.workerd.get('/readyz')));
    expect(new Set(await Promise.all(answers.map((answer) => answer.text())))).toEqual(new Set(['ready']));
    expect([(await connectionsEver()) - connections, (await askedWho()) - asked]).toEqual([1, 1]);
  });

  it('gets a card that was drawn before the deployment, with the headers of our own answers', async () => {
    const answer = await scene.workerd.get('/card/2.3.png');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=86400');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(10_000);
    expect((await scene.workerd.get('/card/s2-3.png')).url).toBe(`${scene.workerd.url}/card/2.3.png`);
    expect((await scene.workerd.get('/card/99.png')).status).toBe(404);
  });

  it('gets pages, 401 and 404 without a connection to Redis and without a getMe', async () => {
    const [connections, asked] = [await connectionsEver(), await askedWho()];
    for (const path of ['/', '/feed.xml', '/statement.json', '/metrics', '/healthz', '/nothing']) {
      await Promise.all(Array.from({ length: 10 }, () => scene.workerd.get(path)));
    }
    expect((await scene.workerd.post('{"update_id":1}', 'wrong')).status).toBe(401);
    expect([(await connectionsEver()) - connections, (await askedWho()) - asked]).toEqual([0, 0]);
  });
});
