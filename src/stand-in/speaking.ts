import { ANONYMOUS_SENDER, isAnonymousAdministrator } from './anonymous.ts';
import { type ChatRecord, describeChat } from './chat-record.ts';
import { ClientError } from './client-error.ts';
import type { Clients, Person } from './client-protocol.ts';
import { forwardToLinkedGroup } from './forwarding.ts';
import { letBotHear } from './hearing.ts';
import { isInside, mayPost } from './membership.ts';
import { type Draft, postMessage } from './message-book.ts';
import { openPrivateChat, personAsUser, type World } from './world.ts';

/** The person with this ID; throws a `ClientError` if there is none. */
export function requirePerson(world: World, personId: number): Person {
  const person = world.people.get(personId);
  if (person === undefined) throw new ClientError(`There is no person ${personId}`);
  return person;
}

/** A chat of the person: their own with the bot, or one that they are a member of. */
export function requireOwnChat(world: World, person: Person, chatId: number): ChatRecord {
  if (chatId === person.id) return openPrivateChat(world, person);
  const chat = world.chats.get(chatId);
  if (chat === undefined || !isInside(chat.members.get(person.id)))
    throw new ClientError(`${person.firstName} is not in chat ${chatId}`);
  return chat;
}

/**
 * Sends as this person (in a channel, as the channel; in a group, `asChat` if they are an anonymous administrator), and gives it
 * to the bot if it may receive it.
 */
export function sendAs(
  world: World,
  person: Person,
  chat: ChatRecord,
  draft: Draft,
  { asChat }: { readonly asChat: boolean } = { asChat: false },
): ReturnType<Clients['say']> {
  if (chat.kind === 'channel' && !mayPost(chat.members.get(person.id))) {
    throw new ClientError('Only administrators who may post write in a channel');
  }
  if (chat.kind === 'private') {
    chat.members.set(world.bot.id, { status: 'member' });
    world.met.add(person.id);
  }
  if (asChat && !isAnonymousAdministrator(chat, person.id))
    throw new ClientError(`${person.firstName} is no anonymous administrator of ${chat.title}`);
  const asItself: Draft = { sender_chat: describeChat(chat, undefined) };
  const fromPerson: Draft = asChat ? { from: ANONYMOUS_SENDER, ...asItself } : { from: personAsUser(person) };
  const sender = chat.kind === 'channel' ? asItself : fromPerson;
  const message = postMessage(world, chat, { ...sender, ...draft });
  letBotHear(world, chat, message);
  forwardToLinkedGroup(world, chat, message);
  return message;
}
