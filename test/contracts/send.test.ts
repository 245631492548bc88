import type { Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createFetchSend } from '../../src/jobs/run/fetch-send.ts';
import { createSender, type Send } from '../../src/jobs/run/send.ts';
import { freePort } from '../support/port.ts';
import { answerOf, type RawServer, startRawServer } from '../support/raw-server.ts';

const TOKEN = '4242:token';

/** What the poster relies on, whatever calls the Bot API. `create` calls the one at that address. */
function describeSend(name: string, create: (apiRoot: string) => { send: Send; close?: () => void }): void {
  describe(`a send ${name}`, () => {
    const closing: (() => unknown)[] = [];

    afterEach(async () => {
      for (const close of closing.splice(0)) await close();
    });

    const sendTo = async (onRequest: (socket: Socket) => void): Promise<{ reply: unknown; server: RawServer }> => {
      const server = await startRawServer({ onRequest });
      const { send, close = () => {} } = create(`http://127.0.0.1:${server.port}`);
      closing.push(close, () => server.stop());
      return { reply: await send('sendMessage', { chat_id: -1, text: 'Сөз' }), server };
    };

    it('posts the parameters as JSON to the method of the bot', async () => {
      const { server } = await sendTo((socket) => socket.write(answerOf(200, { ok: true, result: true })));
      const [head = '', body = ''] = server.requests[0]?.split('\r\n\r\n') ?? [];
      expect(head).toMatch(/^POST \/bot4242:token\/sendMessage HTTP\/1\.1\r\n/u);
      expect(head).toMatch(/content-type: application\/json/iu);
      expect(JSON.parse(body)).toEqual({ chat_id: -1, text: 'Сөз' });
    });

    it('uploads a picture as a form, with everything else as its fields', async () => {
      const server = await startRawServer({ onRequest: (socket) => socket.write(answerOf(200, { ok: true })) });
      const { send, close = () => {} } = create(`http://127.0.0.1:${server.port}`);
      closing.push(close, () => server.stop());
      const entities = [{ type: 'bold', offset: 0, length: 3 }];
      const photo = new Uint8Array([80, 78, 71, 13, 10, 45, 45]);
      await send('sendPhoto', { chat_id: -1, caption: 'Сөз', caption_entities: entities, photo });
      const [head = '', ...rest] = server.requests[0]?.split('\r\n\r\n') ?? [];
      const [, type = ''] = /content-type: (.*)\r\n/iu.exec(`${head}\r\n`) ?? [];
      const form = await new Response(Buffer.from(rest.join('\r\n\r\n')), {
        headers: { 'content-type': type },
      }).formData();
      expect([form.get('chat_id'), form.get('caption')]).toEqual(['-1', 'Сөз']);
      expect(JSON.parse(String(form.get('caption_entities')))).toEqual(entities);
      expect(form.get('photo')).toMatchObject({ name: 'photo.png', type: 'image/png' });
    });

    it.each([200, 400, 429, 500])('tells the status and the JSON of an answer with %i', async (status) => {
      const body = { ok: false, error_code: status };
      const { reply } = await sendTo((socket) => socket.write(answerOf(status, body)));
      expect(reply).toEqual({ kind: 'answered', status, body });
    });

    it('tells a page of a proxy as an answer without a body', async () => {
      const page = '<html></html>';
      const head = `HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: ${page.length}\r\n\r\n`;
      const { reply } = await sendTo((socket) => socket.write(head + page));
      expect(reply).toEqual({ kind: 'answered', status: 502, body: undefined });
    });

    it('does not know whether a message left that was cut off without an answer', async () => {
      const { reply, server } = await sendTo((socket) => socket.resetAndDestroy());
      expect(reply).toMatchObject({ kind: 'no-answer', code: expect.any(String) });
      expect(server.requests).toHaveLength(1);
    });

    it('never rejects, also if nobody listens', async () => {
      const { send, close } = create(`http://127.0.0.1:${await freePort()}`);
      closing.push(close ?? (() => {}));
      expect(['not-connected', 'no-answer']).toContain((await send('sendMessage', {})).kind);
    });
  });
}

describeSend('over connections of its own', (apiRoot) => createSender({ token: TOKEN, apiRoot, timeout: 20_000 }));

describeSend('by fetch, as in the playground', (apiRoot) => ({ send: createFetchSend(fetch, apiRoot, TOKEN) }));
