import { randomUUID } from 'node:crypto';
import { callBody } from './call-body.ts';
import type { Send } from './send.ts';

/** Calls a Bot API with plain `fetch`, as in the playground: an error can occur before or after the message was sent. */
export function createFetchSend(fetch: typeof globalThis.fetch, apiRoot: string, token: string): Send {
  return async (method, parameters) => {
    try {
      const { type, bytes } = callBody(parameters, randomUUID());
      const headers = { 'Content-Type': type };
      const response = await fetch(`${apiRoot}/bot${token}/${method}`, { method: 'POST', headers, body: bytes });
      return { kind: 'answered', status: response.status, body: await response.json().catch(() => undefined) };
    } catch {
      return { kind: 'no-answer', code: 'cut' };
    }
  };
}
