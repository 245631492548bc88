import type { Transformer } from 'grammy';

/** How a Bot API server refuses a type of entity that it does not know; from td, "can't parse MessageEntity". */
const UNKNOWN_TYPE = /can't parse MessageEntity: Unsupported type/iu;

/** The types added last, the newest first: in Bot API 9.5, 7.4, 7.0. A server that lacks one lacks those before it, too. */
const NEWEST_FIRST: readonly string[] = ['date_time', 'expandable_blockquote', 'blockquote'];

/**
 * If a server refuses a message because of the newest types of entities, sends it again without them: the text stays the
 * same. Types that the server does not know are remembered and never sent to it again.
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
