import type { KeyboardButtonRequestChat } from 'grammy/types';
import { changeBot } from './administration.ts';
import type { ChatRecord } from './chat-record.ts';
import { judgeChat, type Suitability } from './chat-request.ts';
import { ClientError } from './client-error.ts';
import type { Clients, Person } from './client-protocol.ts';
import { NO_RIGHTS } from './membership.ts';
import { requirePerson, sendAs } from './speaking.ts';
import { openPrivateChat, type World } from './world.ts';

/** Pressing a `request_chat` button in the private chat with the bot, and picking a chat. */
export function createSharing(world: World): Pick<Clients, 'shareableChats' | 'shareChat'> {
  return {
    shareableChats({ personId, requestId }) {
      const person = requirePerson(world, personId);
      const request = requireRequest(world, person, requestId);
      return [...world.chats.values()].flatMap((chat) => {
        const judged = judge(world, person, chat, request);
        if (judged.kind === 'wrong') return [];
        const { id, title, username } = chat;
        const addsBot = judged.botRights !== undefined;
        return [{ id, title, ...(username === undefined ? {} : { username }), addsBot }];
      });
    },

    shareChat({ personId, requestId, chatId }) {
      const person = requirePerson(world, personId);
      const request = requireRequest(world, person, requestId);
      const chat = world.chats.get(chatId);
      if (chat === undefined) throw new ClientError("That chat can't be shared here: there is no such chat");
      const judged = judge(world, person, chat, request);
      if (judged.kind === 'wrong') throw new ClientError(`That chat can't be shared here: ${judged.why}`);
      if (judged.botRights !== undefined) promote(world, chat, judged.botRights, personId);
      return sendAs(world, person, openPrivateChat(world, person), { chat_shared: describe(request, chat) });
    },
  };
}

function requireRequest(world: World, person: Person, requestId: number): KeyboardButtonRequestChat {
  const chat = openPrivateChat(world, person);
  if (chat.isBlocked) throw new ClientError('You have blocked this bot: start it again first');
  const markup = chat.replyInterfaces.get(person.id)?.markup;
  const buttons = markup !== undefined && 'keyboard' in markup ? markup.keyboard.flat() : [];
  for (const button of buttons) {
    if (typeof button === 'string' || !('request_chat' in button)) continue;
    if (button.request_chat.request_id === requestId) return button.request_chat;
  }
  throw new ClientError(`There is no button that asks for a chat under the number ${requestId}`);
}

function judge(world: World, person: Person, chat: ChatRecord, request: KeyboardButtonRequestChat): Suitability {
  if (chat.fate.kind !== 'alive') return { kind: 'wrong', why: 'it is gone' };
  return judgeChat(request, chat, { person: chat.members.get(person.id), bot: chat.members.get(world.bot.id) });
}

/** The bot keeps the rights that it already has there. */
function promote(world: World, chat: ChatRecord, wanted: Suitable['botRights'], byId: number): void {
  const bot = chat.members.get(world.bot.id);
  const has = bot?.status === 'administrator' ? bot.rights : NO_RIGHTS;
  const given = Object.fromEntries(Object.entries(wanted ?? {}).filter(([, isWanted]) => isWanted));
  changeBot(world, chat, { status: 'administrator', rights: { ...has, can_manage_chat: true, ...given } }, byId);
}

type Suitable = Extract<Suitability, { kind: 'suits' }>;

function describe(request: KeyboardButtonRequestChat, { id, title, username }: ChatRecord) {
  return {
    request_id: request.request_id,
    chat_id: id,
    ...(request.request_title === true ? { title } : {}),
    ...(request.request_username === true && username !== undefined ? { username } : {}),
  };
}
