import { type ChatRecord, describeChat } from './chat-record.ts';
import type { Person } from './client-protocol.ts';
import { isInside, type Membership, toChatMember } from './membership.ts';
import { botAsUser, findUser, nowInSeconds, openPrivateChat, type World } from './world.ts';

/** `my_chat_member`, which the bot receives wherever it is, or was until now. Without `byId`, the creator did it. */
export function tellBotOfItsMembership(
  world: World,
  chat: ChatRecord,
  change: { readonly before: Membership; readonly after: Membership; readonly byId: number | undefined },
): void {
  const creatorId = [...chat.members].find(([, membership]) => membership.status === 'creator')?.[0];
  const from = findUser(world, change.byId ?? creatorId ?? chat.id);
  const concernsBot = chat.kind === 'private' || isInside(change.before) || isInside(change.after);
  if (from === undefined || !concernsBot) return;
  world.met.add(from.id);
  const bot = botAsUser(world);
  world.updates.push({
    my_chat_member: {
      chat: describeChat(chat, world.people.get(chat.id)),
      from,
      date: nowInSeconds(world),
      old_chat_member: toChatMember(bot, change.before),
      new_chat_member: toChatMember(bot, change.after),
    },
  });
}

/** The person blocks the bot, or lets it write again; the bot is told. */
export function setBlocked(world: World, person: Person, isBlocked: boolean): void {
  const chat = openPrivateChat(world, person);
  if (chat.isBlocked === isBlocked) return;
  chat.isBlocked = isBlocked;
  const [before, after] = isBlocked ? (['member', 'kicked'] as const) : (['kicked', 'member'] as const);
  tellBotOfItsMembership(world, chat, { before: { status: before }, after: { status: after }, byId: person.id });
}
