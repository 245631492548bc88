import type { ApiCallFn, Transformer } from 'grammy';
import type { Update } from 'grammy/types';
import type { Subscription } from '../../src/jobs/plan/subscription.ts';
import { NO_RIGHTS } from '../../src/stand-in/membership.ts';
import { createTelegram, only, plain, type Talker, type Telegram } from './telegram.ts';

/** Where something is said or pressed. */
export const PLACES = ['private', 'group', 'channel', 'inline message'] as const;
export type Place = (typeof PLACES)[number];

/** People, by what they are in the group and in the channel. */
export const PEOPLE = [
  'stranger',
  'member',
  'subscriber',
  'administrator',
  'administrator without the right to post',
  'demoted administrator',
  'banned person',
] as const;
export type Role = (typeof PEOPLE)[number];

/** What came of one update, in words; nothing that is not among them can happen unseen. */
export type Effect =
  | 'sends here'
  | 'refuses here'
  | 'sends to them'
  | 'sends elsewhere'
  | 'edits this'
  | 'edits another'
  | 'does something else'
  | 'says in passing'
  | 'changes the group'
  | 'changes the channel'
  | 'changes another chat'
  | 'keeps a language'
  | 'fails';

/** A group and a channel with scheduled posts, and everybody who may come across them. */
export type Scene = {
  readonly telegram: Telegram;
  readonly groupId: number;
  readonly channelId: number;
  /** Another group and another channel. */
  readonly elsewhere: { readonly groupId: number; readonly channelId: number };
  readonly people: Readonly<Record<Role, Talker>>;
  /** A message of the bot's in each chat, by the chat's id. */
  readonly messages: ReadonlyMap<number, number>;
  /** The opaque ids of the two subscriptions. */
  readonly ids: { readonly group: string; readonly channel: string };
  /** Lets the bot handle an update, tells what came of it, and puts everything back. */
  effectsOf(
    update: Update,
    context: { chatId: number; personId?: number; isPaused: boolean },
  ): Promise<readonly Effect[]>;
};

/** The channel's public name. */
export const CHANNEL = 'daily_words';

/** A refusal, by the beginning of its words. */
const REFUSAL = /^(?:Only administrators of this group can|I can do that only in a channel where you)/u;

/** The end of a choice that the update before this one began. */
const PICKER_ENDS = /^No channel was chosen\./u;

/** What the bot asks of Telegram, which nobody sees. */
const QUESTIONS: readonly string[] = ['getChat', 'getChatMember', 'getMe', 'getMyCommands'];

/** What sends a message. */
const SENDS: readonly string[] = ['sendMessage', 'sendVenue', 'sendPhoto', 'sendRichMessage'];

type Call = { readonly method: string; readonly parameters: Readonly<Record<string, unknown>> };

export async function createScene(): Promise<Scene> {
  const telegram = await createTelegram();
  const { standIn } = telegram;
  const messages = new Map<number, number>();
  const person = async (name: string): Promise<Talker> => {
    const talker = telegram.person('en', name);
    messages.set(talker.id, only(await talker.opens()).message_id);
    return talker;
  };
  const people = {} as Record<Role, Talker>;
  for (const role of PEOPLE) people[role] = await person(role);
  const owner = await person('Owner');
  const inside = PEOPLE.filter((role) => role !== 'stranger').map((role) => people[role].id);
  const memberIds = [owner.id, ...inside];
  const groupId = standIn.addGroup({ title: 'Reading circle', memberIds, kind: 'supergroup' }).id;
  const botRights = { can_post_messages: true };
  const channelId = standIn.addChannel({ title: 'Daily words', memberIds, username: CHANNEL, botRights }).id;
  const elsewhere = {
    groupId: standIn.addGroup({ title: 'Other', memberIds: [owner.id], kind: 'supergroup' }).id,
    channelId: standIn.addChannel({ title: 'Other', memberIds: [owner.id], botRights }).id,
  };
  const rights = (can_post_messages: boolean) =>
    ({ status: 'administrator', rights: { ...NO_RIGHTS, can_manage_chat: true, can_post_messages } }) as const;
  for (const chatId of [groupId, channelId]) {
    standIn.setMembership(chatId, people.administrator.id, rights(true));
    standIn.setMembership(chatId, people['administrator without the right to post'].id, rights(false));
    standIn.setMembership(chatId, people['demoted administrator'].id, rights(true));
    standIn.setMembership(chatId, people['demoted administrator'].id, { status: 'member' });
    standIn.setMembership(chatId, people['banned person'].id, { status: 'kicked' });
  }
  standIn.setMembership(groupId, people.subscriber.id, { status: 'left' });
  standIn.setMembership(channelId, people.member.id, { status: 'left' });
  await owner.says('/subscribe', { chatId: groupId });
  await owner.says(`/subscribe @${CHANNEL}`);
  await owner.says('/header Own words', { chatId: groupId });
  await owner.says(`/header @${CHANNEL} Own words`);
  const idOf = async (chatId: number) => (await telegram.subscriptions.store.byChat(chatId))?.id ?? '';
  const ids = { group: await idOf(groupId), channel: await idOf(channelId) };
  for (const chatId of [groupId, channelId]) {
    messages.set(chatId, (await telegram.bot.api.sendMessage(chatId, 'x')).message_id);
  }
  const calls = recordCalls(telegram);
  return {
    telegram,
    groupId,
    channelId,
    elsewhere,
    people,
    messages,
    ids,
    async effectsOf(update, { chatId, personId, isPaused }) {
      const { subscriptions } = telegram;
      for (const each of await subscriptions.all())
        await subscriptions.put({ ...each, pause: isPaused ? 'by-person' : 'none' });
      const before = await subscriptions.all();
      calls.length = 0;
      await telegram.bot.handleUpdate(update);
      const after = await subscriptions.all();
      const changed = changesIn(before, after, ids);
      const failed = telegram.failures.length > 0 ? (['fails'] as const) : [];
      const added = after.filter(({ id }) => before.every((each) => each.id !== id));
      for (const each of added) await subscriptions.store.erase(each, 'forget');
      for (const each of before) await subscriptions.put(each);
      (telegram.failures as unknown[]).length = 0;
      const messageId = update.callback_query?.message?.message_id;
      const done = calls.flatMap((call) => effectOf(call, { chatId, messageId, personId }));
      if (done.includes('keeps a language') && personId !== undefined)
        await telegram.bot.handleUpdate(forgotten(personId));
      return [...new Set([...done, ...changed, ...failed])].toSorted();
    },
  };
}

