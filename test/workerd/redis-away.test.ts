import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/process.ts';
import { startWorkerd } from '../support/workerd.ts';
import { createWorkerdScene, type WorkerdScene } from '../support/workerd-scene.ts';

let scene: WorkerdScene;

beforeAll(async () => {
  scene = await createWorkerdScene();
}, 60_000);

afterAll(() => scene?.stop());

describe('the bot on workerd, with a Redis that', () => {
  let comeBack: () => unknown = () => {};

  afterEach(async () => {
    await comeBack();
    comeBack = () => {};
    await until('ready again', async () => (await (await scene.workerd.get('/readyz')).text()) === 'ready');
  });

  it.each<[string, (server: WorkerdScene['redisServer']) => readonly [() => unknown, () => unknown]]>([
    ['hangs', ({ hang, goOn }) => [hang, goOn]],
    ['is away', ({ kill, startAgain }) => [kill, startAgain]],
  ])('%s, answers readers all the same, and says kindly what can not be done', async (_, ways) => {
    const { telegram, sentTo } = scene;
    const [go, come] = ways(scene.redisServer);
    const view = await scene.addReader();
    const chatId = await scene.addGroup(view);
    comeBack = come;
    await go();
    await telegram.post('say', { personId: view, chatId: view, text: '/statement 3' });
    await until('an answer', async () => (await sentTo(view)).some((text) => text.includes('one-man rule')));
    const readyz = async () => {
      const response = await scene.workerd.get('/readyz');
      return `${response.status} ${await response.text()}`;
    };
    await until('it is said', async () => (await readyz()) === '200 degraded: Redis does not answer');
    await telegram.post('say', { personId: view, chatId, text: '/subscribe' });
    await until('a kind no', async () => (await sentTo(chatId)).some((text) => text.includes('could not be')));
  });

  it('was away, logs so, and no token, no secret and nothing of a person', () => {
    expect(scene.workerd.logged()).toContain('redis.away');
    expect(scene.workerd.logged()).not.toMatch(/canary/iu);
  });
});

describe('workerd without a setting', () => {
  it('says which one is missing, and lets Telegram keep its updates', async () => {
    const unset = await startWorkerd({ ...scene.settings, redisUrl: '' });
    const readyz = await unset.get('/readyz');
    expect([readyz.status, await readyz.text()]).toEqual([
      503,
      'not-ready: REDIS_URL is needed: npm run wrangler -- secret put REDIS_URL',
    ]);
    expect((await unset.get('/healthz')).status).toBe(200);
    expect((await unset.post('{"update_id":1}', scene.settings.secret)).status).toBe(503);
    await unset.stop();
  });
});
