import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a Bot API server fails: a refusal with this code, or something that is not an answer of the Bot API. */
export type Failing = number | 'html' | 'cut' | 'half' | 'other-json';

/** What goes wrong for one bot, by method: one after the other, then all is well again. */
type FailingScript = Readonly<Record<string, readonly Failing[]>>;

/** What a bot meets there. */
export type EchoedBot = {
  readonly script?: FailingScript;
  /** What its polls bring, once. */
  readonly updates?: readonly object[];
  /** How the call fails whose body holds one of these texts. */
  readonly failing?: Readonly<Record<string, Failing>>;
  /** What `getWebhookInfo` says. */
  readonly webhook?: object;
};

/**
 * A Bot API server that repeats in every failure all that it was asked with: the token in the path, the secret, the text and
 * the ids of people.
 */
export type EchoingTelegram = { readonly url: string; readonly port: number; stop(): void };

/** `bots` by their tokens. */
export async function startEchoingTelegram(bots: Readonly<Record<string, EchoedBot>>): Promise<EchoingTelegram> {
  const left = new Map<string, Failing[]>();
  const isGiven = new Set<string>();
  const next = (token: string, method: string): Failing | undefined => {
    const key = `${token}/${method}`;
    const failures = left.get(key) ?? [...(bots[token]?.script?.[method] ?? [])];
    left.set(key, failures);
    return failures.shift();
  };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += String(part);
    const [, token = '', method = ''] = /^\/bot([^/]+)\/(\w+)/u.exec(request.url ?? '') ?? [];
    const { failing = {}, updates = [], webhook } = bots[token] ?? {};
    const [, failure = next(token, method)] = Object.entries(failing).find(([text]) => body.includes(text)) ?? [];
    if (failure !== undefined) return fail(response, failure, `${request.url} with ${body}`);
    if (method !== 'getUpdates') return give(response, 200, { ok: true, result: resultOf(method, webhook) });
    // Further polls stay open, as those of a quiet bot.
    if (!isGiven.has(token)) give(response, 200, { ok: true, result: updates });
    isGiven.add(token);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, port, stop: () => server.close().closeAllConnections() };
}

function give(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

function fail(response: ServerResponse, failure: Failing, asked: string): void {
  if (failure === 'cut') response.destroy();
  else if (failure === 'html') response.writeHead(502).end(`<h1>502 for ${asked}</h1>`);
  else if (failure === 'other-json') give(response, 200, { asked });
  else if (failure === 'half')
    response.writeHead(200, { 'Content-Length': 9_999 }).write(asked, () => response.destroy());
  else {
    give(response, failure, { ok: false, error_code: failure, description: `Refused: ${asked}` });
  }
}

function resultOf(method: string, webhook: object | undefined): unknown {
  if (method === 'getMe') {
    const can = { can_join_groups: true, supports_inline_queries: true, supports_guest_queries: true };
    return { id: 4_242_424_242, is_bot: true, first_name: 'Verbatim', username: 'verbatim_bot', ...can };
  }
  if (method === 'getWebhookInfo') return webhook;
  if (method === 'getMyCommands') return [];
  if (method.startsWith('get')) return {};
  return method.startsWith('send') ? { message_id: 1, date: 1, chat: { id: 1, type: 'private' } } : true;
}
