import type { Update } from 'grammy/types';

/**
 * Whether something is an update whose parts have the form that the Bot API promises, as far as handlers read them.
 * Anything else asks nothing and can't be answered. Kinds of updates that no handler reads are accepted unchecked.
 */
export function isWellFormed(value: unknown): value is Update {
  return isRecord(value) && Number.isSafeInteger(value['update_id']) && isOfKinds(value);
}

type Check = (value: unknown) => boolean;
type Form = Readonly<Record<string, Check>>;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => Number.isSafeInteger(value);
const isFlag: Check = (value) => typeof value === 'boolean';
const objectOf = (form: Form): Check => {
  const parts = Object.entries(form);
  return (value) => isRecord(value) && parts.every(([name, check]) => check(value[name]));
};
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

const isUser = objectOf({ id: isNumber, is_bot: maybe(isFlag), username: maybe(isText), language_code: maybe(isText) });

const isChat = objectOf({ id: isNumber, type: isText, title: maybe(isText), username: maybe(isText) });

const isEntities = listOf(objectOf({ type: isText, offset: isNumber, length: isNumber, url: maybe(isText) }));

const isKeyboard = objectOf({ inline_keyboard: maybe(listOf(listOf(objectOf({ text: isText })))) });

/** The author of a forwarded message: for a person, `sender_user`. */
const isOrigin: Check = (value) => isRecord(value) && (value['type'] !== 'user' || isUser(value['sender_user']));

const MESSAGE: Form = {
  message_id: isNumber,
  ephemeral_message_id: maybe(isNumber),
  chat: isChat,
  from: maybe(isUser),
  sender_chat: maybe(isChat),
  via_bot: maybe(isUser),
  forward_origin: maybe(isOrigin),
  is_automatic_forward: maybe(isFlag),
  text: maybe(isText),
  caption: maybe(isText),
  entities: maybe(isEntities),
  caption_entities: maybe(isEntities),
  message_thread_id: maybe(isNumber),
  is_topic_message: maybe(isFlag),
  media_group_id: maybe(isText),
  rich_message: maybe(objectOf({ blocks: listOf(isRecord) })),
  poll: maybe(objectOf({ question: isText })),
  quote: maybe(objectOf({ text: isText, entities: maybe(isEntities) })),
  external_reply: maybe(isRecord),
  reply_markup: maybe(isKeyboard),
  chat_shared: maybe(objectOf({ request_id: isNumber, chat_id: isNumber })),
  migrate_to_chat_id: maybe(isNumber),
  migrate_from_chat_id: maybe(isNumber),
};

const isMessage = objectOf({ ...MESSAGE, reply_to_message: maybe(objectOf(MESSAGE)) });

/** Without the id of its query it can't be answered. */
const isGuestMessage: Check = (value) => isMessage(value) && isRecord(value) && isText(value['guest_query_id']);

const isMember = objectOf({ status: isText, user: isUser });

const isPressed = objectOf({
  id: isText,
  from: isUser,
  message: maybe(isMessage),
  data: maybe(isText),
  inline_message_id: maybe(isText),
});

/** A press names the message of its button, or the inline message. */
const isPress: Check = (value) =>
  isPressed(value) && isRecord(value) && (value['message'] ?? value['inline_message_id']) !== undefined;

const isOfKinds = objectOf({
  message: maybe(isMessage),
  callback_query: maybe(isPress),
  inline_query: maybe(objectOf({ id: isText, from: isUser, query: isText, offset: isText })),
  guest_message: maybe(isGuestMessage),
  my_chat_member: maybe(objectOf({ chat: isChat, from: isUser, old_chat_member: isMember, new_chat_member: isMember })),
});
