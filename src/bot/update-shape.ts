import type { MiddlewareFn } from 'grammy';
import type { VerbatimContext } from '../handlers/context.ts';

/** Whether a value of JSON is what the handlers take it for. */
type Shape = (value: unknown) => boolean;

const text: Shape = (value) => typeof value === 'string';
const flag: Shape = (value) => typeof value === 'boolean';
const whole: Shape = (value) => Number.isSafeInteger(value);

function list(item: Shape): Shape {
  return (value) => Array.isArray(value) && value.every(item);
}

/** An object with these fields; `optional` ones may be missing. Whatever else it has is not looked at. */
function object(required: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const fields = value as Readonly<Record<string, unknown>>;
    return (
      Object.entries(required).every(([name, shape]) => shape(fields[name])) &&
      Object.entries(optional).every(([name, shape]) => fields[name] === undefined || shape(fields[name]))
    );
  };
}

const PERSON = object({ id: whole }, { is_bot: flag, language_code: text });
const CHAT = object({ id: whole, type: text }, { title: text, username: text });
const MEMBER = object({ status: text }, { is_member: flag, can_send_messages: flag, can_post_messages: flag });
const ENTITY = object({ type: text, offset: whole, length: whole });
const IN_TOPIC = { message_thread_id: whole, is_topic_message: flag };
const WRITTEN = { text, caption: text, entities: list(ENTITY), from: PERSON, via_bot: PERSON };

const MESSAGE = object(
  { message_id: whole, chat: CHAT },
  {
    ...WRITTEN,
    ...IN_TOPIC,
    sender_chat: CHAT,
    quote: object({ text }),
    reply_to_message: object({}, WRITTEN),
    chat_shared: object({ request_id: whole, chat_id: whole }),
    migrate_to_chat_id: whole,
    migrate_from_chat_id: whole,
  },
);

/** What the handlers read of each kind of update; Bot API, Update. */
const SHAPES: Readonly<Record<string, Shape>> = {
  message: MESSAGE,
  callback_query: object(
    { id: text, from: PERSON },
    { data: text, message: object({ message_id: whole, chat: CHAT }, IN_TOPIC) },
  ),
  inline_query: object({ id: text, from: PERSON, query: text, offset: text }),
  my_chat_member: object({ chat: CHAT, from: PERSON, old_chat_member: MEMBER, new_chat_member: MEMBER }),
};

/** Whether an update has what the handlers read of its kind, in the form in which Telegram documents it. */
export function isWellFormed(update: object): boolean {
  return Object.entries(update).every(([kind, content]) => SHAPES[kind]?.(content) ?? true);
}

/** Lets no malformed update through, so that no handler has to bear one. */
export function createWellFormedOnly(onMalformed: (update: object) => void): MiddlewareFn<VerbatimContext> {
  return async ({ update }, next) => {
    if (isWellFormed(update)) await next();
    else onMalformed(update);
  };
}
