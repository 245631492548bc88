import type { Message } from 'grammy/types';
import { minuteOf, type Slot, type Subscription } from '../../src/jobs/plan/subscription.ts';
import type { SubscriptionStore } from '../../src/jobs/run/subscription-store.ts';
import { until } from '../support/process.ts';
import type { AcceptedCall } from '../support/telegram-server.ts';
import { dailyAt } from './cadences.ts';
import { type Command, type Script, scriptOf } from './group-script.ts';
import { createHearing, type Hearing } from './hearing.ts';
import { slotTexts } from './held-slots.ts';
import type { Oracle } from './oracle.ts';
import type { RedisPlace } from './redis-place.ts';

/** A group in which somebody talked to the bot. */
export type Group = {
  readonly chatId: number;
  readonly subscriptionId: string | undefined;
  readonly script: Script;
  /** The times of day that were asked for. */
  readonly times: readonly number[];
  /** Slots that were made due. */
  readonly slots: Slot[];
};

/** The groups of a run: their subscriptions are made by commands, and then made due. */
export type Groups = {
  readonly all: readonly Group[];
  /** What was said. */
  commands(): number;
  /** How often the bot asked to be told again. */
  refusals(): number;
  /** Commands without an answer, and changes that were not made. */
  readonly faults: readonly string[];
  /** Adds a group and says all of its commands, each after the answer to the one before. */
  add(): Promise<void>;
  /** Makes a slot due, each a minute later, in so many groups that have the fewest and are at rest. Gives how many. */
  makeDue(most: number, rounds: number): Promise<number>;
  /** Makes due once more what a command that came a second time, after a kill, has set back. */
  makeUp(): Promise<void>;
  /** Whether each that gets posts has so many slots. */
  areAllMade(rounds: number): boolean;
  /** Looks at what was changed last in each group once more. */
  checkChanges(): Promise<void>;
  /** The person who set everything up. */
  readonly ownerId: number;
  readonly hearing: Hearing;
};

/** So many people talk at once. */
export const TALKERS = 4;

/** What comes of saying something once. */
type Reply = { readonly kind: 'answered' | 'refused' } | { readonly kind: 'other'; readonly texts: readonly string[] };

/** Milliseconds: longer than a bot may stand still, and be started again. */
const ANSWERED_WITHIN = 90_000;

/** What a bot says that stood still while it was answered, by Redis or by Telegram: the person is asked to say it again, and does. */
const KIND_NO = /That could not be saved just now|Something went wrong on my side/u;
const ATTEMPTS = 3;

/** Minutes by which the first slot of each group is late; more than 30 would be too late. */
const LATENESS = 10;

