import type { ChatMember } from 'grammy/types';
import { readFlag, readInteger, readText } from '../arguments.ts';
import type { BotFatherSettings } from '../bot-father.ts';
import { findChatWithMembers, findReadableChat, findWritableChat } from '../chat-access.ts';
import { type ChatRecord, describeChat } from '../chat-record.ts';
import { GUEST_MODE_SINCE } from '../guest-mode.ts';
import { isAdministrator, type Membership, toChatMember } from '../membership.ts';
import { badRequest } from '../refusal.ts';
import { botAsUser, findUser, type World } from '../world.ts';
import type { Method } from './method.ts';

/** BotFather's switches, as far as the server knows them. */
function switchesOf({ botFather, serverTraits }: World): Partial<BotFatherSettings> {
  const { supports_guest_queries, ...others } = botFather;
  return serverTraits().version < GUEST_MODE_SINCE ? others : { ...others, supports_guest_queries };
}

/** The methods that ask about chats and the people in them. */
export function createChatMethods(world: World): Method[] {
  return [
    {
      name: 'getMe',
      parameters: [],
      run: () => ({
        ...botAsUser(world),
        ...switchesOf(world),
        can_connect_to_business: false,
        has_main_web_app: false,
        has_topics_enabled: false,
        allows_users_to_create_topics: false,
        can_manage_bots: false,
        supports_join_request_queries: false,
      }),
    },
    {
      name: 'getChat',
      parameters: ['chat_id'],
      run: ({ parameters }) => {
        const chat = findReadableChat(world, readText(parameters, 'chat_id'));
        return {
          ...describeChat(chat, world.people.get(chat.id)),
          accent_color_id: 0,
          max_reaction_count: 11,
          accepted_gift_types: NO_GIFTS,
        };
      },
    },
    {
      name: 'getChatMember',
      parameters: ['chat_id', 'user_id'],
      run: ({ parameters }) => {
        const userId = readInteger(parameters, 'user_id', { default: 0 });
        if (userId <= 0) throw badRequest('Invalid user_id specified');
        const find = userId === world.bot.id ? findReadableChat : findChatWithMembers;
        return getMember(world, find(world, readText(parameters, 'chat_id')), userId);
      },
    },
    {
      name: 'getChatAdministrators',
      parameters: ['chat_id', 'return_bots'],
      run: ({ parameters }) => {
        const chat = findChatWithMembers(world, readText(parameters, 'chat_id'));
        if (chat.kind === 'private') throw badRequest('there are no administrators in the private chat');
        requireMemberList(world, chat);
        const withBots = readFlag(parameters, 'return_bots');
        return [...chat.members]
          .filter(([id, membership]) => isAdministrator(membership) && (withBots || id !== world.bot.id))
          .map(([id, membership]) => describeMember(world, id, membership));
      },
    },
    {
      name: 'leaveChat',
      parameters: ['chat_id'],
      run: ({ parameters }) => {
        const chat = findWritableChat(world, readText(parameters, 'chat_id'));
        if (chat.kind === 'private') throw badRequest("chat member status can't be changed in private chats");
        chat.members.set(world.bot.id, { status: 'left' });
        world.emit({ type: 'state_changed' });
        return true;
      },
    },
  ];
}

const NO_GIFTS = {
  unlimited_gifts: false,
  limited_gifts: false,
  unique_gifts: false,
  premium_subscription: false,
  gifts_from_channels: false,
};

function getMember(world: World, chat: ChatRecord, userId: number): ChatMember {
  if (userId !== world.bot.id) requireMemberList(world, chat);
  const membership = chat.members.get(userId);
  if (membership !== undefined) return describeMember(world, userId, membership);
  // A person whom the bot has met is reported as not a member; others are reported as not found.
  if (findUser(world, userId) === undefined) throw badRequest('member not found');
  return describeMember(world, userId, { status: 'left' });
}

/** The members of a channel are shown to its administrators only. */
function requireMemberList(world: World, chat: ChatRecord): void {
  const own = chat.members.get(world.bot.id);
  if (chat.kind === 'channel' && !isAdministrator(own)) throw badRequest('member list is inaccessible');
}

function describeMember(world: World, userId: number, membership: Membership): ChatMember {
  const user = findUser(world, userId);
  if (user === undefined) throw badRequest('user not found');
  return toChatMember(user, membership);
}
