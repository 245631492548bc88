import type { User } from 'grammy/types';
import type { BotFatherSettings } from './bot-father.ts';
import type { BotProfileStore } from './bot-profile.ts';
import { type ChatRecord, createChat } from './chat-record.ts';
import type { ClientEvent, Person } from './client-protocol.ts';
import type { PhotoBook } from './photo-book.ts';
import type { Queries } from './queries.ts';
import type { ServerTraits } from './server-traits.ts';
import type { UpdateQueue } from './update-queue.ts';

/** Everything that Telegram's servers know about one bot and the people around it; all in memory. */
export type World = {
  /** The bot's account; `setMyName` can change its name. */
  readonly bot: { readonly id: number; readonly firstName: string; readonly username: string };
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly people: Map<number, Person>;
  readonly chats: Map<number, ChatRecord>;
  /** The location of a message sent through inline mode, by its inline ID. */
  readonly inlineMessages: Map<string, { readonly chatId: number; readonly messageId: number }>;
  /** People whom the bot has met: it knows their IDs from an update. */
  readonly met: Set<number>;
  readonly updates: UpdateQueue;
  readonly queries: Queries;
  readonly photos: PhotoBook;
  readonly profile: BotProfileStore;
  readonly botFather: BotFatherSettings;
  /** What this server knows. */
  readonly serverTraits: () => ServerTraits;
  /** Accepts a channel that nobody created, with the bot as an administrator who may post there. */
  readonly takesAnyChannel: boolean;
  /** Stores no messages and tells the apps about none. */
  readonly isLean: boolean;
  /** Tells the apps. */
  readonly emit: (event: ClientEvent) => void;
};

/** Seconds since 1970, as the Bot API counts. */
export function nowInSeconds(world: World): number {
  return Math.floor(world.now() / 1000);
}

/** The bot as the sender of a message. */
export function botAsUser(world: World): User {
  return { id: world.bot.id, is_bot: true, first_name: world.profile.name(''), username: world.bot.username };
}

/** A person as the sender of an update, with their language. */
export function personAsUser(person: Person): User {
  return {
    id: person.id,
    is_bot: false,
    first_name: person.firstName,
    ...(person.username === undefined ? {} : { username: person.username }),
    language_code: person.languageCode,
  };
}

/** Anyone by id, the bot included. */
export function findUser(world: World, id: number): User | undefined {
  if (id === world.bot.id) return botAsUser(world);
  const person = world.people.get(id);
  return person === undefined ? undefined : personAsUser(person);
}

/** The person's chat with the bot; it is created when it is first opened. */
export function openPrivateChat(world: World, person: Person): ChatRecord {
  const existing = world.chats.get(person.id);
  if (existing !== undefined) return existing;
  const chat = createChat({ id: person.id, kind: 'private', title: person.firstName });
  chat.members.set(person.id, { status: 'member' });
  world.chats.set(chat.id, chat);
  return chat;
}
