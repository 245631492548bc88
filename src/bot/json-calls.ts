import { HttpError, type Transformer } from 'grammy';

/**
 * Posts JSON to a path below the Bot API's address, and resolves with the answer's text, whatever its status. Rejects if there is
 * no whole answer within so many milliseconds, or if the signal is aborted.
 */
export type PostJson = (path: string, json: string, milliseconds: number, signal?: AbortSignal) => Promise<string>;

/**
 * Makes all calls without files itself. grammY prepares each for a form with files, for a stream that fails in the middle and
 * for a response to a webhook, which takes as much processor time as the call. Goes before all other transformers. A call
 * that fails rejects with grammY's `HttpError`, as grammY's own.
 */
export function createJsonCalls(token: string, timeoutSeconds: number, post: PostJson): Transformer {
  return async (call, method, payload, signal) => {
    const json = toJson(payload);
    if (json === undefined) return call(method, payload, signal);
    try {
      return JSON.parse(await post(`/bot${token}/${method}`, json, timeoutSeconds * 1_000, signal as AbortSignal));
    } catch (error) {
      throw new HttpError(`Network request for '${method}' failed!`, error);
    }
  };
}

/** `undefined` for a payload with a file, which refuses to be JSON. */
function toJson(payload: unknown): string | undefined {
  try {
    return JSON.stringify(payload ?? {});
  } catch {
    return undefined;
  }
}