export async function createGroups(oracle: Oracle, { client }: RedisPlace, store: SubscriptionStore): Promise<Groups> {
  const { id: ownerId } = await oracle.act<{ id: number }>('add-person', { firstName: 'Owner', languageCode: 'en' });
  const hearing = createHearing(oracle);
  const firstMinute = minuteOf(Date.now()) - LATENESS;
  const all: Group[] = [];
  const faults: string[] = [];
  let [count, commands, refusals] = [0, 0, 0];

  /** Says it, and gives the first answer that comes of it. */
  const ask = async (chatId: number, { text, isPress, answer }: Command): Promise<Reply> => {
    const heard = await hearing.calls();
    const { length } = heard;
    const act = { personId: ownerId, chatId };
    const { queryId } = isPress
      ? await oracle.act<{ queryId?: string }>('press', { ...act, ...buttonIn(heard, chatId, text) })
      : await oracle.act<{ queryId?: string }>('say', { ...act, text });
    let texts: readonly string[] = [];
    const isAnswered = (): boolean => texts.some((told) => answer.test(told));
    const isRefused = (): boolean => texts.some((told) => KIND_NO.test(told));
    const look = async (): Promise<boolean> => {
      const calls = (await hearing.calls()).slice(length);
      texts = calls.flatMap(({ parameters }) =>
        Number(parameters['chat_id']) === chatId || (isPress && parameters['callback_query_id'] === queryId)
          ? [String(parameters['text'])]
          : [],
      );
      return isAnswered() || isRefused();
    };
    await until('an answer', look, ANSWERED_WITHIN).catch(() => {});
    if (isAnswered()) return { kind: 'answered' };
    return isRefused() ? { kind: 'refused' } : { kind: 'other', texts };
  };
  const say = async (chatId: number, command: Command): Promise<void> => {
    commands += 1;
    let reply = await ask(chatId, command);
    for (let attempt = 1; reply.kind === 'refused' && attempt < ATTEMPTS; attempt += 1) {
      refusals += 1;
      reply = await ask(chatId, command);
    }
    if (reply.kind === 'refused') faults.push(`"${command.text}" was refused again and again`);
    if (reply.kind === 'other') faults.push(`"${command.text}" was not answered, but: ${reply.texts.join(' / ')}`);
    if (!command.isMade(await store.byChat(chatId))) faults.push(`"${command.text}" changed nothing`);
  };

  const setDue = async (id: string, times: readonly number[], minute: number): Promise<void> => {
    const change = (subscription: Subscription): Subscription => ({
      ...subscription,
      cadence: { ...subscription.cadence, times: dailyAt(...times, minute).times },
    });
    await store.change(id, change, () => minute);
  };

  return {
    all,
    ownerId,
    hearing,
    faults,
    commands: () => commands,
    refusals: () => refusals,
    async add() {
      const script = scriptOf(count, minuteOf(Date.now()));
      count += 1;
      const group = { title: `Group ${count}`, memberIds: [ownerId] };
      const { id: chatId } = await oracle.act<{ id: number }>('add-group', group);
      for (const command of script.commands) await say(chatId, command);
      const subscription = await store.byChat(chatId);
      const times = subscription?.cadence.times ?? [];
      all.push({ chatId, subscriptionId: subscription?.id, script, times, slots: [] });
    },
    async makeDue(most, rounds) {
      const ready = all
        .filter(({ script, slots }) => script.isPosting && slots.length < rounds)
        .toSorted((one, other) => one.slots.length - other.slots.length)
        .slice(0, most);
      let made = 0;
      for (const { subscriptionId = '', times, slots } of ready) {
        // A chat has one open slot: a newer one would end what still waits, by our doing.
        const texts = await slotTexts(client, slots);
        if (texts.some((text) => text?.startsWith('p|'))) continue;
        // Set back by a command that came a second time.
        const unplanned = slots.find((_, index) => texts[index] === null);
        const minute = unplanned?.minute ?? firstMinute + slots.length;
        if (unplanned === undefined) slots.push({ subscriptionId, minute });
        await setDue(subscriptionId, times, minute);
        made += 1;
      }
      return made;
    },
    async makeUp() {
      for (const { chatId, subscriptionId = '', script, times, slots } of all.filter(
        (group) => group.slots.length > 0,
      )) {
        const texts = await slotTexts(client, slots);
        const unplanned = slots.find((_, index) => texts[index] === null);
        const kept = unplanned && script.isPosting ? await store.byChat(chatId) : undefined;
        if (unplanned === undefined || kept === undefined) continue;
        const isSetBack = dailyAt(unplanned.minute).times.some((time) => !kept.cadence.times.includes(time));
        if (isSetBack) await setDue(subscriptionId, times, unplanned.minute);
      }
    },
    areAllMade: (rounds) => all.every(({ script, slots }) => !script.isPosting || slots.length >= rounds),
    async checkChanges() {
      for (const { chatId, script } of all) {
        const last = script.commands.at(-1);
        const isMade = last?.isMade(await store.byChat(chatId)) ?? false;
        if (!isMade) faults.push(`"${last?.text}" did not last`);
      }
    },
  };
}

/** The newest button in a chat whose data holds this. */
function buttonIn(calls: readonly AcceptedCall[], chatId: number, part: string): { messageId: number; data: string } {
  const messages = calls.map(({ result }) => result as Partial<Message> | undefined);
  const drawn = messages
    .filter((message) => message?.chat?.id === chatId)
    .flatMap((message) =>
      (message?.reply_markup?.inline_keyboard ?? [])
        .flat()
        .flatMap((button) =>
          'callback_data' in button && button.callback_data?.includes(part)
            ? [{ messageId: message?.message_id ?? 0, data: button.callback_data }]
            : [],
        ),
    );
  const newest = drawn.at(-1);
  if (newest === undefined) throw new Error(`no button with "${part}" was drawn`);
  return newest;
}
