import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { pipeline, Readable } from 'node:stream';
import type { ApiClientOptions } from 'grammy';

/** What grammY calls to reach the Bot API. */
export type BotApiFetch = NonNullable<ApiClientOptions['fetch']>;

/** What grammY passes: a body in JSON as text, or the parts of a form with files. */
type Call = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | AsyncIterable<Uint8Array>;
  readonly signal?: AbortSignal;
};

/**
 * As much of `fetch` as grammY needs, straight over `node:http` with connections that are kept open, which takes less
 * processor time than `fetch` of node-fetch or of Node. It does not follow redirects: the Bot API has none. Rejects with Node's
 * own error, whose `message` and `code` never contain the address and so never the token; log nothing else of it, because
 * `Invalid URL` has the address as its `input`.
 */
export function createBotApiFetch(apiRoot: string): BotApiFetch {
  const isSecure = apiRoot.startsWith('https:');
  const agent = new (isSecure ? HttpsAgent : HttpAgent)({ keepAlive: true });
  const request = isSecure ? httpsRequest : httpRequest;
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
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.once('error', reject);
        response.once('end', () => {
          const status = response.statusCode ?? 0;
          const ok = status >= 200 && status < 300;
          resolve({ status, ok, json: async () => JSON.parse(Buffer.concat(parts).toString()) });
        });
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
  // grammY reads nothing else of an answer.
  return call as unknown as BotApiFetch;
}
