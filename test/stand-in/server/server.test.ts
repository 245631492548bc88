import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { killServers, PATIENCE_MS, post, start } from '../server-process.ts';

afterEach(killServers);

describe('the stand-in as a process of its own', { timeout: PATIENCE_MS }, () => {
  it('serves the Bot API and the apps, and logs what it accepted', async () => {
    const { url, token } = await start('--token', '42:secret', '--username', 'other_bot');
    expect(token).toBe('42:secret');
    expect(await (await fetch(`${url}/bot${token}/getMe`)).json()).toMatchObject({
      result: { id: 42, username: 'other_bot' },
    });
    const { id } = (await post(`${url}/clients/add-person`, { firstName: 'Anna', languageCode: 'en' })) as {
      id: number;
    };
    const group = (await post(`${url}/clients/add-group`, { title: 'G', memberIds: [id] })) as { id: number };
    await post(`${url}/clients/say`, { personId: id, chatId: group.id, text: '/help' });
    expect(await (await fetch(`${url}/bot${token}/getUpdates`)).json()).toMatchObject({
      result: [{ message: { text: '/help' } }],
    });
    await post(`${url}/clients/start`, { personId: id });
    const write = () => post(`${url}/bot${token}/sendMessage`, { chat_id: id, text: 'x' });
    await post(`${url}/clients/block`, { personId: id });
    expect(await write()).toMatchObject({ error_code: 403 });
    await post(`${url}/clients/unblock`, { personId: id });
    expect(await write()).toMatchObject({ ok: true });
    await post(`${url}/bot${token}/sendMessage`, { chat_id: group.id, text: 'x' });
    expect(await (await fetch(`${url}/clients/accepted?from=2`)).json()).toMatchObject([{ method: 'sendMessage' }]);
  });

  it('cuts a connection after the deed when it is told to', async () => {
    const { url, token } = await start();
    const { id } = (await post(`${url}/clients/add-person`, { firstName: 'Anna', languageCode: 'en' })) as {
      id: number;
    };
    await post(`${url}/clients/start`, { personId: id });
    await post(`${url}/clients/fault`, { method: 'sendMessage', count: 1, fault: { kind: 'cut', applied: true } });
    const send = () => post(`${url}/bot${token}/sendMessage`, { chat_id: id, text: 'x' });
    await expect(send()).rejects.toThrow('fetch failed');
    expect(await (await fetch(`${url}/clients/accepted`)).json()).toHaveLength(1);
    expect(await send()).toMatchObject({ ok: true });
  });

  it('frees a long poll when its caller goes, so that the next one is not refused an update', async () => {
    const { url, token } = await start();
    // Nothing was said about the bot: it has a name that links to it can carry.
    expect(await (await fetch(`${url}/bot${token}/getMe`)).json()).toMatchObject({
      result: { id: 7_000_000_001, username: 'verbatim_bot' },
    });
    const { id } = (await post(`${url}/clients/add-person`, { firstName: 'Anna', languageCode: 'en' })) as {
      id: number;
    };
    const controller = new AbortController();
    const gone = fetch(`${url}/bot${token}/getUpdates?timeout=50`, { signal: controller.signal });
    controller.abort();
    await expect(gone).rejects.toThrow();
    const waiting = fetch(`${url}/bot${token}/getUpdates?timeout=50`);
    await post(`${url}/clients/start`, { personId: id });
    expect(await (await waiting).json()).toMatchObject({ result: [{ message: { text: '/start' } }] });
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends on %s, even while someone polls and someone listens',
    async (signal) => {
      const server = await start();
      const poll = fetch(`${server.url}/bot${server.token}/getUpdates?timeout=50`).catch(() => undefined);
      await fetch(`${server.url}/clients/events`);
      server.process.kill(signal);
      expect(await once(server.process, 'exit')).toEqual([0, null]);
      await poll;
    },
  );

  it('ends with its parent where it is asked to', async () => {
    const server = await start('--with-parent');
    server.process.stdin.end();
    expect(await once(server.process, 'exit')).toEqual([0, null]);
  });
});
