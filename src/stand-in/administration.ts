import { tellBotOfItsMembership } from './bot-membership.ts';
import type { ChatRecord } from './chat-record.ts';
import { ClientError } from './client-error.ts';
import type { Clients } from './client-protocol.ts';
import { isAdministrator, isInside, type Membership, mayPromote, NO_RIGHTS } from './membership.ts';
import { requireOwnChat, requirePerson } from './speaking.ts';
import type { World } from './world.ts';

/** Making the bot an administrator, as people do it in a chat's settings. */
export function createAdministration(world: World): Pick<Clients, 'setAdministrator'> {
  return {
    setAdministrator({ personId, chatId, isAdministrator: isWanted, canPostMessages = true }) {
      const person = requirePerson(world, personId);
      const chat = requireOwnChat(world, person, chatId);
      if (chat.kind === 'private') throw new ClientError('A private chat has no administrators');
      if (!mayPromote(chat.members.get(personId)))
        throw new ClientError(`${person.firstName} may not choose the administrators of ${chat.title}`);
      const before = chat.members.get(world.bot.id);
      changeBot(world, chat, isWanted ? promote(chat, canPostMessages) : demote(chat, before), personId);
      return { isAdministrator: isAdministrator(chat.members.get(world.bot.id)) };
    },
  };
}

/** Changes the bot's status in a chat, and tells it and the apps; does nothing if the status is already the same. */
export function changeBot(world: World, chat: ChatRecord, after: Membership, byId: number): void {
  const before = chat.members.get(world.bot.id) ?? { status: 'left' };
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  chat.members.set(world.bot.id, after);
  tellBotOfItsMembership(world, chat, { before, after, byId });
  world.emit({ type: 'state_changed' });
}

function promote(chat: ChatRecord, canPostMessages: boolean): Membership {
  const posting = chat.kind === 'channel' ? { can_post_messages: canPostMessages } : {};
  return { status: 'administrator', rights: { ...NO_RIGHTS, can_manage_chat: true, ...posting } };
}

/** A bot is in a channel only as an administrator; in a group it stays as a member. */
function demote(chat: ChatRecord, before: Membership | undefined): Membership {
  if (before === undefined || !isInside(before)) return before ?? { status: 'left' };
  return { status: chat.kind === 'channel' ? 'left' : 'member' };
}