/** A person's /forget in private, by which the language that Telegram keeps for them goes. */
function forgotten(personId: number): Update {
  const text = '/forget';
  return {
    update_id: 1,
    message: {
      message_id: 1,
      date: 0,
      chat: { id: personId, type: 'private', first_name: 'P' },
      from: { id: personId, is_bot: false, first_name: 'P', language_code: 'en' },
      text,
      entities: [{ type: 'bot_command', offset: 0, length: text.length }],
    },
  };
}

/** Every call that the bot tries, whatever becomes of it. The end of a press is taken as it comes: it was never asked for. */
function recordCalls({ bot }: Telegram): Call[] {
  const calls: Call[] = [];
  const record: Transformer = async (previous: ApiCallFn, method, payload, signal) => {
    calls.push({ method, parameters: payload as Call['parameters'] });
    const isTaken = method === 'answerCallbackQuery' || 'inline_message_id' in payload;
    return isTaken ? ({ ok: true, result: true } as never) : previous(method, payload, signal);
  };
  bot.api.config.use(record);
  return calls;
}

function effectOf(
  { method, parameters }: Call,
  here: { chatId: number; messageId: number | undefined; personId: number | undefined },
): readonly Effect[] {
  if (QUESTIONS.includes(method)) return [];
  if (method === 'setMyCommands') return ['keeps a language'];
  // Where none was kept, it changes nothing.
  if (method === 'deleteMyCommands') return [];
  if (method === 'answerCallbackQuery') return parameters['text'] === undefined ? [] : ['says in passing'];
  const isHere = parameters['chat_id'] === here.chatId;
  if (method === 'editMessageText' || method === 'editMessageReplyMarkup')
    return [isHere && parameters['message_id'] === here.messageId ? 'edits this' : 'edits another'];
  if (!SENDS.includes(method)) return ['does something else'];
  const text = plain(String(parameters['text']));
  if (isHere && PICKER_ENDS.test(text)) return [];
  if (isHere) return [REFUSAL.test(text) ? 'refuses here' : 'sends here'];
  return [parameters['chat_id'] === here.personId ? 'sends to them' : 'sends elsewhere'];
}

function changesIn(
  before: readonly Subscription[],
  after: readonly Subscription[],
  ids: Scene['ids'],
): readonly Effect[] {
  const found = (all: readonly Subscription[], id: string) => JSON.stringify(all.find((each) => each.id === id));
  const isChanged = (id: string) => found(before, id) !== found(after, id);
  const others = [...before, ...after].map(({ id }) => id).filter((id) => id !== ids.group && id !== ids.channel);
  return [
    ...(isChanged(ids.group) ? (['changes the group'] as const) : []),
    ...(isChanged(ids.channel) ? (['changes the channel'] as const) : []),
    ...(others.some(isChanged) ? (['changes another chat'] as const) : []),
  ];
}
