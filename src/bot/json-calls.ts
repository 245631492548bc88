import { HttpError, type Transformer } from 'grammy/web';
import { createCallJson } from './call-json.ts';

/**
 * Posts JSON to a path below the Bot API's address, and resolves with the answer's text, whatever its status. Rejects if
 * there is no whole answer after that many milliseconds, or if the signal is aborted.
 */
export type PostJson = (
  path: string,
  json: string | Uint8Array,
  milliseconds: number,
  signal?: AbortSignal,
) => Promise<string>;

/**
 * Makes all calls without files itself. grammY prepares each for a form with files, for a stream that fails in the middle and
 * for a response to a webhook, which takes as much processor time as the call. Goes before all other transformers. A call
 * that fails rejects with grammY's `HttpError`, as grammY's own.
 */
export function createJsonCalls(token: string, timeoutSeconds: number, post: PostJson): Transformer {
  const toJson = createCallJson();
  return async (call, method, payload, signal) => {
    const json = toJson(payload ?? {});
    if (json === undefined) return call(method, payload, signal);
    try {
      return JSON.parse(await post(`/bot${token}/${method}`, json, timeoutSeconds * 1_000, signal as AbortSignal));
    } catch (error) {
      throw new HttpError(`Network request for '${method}' failed!`, error);
    }
  };
}
