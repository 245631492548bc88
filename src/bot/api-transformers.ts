import type { Transformer } from 'grammy';

/** How a Bot API server refuses a type of entity that it does not know; td, "can't parse MessageEntity". */
const UNKNOWN_TYPE = /can't parse MessageEntity: Unsupported type/iu;

/** Types that came later than the others, the newest first: Bot API 9.5, 7.4, 7.0. What a server does not know is newer. */
const NEWEST_FIRST: readonly string[] = ['date_time', 'expandable_blockquote', 'blockquote'];

/**
 * Sends again without the newest types of entities what a server refuses because of them: the text says the same, as
 * far as that server can show it. What it does not know is remembered and never sent to it again.
 */
export function createKnownEntities(): Transformer {
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

/** The same without entities of these types, wherever in it they are. Objects of a class stay as they are. */
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
