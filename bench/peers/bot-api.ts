import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pass } from 'node:timers/promises';
import { createStandIn, type StandIn } from '../../src/stand-in/stand-in.ts';
import { type Answer, readAnswer } from './answer.ts';

/** The Bot API of one program, in this process. */
export type BotApi = {
  readonly url: string;
  readonly token: string;
  /** Called for each message and each answer to an inline query, when it arrives. */
  onAnswer: (answer: Answer) => void;
  /** How many calls have arrived by method, answers to people left out. */
  readonly otherCalls: ReadonlyMap<string, number>;
  close(): Promise<void>;
};

const SECONDS = 1_000;

/** GramIO sends a setting of its own along, which the real server ignores and the stand-in refuses. */
const GRAMIO_OWN = '"suppress":true';

/**
 * The stand-in, with a short cut: what is sent to people, the only calls that are measured, is answered with a constant,
 * so that the stand-in's own work and memory are in nobody's figures. All other calls go to the stand-in. `answerAfter`: how long the short cut takes (milliseconds).
 * `arrange` adds whatever else there should be.
 */
export async function startBotApi(
  token: string,
  people: readonly number[],
  answerAfter = 0,
  arrange: (standIn: StandIn) => void = () => {},
): Promise<BotApi> {
  const standIn = createStandIn({
    token,
    bot: { id: Number(token.split(':')[0]), firstName: 'Verbatim', username: 'verbatim_bot' },
    now: Date.now,
    isLean: true,
  });
  for (const id of people) {
    standIn.addPerson({ id, firstName: 'A', languageCode: 'en' });
    standIn.clients.start({ personId: id });
  }
  arrange(standIn);
  standIn.takeUpdates();
  const otherCalls = new Map<string, number>();
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const method = request.url?.split(/[/?]/u)[2] ?? '';
    const answer = await readAnswer(method, request.headers['content-type'], body);
    if (answer === undefined) {
      otherCalls.set(method, (otherCalls.get(method) ?? 0) + 1);
      return passOn(standIn, request, response, body);
    }
    api.onAnswer(answer);
    if (answerAfter > 0) await pass(answerAfter);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ ok: true, result: resultOf(answer) }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const api: BotApi = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    onAnswer: () => {},
    otherCalls,
    async close() {
      standIn.close();
      server.closeAllConnections();
      server.close();
    },
  };
  return api;
}

/** All bytes of a message of node:http. */
export async function bodyOf(message: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

async function passOn(standIn: StandIn, request: IncomingMessage, response: ServerResponse, body: Buffer) {
  const { method = 'GET', headers } = request;
  const type = headers['content-type'];
  const answer = await standIn.fetch(
    new Request(`http://${headers.host}${request.url}`, {
      method,
      headers: type === undefined ? {} : { 'content-type': type },
      ...(method === 'GET' ? {} : { body: body.toString().replace(GRAMIO_OWN, '') }),
    }),
  );
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(await answer.text());
}

let messages = 0;

/** What Telegram answers: `true`, or the message that was sent. */
function resultOf({ method, parameters }: Answer): unknown {
  if (method !== 'sendMessage') return true;
  messages += 1;
  const id = Number(parameters['chat_id']);
  return {
    message_id: messages,
    date: Math.floor(Date.now() / SECONDS),
    chat: { id, type: id < 0 ? 'channel' : 'private', first_name: 'A' },
    text: parameters['text'],
  };
}
