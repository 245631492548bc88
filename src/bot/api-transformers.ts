import { HttpError, type Transformer } from 'grammy/web';

/** The bot's transformers of its calls to the Bot API. The last one sees a call first, and its answer last. */
export function createApiTransformers(): readonly Transformer[] {
  return [createOwnAnswers(), unlessGuest(createFloodRetry()), unlessGuest(createKnownEntities()), createPreviewsOff()];
}

/** A guest's answer is sent once, and its handler alone decides what a refusal means. */
function unlessGuest(transformer: Transformer): Transformer {
  return (call, method, payload, signal) =>
    method === 'answerGuestQuery' ? call(method, payload, signal) : transformer(call, method, payload, signal);
}

/**
 * Accepts only the Bot API's own answers: each has `ok`, and a refusal also has `error_code`. JSON from a proxy in between
 * is a network failure, like an HTML page: neither a refusal nor a result.
 */
function createOwnAnswers(): Transformer {
  return async (call, method, payload, signal) => {
    const answer = await call(method, payload, signal);
    if (isOwn(answer)) return answer;
    throw new HttpError(`The answer to '${method}' is not the Bot API's`, new SyntaxError('no answer of the Bot API'));
  };
}

function isOwn(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false;
  if (answer.ok === true) return 'result' in answer;
  return (
    answer.ok === false &&
    'error_code' in answer &&
    typeof answer.error_code === 'number' &&
    'description' in answer &&
    typeof answer.description === 'string'
  );
}

/** The longest wait after Telegram's 429 (seconds). It is waited out once; after that the answer is given up. */
const MAX_FLOOD_WAIT = 10;

/** Makes calls of the Bot API wait out a 429; every other error goes to the caller. */
export function createFloodRetry(): Transformer {
  return async (call, method, payload, signal) => {
    const answer = await call(method, payload, signal);
    const seconds = answer.ok ? undefined : answer.parameters?.retry_after;
    if (typeof seconds !== 'number' || seconds > MAX_FLOOD_WAIT) return answer;
    await pause(seconds, signal);
    return call(method, payload, signal);
  };
}

/** Rejects if the call is given up meanwhile. */
function pause(seconds: number, signal: Parameters<Transformer>[3]): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      reject(new Error('The call was given up while it waited'));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, seconds * 1_000);
    signal?.addEventListener('abort', abort);
    if (signal?.aborted === true) abort();
  });
}

/** How a Bot API server refuses a type of entity that it does not know; from td, "can't parse MessageEntity". */
const UNKNOWN_TYPE = /can't parse MessageEntity: Unsupported type/iu;

/** The types added last, the newest first: in Bot API 9.5, 7.4, 7.0. A server that lacks one lacks those before it, too. */
const NEWEST_FIRST: readonly string[] = ['date_time', 'expandable_blockquote', 'blockquote'];

/**
 * If a server refuses a message because of the newest types of entities, sends it again without them: the text stays the
 * same. Types that the server does not know are remembered and never sent to it again.
 */
function createKnownEntities(): Transformer {
  const unknown = new Set<string>();
  return async (call, method, payload, signal) => {
    const left = new Set(unknown);
    for (;;) {
      const answer = await call(method, without(payload, left), signal);
      const isRefused = !answer.ok && UNKNOWN_TYPE.test(answer.description);
      const next = isRefused ? NEWEST_FIRST.find((type) => !left.has(type)) : undefined;
      if (next !== undefined) {
        left.add(next);
        continue;
      }
      if (answer.ok) for (const type of left) unknown.add(type);
      return answer;
    }
  };
}

/** The payload without entities of these types, at any depth. Instances of classes are left unchanged. */
function without<Value>(value: Value, types: ReadonlySet<string>): Value {
  return types.size === 0 ? value : (strip(value, types) as Value);
}

function strip(value: unknown, types: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isEntity(item, types)).map((item) => strip(item, types));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, strip(inner, types)]));
}

function isEntity(value: unknown, types: ReadonlySet<string>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { type, offset } = value as { readonly type?: unknown; readonly offset?: unknown };
  return typeof type === 'string' && types.has(type) && offset !== undefined;
}

/** The methods that send or edit a text in which Telegram looks for links. */
const WITH_TEXT: readonly string[] = ['sendMessage', 'editMessageText'];

/** Turns off link previews in everything written to a chat: a preview shows another site, and tells it about us. */
function createPreviewsOff(): Transformer {
  return (call, method, payload, signal) =>
    call(
      method,
      WITH_TEXT.includes(method) ? { ...payload, link_preview_options: { is_disabled: true } } : payload,
      signal,
    );
}
