import { codeOf } from '../../bot/logger.ts';
import { readShort } from './short-answer.ts';
import { isResultOf, type Method } from './telegram-shape.ts';

/** What came of a question. */
export type Answer<T> =
  | {
      readonly kind: 'answered';
      readonly result: T;
      /** The server's clock, to the second (milliseconds since 1970); `undefined` if it does not tell. */
      readonly time: number | undefined;
    }
  | { readonly kind: 'refused'; readonly code: number }
  /** Something else answers. */
  | { readonly kind: 'foreign'; readonly status: number }
  | { readonly kind: 'silent'; readonly code: string };

/** Asks the Bot API. Never rejects. */
export type AskTelegram = <T>(method: Method, parameters?: object) => Promise<Answer<T>>;

/** How long an answer may take (milliseconds). */
const PATIENCE_MS = 5_000;

/** No error leaves it, because its message could hold the address, and so the token. */
export function createAskTelegram(apiRoot: string, token: string): AskTelegram {
  return async <T>(method: Method, parameters: object = {}): Promise<Answer<T>> => {
    try {
      const response = await fetch(`${apiRoot}/bot${token}/${method}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(parameters),
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const body = parse(await readShort(response));
      if (body?.ok === true && isResultOf(method, body.result))
        return { kind: 'answered', result: body.result as T, time: timeOf(response) };
      if (body?.ok === false && typeof body.error_code === 'number') return { kind: 'refused', code: body.error_code };
      return { kind: 'foreign', status: response.status };
    } catch (error) {
      return { kind: 'silent', code: nameOf(error) };
    }
  };
}

type Body = { readonly ok?: unknown; readonly result?: unknown; readonly error_code?: unknown };

function parse(text: string): Body | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? body : undefined;
  } catch {
    // A page of a proxy, for example.
    return undefined;
  }
}

function timeOf(response: Response): number | undefined {
  const time = Date.parse(response.headers.get('Date') ?? '');
  return Number.isNaN(time) ? undefined : time;
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return codeOf(error.cause) ?? (error.name === 'TimeoutError' ? 'no answer in time' : 'no connection');
}
