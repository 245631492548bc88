import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { pipeline, Readable } from 'node:stream';
import { urlToHttpOptions } from 'node:url';
import type { ApiClientOptions } from 'grammy';
import type { PostJson } from '../bot/json-calls.ts';

/** What grammY calls to reach the Bot API. */
export type BotApiFetch = NonNullable<ApiClientOptions['fetch']>;

/** The way to a Bot API, over connections that are kept open. */
export type BotApiClient = {
  /** For what grammY sends itself: forms with files. */
  readonly fetch: BotApiFetch;
  /** For all other calls. */
  readonly post: PostJson;
};

/** What grammY passes: a body in JSON as text, or the parts of a form with files. */
type Call = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | AsyncIterable<Uint8Array>;
  readonly signal?: AbortSignal;
};

/**
 * The Bot API straight over `node:http`, which takes less processor time than `fetch` of node-fetch or of Node. It does not
 * follow redirects: the Bot API has none. Rejects with Node's own error, whose `message` and `code` never contain the address
 * and so never the token; log nothing else of it, because `Invalid URL` has the address as its `input`.
 */
export function createBotApiClient(apiRoot: string): BotApiClient {
  const isSecure = apiRoot.startsWith('https:');
  const agent = new (isSecure ? HttpsAgent : HttpAgent)({ keepAlive: true });
  const request = isSecure ? httpsRequest : httpRequest;

  /** As much of `fetch` as grammY needs. */
  const call = (url: string, { method = 'GET', headers = {}, body, signal }: Call = {}) =>
    new Promise<Pick<Response, 'status' | 'ok' | 'json'>>((resolve, reject) => {
      const length = typeof body === 'string' ? { 'Content-Length': String(Buffer.byteLength(body)) } : {};
      const options = {
        method,
        agent,
        headers: { ...headers, ...length },
        ...(signal === undefined ? {} : { signal }),
      };
      const sent = request(url, options, (response) => {
        const status = response.statusCode ?? 0;
        const ok = status >= 200 && status < 300;
        readText(response, (text) => resolve({ status, ok, json: async () => JSON.parse(text) }), reject);
      });
      sent.once('error', reject);
      if (body === undefined || typeof body === 'string') sent.end(body);
      else {
        // If the body fails, so does the request: nothing is left open.
        pipeline(Readable.from(body), sent, (error) => {
          if (error) reject(error);
        });
      }
    });

  const root = new URL(apiRoot);
  const base = { ...urlToHttpOptions(root), method: 'POST', agent };
  const folder = root.pathname === '/' ? '' : root.pathname;
  // A flat list is sent as it is, without a look at each header.
  const always = ['Host', root.host, 'Content-Type', 'application/json'];
  if (base.auth) always.push('Authorization', `Basic ${Buffer.from(base.auth).toString('base64')}`);
  const post: PostJson = (path, json, milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const headers = [...always, 'Content-Length', String(Buffer.byteLength(json))];
      const sent = request({ ...base, path: `${folder}${path}`, headers });
      const end = (): void => {
        clearTimeout(deadline);
        signal?.removeEventListener('abort', abort);
      };
      const fail = (error: Error): void => {
        end();
        reject(error);
      };
      const give = (text: string): void => {
        end();
        resolve(text);
      };
      const abort = () => void sent.destroy(new Error('The call was given up'));
      const deadline = setTimeout(() => sent.destroy(new Error(`timed out after ${milliseconds} ms`)), milliseconds);
      sent.once('response', (response) => readText(response, give, fail));
      sent.on('error', fail);
      signal?.addEventListener('abort', abort);
      if (signal?.aborted === true) abort();
      sent.end(json);
    });

  // grammY reads nothing else of an answer.
  return { fetch: call as unknown as BotApiFetch, post };
}

/** All of an answer as text; fails if it is cut off. */
function readText(response: IncomingMessage, give: (text: string) => void, fail: (error: Error) => void): void {
  let text = '';
  response.setEncoding('utf8');
  response.on('data', (part: string) => {
    text += part;
  });
  response.on('error', fail);
  response.once('end', () => give(text));
}
