import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pass } from 'node:timers/promises';

/** What stands before several bots: gives each update to one of them, and where that one dies over it, to another. */
export type Balancer = {
  /** For WEBHOOK_URL. */
  readonly url: string;
  add(bot: string): void;
  remove(bot: string): void;
  /** How many updates were given to a second bot, or a third. */
  givenAgain(): number;
  close(): Promise<void>;
};

/** Milliseconds for which one bot may take: longer than any stop of these runs. An update that may still be handled is not given to another. */
const LONGEST_ANSWER = 55_000;

/** Milliseconds before bots are asked again, none of which took the update. */
const NEXT_ROUND = 100;

const SECRET_HEADER = 'x-telegram-bot-api-secret-token';

export async function startBalancer(): Promise<Balancer> {
  const bots: string[] = [];
  const given = new Map<string, number>();
  const closing = new AbortController();

  const giveToOne = async (body: string, secret: string): Promise<string | undefined> => {
    const bot = bots.shift();
    if (bot === undefined) return undefined;
    // The next update is for the next bot.
    bots.push(bot);
    given.set(body, (given.get(body) ?? 0) + 1);
    try {
      const response = await fetch(`${bot}/telegram`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', [SECRET_HEADER]: secret },
        body,
        signal: AbortSignal.any([closing.signal, AbortSignal.timeout(LONGEST_ANSWER)]),
      });
      const answer = await response.text();
      return response.ok ? answer : undefined;
    } catch {
      return undefined;
    }
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request);
    const secret = String(request.headers[SECRET_HEADER]);
    let answer: string | undefined;
    while (answer === undefined && !closing.signal.aborted) {
      answer = await giveToOne(body, secret);
      if (answer === undefined) await pass(NEXT_ROUND);
    }
    response.setHeader('content-type', 'application/json').end(answer ?? '');
  };

  const server = createServer((request, response) => {
    // Whoever asked may be gone meanwhile.
    serve(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/telegram`,
    add: (bot) => void bots.push(bot),
    remove(bot) {
      const index = bots.indexOf(bot);
      if (index >= 0) bots.splice(index, 1);
    },
    givenAgain: () => [...given.values()].filter((times) => times > 1).length,
    async close() {
      closing.abort();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
