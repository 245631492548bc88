import type { Person } from '../stand-in/client-protocol.ts';
import type { StandIn } from '../stand-in/stand-in.ts';

/** The people and chats with which the playground starts. */
export type Seeded = {
  readonly aigerim: Person;
  readonly timur: Person;
  readonly groupId: number;
  readonly channelId: number | undefined;
};

/** The channel's public name. */
export const CHANNEL_USERNAME = 'daily_words';

/**
 * Fills the playground: two people, a group, a channel that the bot is not in yet, and their first messages. It only acts as
 * the people; the bot answers by itself once it polls. Call it once, on an empty stand-in.
 */
export const seedPlayground = (
  standIn: Pick<StandIn, 'addPerson' | 'addGroup' | 'addChannel' | 'clients' | 'state'>,
  { hasChannel, opening }: { readonly hasChannel: boolean; readonly opening: string },
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
  return { aigerim, timur, groupId, channelId };
};
