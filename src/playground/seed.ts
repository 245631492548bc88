import type { Person } from '../stand-in/client-protocol.ts';
import type { StandIn } from '../stand-in/stand-in.ts';

/** The people and chats with which the playground starts. */
export type Seeded = {
  readonly aigerim: Person;
  readonly timur: Person;
  readonly groupId: number;
  readonly channelId: number | undefined;
  /** A group without the bot. */
  readonly elsewhereId: number;
};

/** The channel's public name. */
export const CHANNEL_USERNAME = 'daily_words';

type Beginning = {
  readonly hasChannel: boolean;
  /** The first command in the private chat. */
  readonly opening: string;
  /** What people quote where the bot is not a member: with a mistake, if the document has such an example, and word for word. */
  readonly misquotation: string | undefined;
  readonly quotation: string;
};

/**
 * Fills the playground: two people, a group, a channel that the bot is not in yet, a group without the bot, and their first
 * messages. It only acts as the people; the bot answers by itself once it polls. Call it once, on an empty stand-in.
 */
export const seedPlayground = (
  standIn: Pick<StandIn, 'addPerson' | 'addGroup' | 'addChannel' | 'clients' | 'state'>,
  { hasChannel, opening, misquotation, quotation }: Beginning,
): Seeded => {
  const aigerim = standIn.addPerson({ firstName: 'Aigerim', languageCode: 'en' });
  const timur = standIn.addPerson({ firstName: 'Timur', languageCode: 'ru' });
  const memberIds = [aigerim.id, timur.id];
  const { id: groupId } = standIn.addGroup({ title: 'Reading circle', memberIds });
  const channel = { title: 'Daily words', memberIds, username: CHANNEL_USERNAME };
  const channelId = hasChannel ? standIn.addChannel(channel).id : undefined;
  const username = standIn.state().profiles[aigerim.languageCode]?.username ?? '';

  const { start, say } = standIn.clients;
  start({ personId: aigerim.id });
  say({ personId: aigerim.id, chatId: aigerim.id, text: opening });

  const sayInGroup = (person: Person, text: string): unknown => say({ personId: person.id, chatId: groupId, text });
  sayInGroup(timur, 'Everyone tells it differently. Has anyone read the text itself?');
  sayInGroup(aigerim, 'Not all of it. Let us hear the words as they stand.');
  sayInGroup(timur, `/quote@${username}`);

  const { id: elsewhereId } = standIn.addGroup({ title: 'Café', memberIds, botIsMember: false });
  const sayElsewhere = (person: Person, text: string, replyTo?: number): number =>
    say({
      personId: person.id,
      chatId: elsewhereId,
      text,
      ...(replyTo === undefined ? {} : { replyToMessageId: replyTo }),
    }).message_id;
  sayElsewhere(timur, 'Somewhere in it they promise everyone a free bicycle.');
  sayElsewhere(timur, quotation);
  if (misquotation !== undefined) {
    const claim = sayElsewhere(timur, misquotation);
    sayElsewhere(aigerim, `@${username} is this what it says?`, claim);
  }
  return { aigerim, timur, groupId, channelId, elsewhereId };
};
