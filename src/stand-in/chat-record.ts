import type { Chat, Message } from 'grammy/types';
import type { ChatKind, Conversation, Person, ReplyInterface } from './client-protocol.ts';
import { isInside, type Membership } from './membership.ts';

/** Whether a topic takes messages. */
export type TopicState = 'open' | 'closed';

/** The number of the general topic; in the Bot API, `message_thread_id` never names it. */
export const GENERAL_TOPIC = 1;

/** One conversation as Telegram's servers know it. A private chat has the id of its person. */
export type ChatRecord = {
  readonly id: number;
  readonly kind: ChatKind;
  readonly title: string;
  readonly username: string | undefined;
  /** By user ID, including the bot. In a private chat: the person, and the bot once it was started. */
  readonly members: Map<number, Membership>;
  /** Oldest first. A message that changes is replaced, never altered. */
  readonly messages: Message[];
  nextMessageId: number;
  nextEphemeralId: number;
  /** Messages sent without a sound. */
  readonly silentMessageIds: Set<number>;
  /** What the bot shows under people's message boxes, by person. */
  readonly replyInterfaces: Map<number, ReplyInterface>;
  /** Groups: whether the bot receives only messages meant for it. */
  privacyMode: boolean;
  /** Groups: the bot that wrote last, of all bots in the group. */
  lastBotId: number | undefined;
  /** Private: the person has blocked the bot. */
  isBlocked: boolean;
  /** Supergroups with topics: the ids of the threads, and whether each is open. */
  readonly threads: Map<number, TopicState>;
  /** The general topic, in which messages carry no thread. */
  generalTopic: TopicState;
  readonly isForum: boolean;
  /** Its content can't be forwarded, and no bot is called there as a guest. */
  readonly isProtected: boolean;
  /** Channels: the group in which its posts appear too. */
  linkedGroupId: number | undefined;
  fate:
    | { readonly kind: 'alive' }
    | { readonly kind: 'deleted' }
    | { readonly kind: 'migrated'; readonly toChatId: number };
};

/** An empty conversation. */
export function createChat(
  facts: Pick<ChatRecord, 'id' | 'kind' | 'title'> &
    Partial<Pick<ChatRecord, 'username' | 'privacyMode' | 'isForum' | 'isProtected'>>,
): ChatRecord {
  return {
    username: undefined,
    privacyMode: true,
    isForum: false,
    isProtected: false,
    ...facts,
    members: new Map(),
    messages: [],
    nextMessageId: 1,
    nextEphemeralId: 1,
    silentMessageIds: new Set(),
    replyInterfaces: new Map(),
    lastBotId: undefined,
    isBlocked: false,
    threads: new Map(),
    generalTopic: 'open',
    linkedGroupId: undefined,
    fate: { kind: 'alive' },
  };
}

/** The form in `Message.chat`. */
export function describeChat(chat: ChatRecord, person: Person | undefined): Chat {
  const username = chat.username === undefined ? {} : { username: chat.username };
  switch (chat.kind) {
    case 'private':
      return {
        id: chat.id,
        type: 'private',
        first_name: person?.firstName ?? chat.title,
        ...(person?.username === undefined ? {} : { username: person.username }),
      };
    case 'group':
      return { id: chat.id, type: 'group', title: chat.title };
    case 'supergroup':
      return {
        id: chat.id,
        type: 'supergroup',
        title: chat.title,
        ...username,
        ...(chat.isForum ? { is_forum: true } : {}),
      };
    case 'channel':
      return { id: chat.id, type: 'channel', title: chat.title, ...username };
  }
}

/** As Telegram's apps show it. */
export function toConversation(chat: ChatRecord, botId: number): Conversation {
  const members = [...chat.members].filter(([, membership]) => isInside(membership));
  const creatorId = members.find(([, { status }]) => status === 'creator')?.[0];
  const bot = chat.members.get(botId);
  return {
    id: chat.id,
    kind: chat.kind,
    title: chat.title,
    ...(chat.username === undefined ? {} : { username: chat.username }),
    ...(creatorId === undefined ? {} : { creatorId }),
    ...(bot?.status === 'administrator' ? { botRights: bot.rights } : {}),
    replyInterfaces: Object.fromEntries(chat.replyInterfaces),
    silentMessageIds: [...chat.silentMessageIds],
    memberIds: members.map(([id]) => id),
    messages: [...chat.messages],
  };
}
