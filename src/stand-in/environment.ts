import type { ChatAdministratorRights } from 'grammy/types';
import { ANONYMOUS_SENDER } from './anonymous.ts';
import { setBlocked, tellBotOfItsMembership } from './bot-membership.ts';
import { type ChatRecord, createChat, describeChat, GENERAL_TOPIC, type TopicState } from './chat-record.ts';
import type { Person } from './client-protocol.ts';
import { letBotHear } from './hearing.ts';
import { type Membership, NO_RIGHTS } from './membership.ts';
import { type Draft, postMessage } from './message-book.ts';
import { requirePerson } from './speaking.ts';
import { findUser, type World } from './world.ts';

/** How tests and the playground set up the world, apart from what people can do in a chat. */
export type Environment = {
  addPerson(person: { id?: number; firstName: string; username?: string; languageCode: string }): Person;
  /** A group whose first member is its creator. */
  addGroup(group: {
    title: string;
    memberIds: readonly number[];
    kind?: 'group' | 'supergroup';
    username?: string;
    isForum?: boolean;
    botIsMember?: boolean;
    privacyMode?: boolean;
    isProtected?: boolean;
  }): { id: number };
  /** A channel whose first member is its creator; the bot is outside, unless it is given rights. */
  addChannel(channel: {
    title: string;
    memberIds: readonly number[];
    username?: string;
    botRights?: Partial<ChatAdministratorRights>;
  }): { id: number };
  /** A topic of a supergroup with `isForum`; its messages carry the returned `message_thread_id`. */
  addTopic(chatId: number): { threadId: number };
  /** Closes a topic or reopens it, and announces it there; `GENERAL_TOPIC` is the general one. */
  setTopic(chatId: number, threadId: number, state: TopicState): void;
  /** Changes someone's status in a chat; the bot learns of its own by `my_chat_member`. `byId` is the person who did it. */
  setMembership(chatId: number, userId: number, membership: Membership, byId?: number): void;
  /** The person blocks the bot, or lets it write again. */
  block(personId: number): void;
  unblock(personId: number): void;
  /** The group becomes a supergroup with a new ID, which is returned; writing to the old one fails with `migrate_to_chat_id`. */
  upgradeGroup(chatId: number): { id: number };
  deleteGroup(chatId: number): void;
};

const FIRST_PERSON_ID = 1_001;
const FIRST_GROUP_ID = -5_001;
const FIRST_SUPERGROUP_ID = -1_001_000_000_001;
/** Topics are numbered by the message that opened them; any numbers but 1, the general topic, will do. */
const FIRST_THREAD_ID = 1_000_001;

/** Makes the set-up of a world. */
export function createEnvironment(world: World): Environment {
  const changed = () => world.emit({ type: 'state_changed' });
  const unused = (first: number, step: 1 | -1) => {
    let id = first;
    while (world.people.has(id) || world.chats.has(id) || id === world.bot.id) id += step;
    return id;
  };
  const requireChat = (chatId: number): ChatRecord => {
    const chat = world.chats.get(chatId);
    if (chat === undefined) throw new Error(`The stand-in has no chat ${chatId}: add it first`);
    return chat;
  };
  const addChat = (chat: ChatRecord, memberIds: readonly number[]) => {
    for (const [index, id] of memberIds.entries()) {
      if (!world.people.has(id)) throw new Error(`The stand-in has no person ${id}: add them first`);
      chat.members.set(id, { status: index === 0 ? 'creator' : 'member' });
    }
    world.chats.set(chat.id, chat);
    return chat;
  };
  const setMembership: Environment['setMembership'] = (chatId, userId, membership, byId) => {
    const chat = requireChat(chatId);
    const before = chat.members.get(userId) ?? { status: 'left' };
    chat.members.set(userId, membership);
    if (userId === world.bot.id) tellBotOfItsMembership(world, chat, { before, after: membership, byId });
    changed();
  };
  return {
    addPerson({ id, firstName, username, languageCode }) {
      const person: Person = {
        id: id ?? unused(FIRST_PERSON_ID, 1),
        firstName,
        ...(username === undefined ? {} : { username }),
        languageCode,
      };
      if (world.people.has(person.id)) throw new Error(`The stand-in already has a person ${person.id}`);
      world.people.set(person.id, person);
      changed();
      return person;
    },
    addGroup({ title, memberIds, kind = 'group', username, botIsMember = true, privacyMode = true, ...traits }) {
      const id = unused(kind === 'group' ? FIRST_GROUP_ID : FIRST_SUPERGROUP_ID, -1);
      const chat = addChat(
        createChat({
          id,
          kind,
          title,
          privacyMode,
          username,
          isForum: traits.isForum ?? false,
          isProtected: traits.isProtected ?? false,
        }),
        memberIds,
      );
      if (botIsMember) chat.members.set(world.bot.id, { status: 'member' });
      changed();
      return { id };
    },
    addChannel({ title, memberIds, username, botRights }) {
      const id = unused(FIRST_SUPERGROUP_ID, -1);
      const chat = addChat(createChat({ id, kind: 'channel', title, username }), memberIds);
      if (botRights !== undefined) {
        const rights = { ...NO_RIGHTS, can_manage_chat: true, ...botRights };
        chat.members.set(world.bot.id, { status: 'administrator', rights });
      }
      changed();
      return { id };
    },
    addTopic(chatId) {
      const { threads } = requireChat(chatId);
      const threadId = FIRST_THREAD_ID + threads.size;
      threads.set(threadId, 'open');
      return { threadId };
    },
    setTopic(chatId, threadId, state) {
      const chat = requireChat(chatId);
      const isGeneral = threadId === GENERAL_TOPIC;
      if (isGeneral) chat.generalTopic = state;
      else chat.threads.set(threadId, state);
      const said: Draft = state === 'open' ? { forum_topic_reopened: {} } : { forum_topic_closed: {} };
      const place: Draft = isGeneral ? {} : { message_thread_id: threadId, is_topic_message: true };
      letBotHear(world, chat, postMessage(world, chat, { ...byCreator(world, chat), ...place, ...said }));
    },
    setMembership,
    block: (personId) => setBlocked(world, requirePerson(world, personId), true),
    unblock: (personId) => setBlocked(world, requirePerson(world, personId), false),
    upgradeGroup(chatId) {
      const old = requireChat(chatId);
      const id = unused(FIRST_SUPERGROUP_ID, -1);
      const chat = createChat({ id, kind: 'supergroup', title: old.title, privacyMode: old.privacyMode });
      for (const [memberId, membership] of old.members) chat.members.set(memberId, membership);
      world.chats.set(id, chat);
      old.fate = { kind: 'migrated', toChatId: id };
      // The old group names the person; the new one names itself, as for an anonymous administrator.
      const asItself: Draft = { from: ANONYMOUS_SENDER, sender_chat: describeChat(chat, undefined) };
      letBotHear(world, old, postMessage(world, old, { ...byCreator(world, old), migrate_to_chat_id: id }));
      letBotHear(world, chat, postMessage(world, chat, { ...asItself, migrate_from_chat_id: old.id }));
      changed();
      return { id };
    },
    deleteGroup(chatId) {
      requireChat(chatId).fate = { kind: 'deleted' };
      changed();
    },
  };
}

function byCreator(world: World, chat: ChatRecord): Draft {
  const id = [...chat.members].find(([, { status }]) => status === 'creator')?.[0];
  const from = id === undefined ? undefined : findUser(world, id);
  return from === undefined ? {} : { from };
}
