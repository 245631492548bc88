import { randomUUID } from 'node:crypto';
import { type ClientRequest, Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { isTelegrams } from '../plan/refusal.ts';
import type { Reply } from '../plan/verdict.ts';
import { callBody } from './call-body.ts';

/** One call of the Bot API, never repeated, whatever its result. A parameter that is bytes is uploaded as a PNG. Never rejects. */
export type Send = (method: string, parameters: object) => Promise<Reply>;

/** What a sender needs. */
export type SenderOptions = {
  readonly token: string;
  readonly apiRoot: string;
  /** Milliseconds for the whole call, the connection included. */
  readonly timeout: number;
  /**
   * Called with the time on Telegram's clock (milliseconds since 1970, to the second) for each quick answer of
   * Telegram's own.
   */
  readonly onDate?: ((milliseconds: number) => void) | undefined;
  /** Milliseconds of a clock that never jumps. */
  readonly monotonic?: () => number;
};

/** If a connection was idle for longer than this, the other side may have closed it, and a new one is safer (milliseconds). */
const MAX_IDLE_MS = 1_000;

/** Milliseconds. The time in a slower answer can't be trusted: the answer was delayed, or this process stalled. */
const SOON_MS = 2_000;

/** About how much of an answer is read (characters); a message has some thousand. A longer answer is then not valid JSON. */
const LARGEST_ANSWER = 1_000_000;

/**
 * Calls the Bot API over its own connections, and distinguishes what a retrying client blurs: whether the connection
 * opened at all, and whether a complete answer arrived.
 */
export function createSender(options: SenderOptions): { send: Send; close(): void } {
  const { token, apiRoot, timeout, onDate = () => {}, monotonic = () => performance.now() } = options;
  const isSecure = apiRoot.startsWith('https:');
  const agent = new (isSecure ? HttpsAgent : HttpAgent)({ keepAlive: true, timeout: MAX_IDLE_MS, scheduling: 'lifo' });
  const request = isSecure ? httpsRequest : httpRequest;
  const send: Send = (method, parameters) =>
    new Promise((resolve) => {
      const from = monotonic();
      const { type, bytes } = callBody(parameters, randomUUID());
      const headers = { 'Content-Type': type, 'Content-Length': bytes.length };
      const call = request(`${apiRoot}/bot${token}/${method}`, { method: 'POST', agent, headers });
      const connection = watchConnection(call, isSecure);
      const end = (reply: Reply): void => {
        clearTimeout(deadline);
        resolve(reply);
      };
      const fail = (code: string) => end({ kind: connection.isOpen() ? 'no-answer' : 'not-connected', code });
      const deadline = setTimeout(() => {
        fail('timeout');
        call.destroy();
      }, timeout);
      call.on('error', (error: NodeJS.ErrnoException) => fail(error.code ?? error.name));
      call.once('response', (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          if (text.length < LARGEST_ANSWER) text += part;
        });
        response.once('close', () => {
          if (!response.complete) {
            fail('cut');
            return;
          }
          const answer = { status: response.statusCode ?? 0, body: parse(text) };
          const date = Date.parse(response.headers.date ?? '');
          const isSoon = monotonic() - from <= SOON_MS;
          if (isSoon && !Number.isNaN(date) && isTelegrams(answer.status, answer.body)) onDate(date);
          end({ kind: 'answered', ...answer });
        });
      });
      call.end(bytes);
    });
  return { send, close: () => agent.destroy() };
}

/** Whether bytes of the call may have been sent: true once its connection is open. */
function watchConnection(call: ClientRequest, isSecure: boolean): { isOpen(): boolean } {
  let isOpen = false;
  call.once('socket', (socket) => {
    if (!socket.connecting) isOpen = true;
    else {
      socket.once(isSecure ? 'secureConnect' : 'connect', () => {
        isOpen = true;
      });
    }
  });
  return { isOpen: () => isOpen };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
