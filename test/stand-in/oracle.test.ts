import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { SendSummary } from '../../src/stand-in/server/send-summary.ts';
import type { Send } from '../../src/stand-in/server/sends.ts';
import { until } from '../support/process.ts';
import { killServers, PATIENCE_MS, post, type Server, start } from './server-process.ts';

const CHANNEL = -1_009_000_000_001;
const read = async <T>(url: string): Promise<T> => (await (await fetch(url)).json()) as T;
const sendsOf = ({ url }: Server) => read<readonly Send[]>(`${url}/clients/sends`);
const send = ({ url, token }: Server, text: string, chat_id = CHANNEL) =>
  post(`${url}/bot${token}/sendMessage`, { chat_id, text });

afterEach(killServers);

describe('the oracle of load and fault runs', { timeout: PATIENCE_MS }, () => {
  it('counts what was accepted, by chat, and finds the same text twice in one', async () => {
    const server = await start('--any-chat', '--lean');
    await send(server, 'a');
    await send(server, 'b');
    await send(server, 'a');
    await send(server, 'a', CHANNEL - 1);
    await send(server, 'a', 5);
    const { duplicates, ...counts } = await read<SendSummary>(`${server.url}/clients/accepted-summary`);
    expect(counts).toEqual({
      total: 4,
      notAccepted: 1,
      answered: 4,
      chats: 2,
      mostInOneChat: 3,
      byChat: { [CHANNEL]: 3, [CHANNEL - 1]: 1 },
    });
    expect(duplicates).toMatchObject([{ chatId: String(CHANNEL), count: 2 }]);
    expect((await sendsOf(server)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 400]);
    expect(await read(`${server.url}/clients/accepted`), 'what a lean one keeps').toEqual([]);
  });

  it('answers later than it acts, one beside the other, and knows what was under way when', async () => {
    const server = await start('--any-chat', '--answer-after-ms', '800');
    const before = Date.now();
    await Promise.all(['a', 'b', 'c'].map((text) => send(server, text)));
    const sends = await sendsOf(server);
    expect(sends.map(({ answered }) => answered)).toEqual([true, true, true]);
    const [first] = sends;
    const waited = (first?.answeredAt?.monotonicMs ?? 0) - (first?.receivedAt.monotonicMs ?? 0);
    expect(waited).toBeGreaterThanOrEqual(790);
    // Had they waited for each other, the last would have come when the first was answered.
    const inFlight = (at: number) => read<readonly Send[]>(`${server.url}/clients/in-flight?at=${at}`);
    const lastCame = Math.max(...sends.map(({ receivedAt }) => receivedAt.epochMs));
    expect(await inFlight(lastCame)).toHaveLength(3);
    expect([await inFlight(before - 1_000), await inFlight(Date.now() + 1_000)]).toEqual([[], []]);
  });

  it('tells a send whose caller was gone before the answer from one that was answered', async () => {
    const server = await start('--any-chat', '--answer-after-ms', '300');
    const { hostname, port } = new URL(server.url);
    const body = JSON.stringify({ chat_id: CHANNEL, text: 'x' });
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST /bot${server.token}/sendMessage HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    await until('the send is accepted', async () => (await sendsOf(server))[0]?.accepted === true);
    socket.resetAndDestroy();
    await until('the connection is seen to be gone', async () => (await sendsOf(server))[0]?.goneAt !== undefined);
    expect((await sendsOf(server))[0]).toMatchObject({ accepted: true, answered: false });
    expect(await read(`${server.url}/clients/accepted`)).toMatchObject([{ method: 'sendMessage', answered: false }]);
  });

  it('lets a share of the sends go wrong, the same ones for the same seed', async () => {
    const server = await start('--any-chat');
    const rule = { method: 'sendMessage', rules: [{ share: 0.3, fault: { kind: 'reply', status: 500, body: '' } }] };
    const statuses = async (seed: number) => {
      const from = (await sendsOf(server)).length;
      await post(`${server.url}/clients/fault-rule`, { seed, ...rule });
      const url = `${server.url}/bot${server.token}/sendMessage?chat_id=${CHANNEL}&text=x`;
      for (let count = 0; count < 100; count += 1) await (await fetch(url)).text();
      return (await sendsOf(server)).slice(from).map(({ status }) => status);
    };
    const [once, again, other] = [await statuses(1), await statuses(1), await statuses(2)];
    expect(again).toEqual(once);
    expect(other).not.toEqual(once);
    const failed = once.filter((status) => status === 500).length;
    expect(failed).toBeGreaterThan(15);
    expect(failed).toBeLessThan(45);
  });

  it('refuses connections for a while, and listens on the same port again', async () => {
    const server = await start('--any-chat');
    await post(`${server.url}/clients/refuse`, { milliseconds: 500 });
    const isRefused = async () => {
      const error = await send(server, 'x').then(
        () => undefined,
        (reason: Error) => reason.cause as { code?: string },
      );
      return error?.code === 'ECONNREFUSED';
    };
    await until('a connection is refused', isRefused);
    await until('it is back', async () => !(await isRefused()));
    expect(await send(server, 'y')).toMatchObject({ ok: true });
  });

  it('closes idle connections without a warning', async () => {
    const server = await start('--close-idle-after-ms', '100');
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const closed = new Promise((resolve, reject) => {
      request(`${server.url}/bot${server.token}/getMe`, { agent }, (response) => {
        expect(response.headers['keep-alive']).toBeUndefined();
        expect(response.headers.connection).not.toBe('close');
        response.socket.once('close', resolve);
        response.resume();
      })
        .once('error', reject)
        .end();
    });
    await closed;
    agent.destroy();
  });
});
