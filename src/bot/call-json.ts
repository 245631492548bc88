import { joinBytes, toUtf8 } from '../handlers/base/utf8.ts';

/** What many calls have in common: a message, without those who get it. */
type Message = { readonly text: unknown; readonly entities: object; readonly reply_markup?: unknown };

/**
 * Writes what is sent with a call as JSON. A message that many are sent (`drawn-once.ts`) is written once, in UTF-8: it is
 * recognised by its entities, which nobody can change. `undefined` for a payload with a file, which refuses to be JSON.
 */
export function createCallJson(): (payload: object) => string | Uint8Array | undefined {
  const known = new WeakMap<object, { readonly message: Message; readonly json: Uint8Array }>();

  const write = (payload: object): string | Uint8Array => {
    if (!isOfFrozenMessage(payload)) return JSON.stringify(payload);
    const { text, entities, reply_markup, ...own } = payload;
    return joinBytes([toUtf8(JSON.stringify(own).slice(0, -1)), sharedJson({ text, entities, reply_markup })]);
  };

  const sharedJson = (message: Message): Uint8Array => {
    const { text, entities, reply_markup } = message;
    const before = known.get(entities);
    if (before !== undefined && before.message.text === text && before.message.reply_markup === reply_markup)
      return before.json;
    const json = toUtf8(`,${JSON.stringify(message).slice(1)}`);
    known.set(entities, { message, json });
    return json;
  };

  return (payload) => {
    try {
      return write(payload);
    } catch {
      return undefined;
    }
  };
}

function isOfFrozenMessage(payload: object): payload is Message & { readonly chat_id: unknown } {
  if (!('chat_id' in payload && 'text' in payload && 'entities' in payload)) return false;
  const { entities } = payload;
  const keyboard = 'reply_markup' in payload ? payload.reply_markup : undefined;
  // What is not frozen may be other by the next call.
  return typeof entities === 'object' && entities !== null && Object.isFrozen(entities) && Object.isFrozen(keyboard);
}
