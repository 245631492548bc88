import type { Statement } from '../../src/content/document/statement.ts';
import { type Outcome, type Slot, slotId } from '../../src/jobs/plan/subscription.ts';
import { outcomeOf } from '../../src/jobs/run/record-letters.ts';
import type { AcceptedCall } from '../support/telegram-server.ts';
import type { Group } from './groups.ts';

/** What became of one slot of a group. Which section a slot posts is known where it is sent. */
export type GroupSlot = {
  readonly id: string;
  readonly slot: Slot;
  readonly outcome: Outcome | undefined;
  readonly section: number | undefined;
};

/** What became of the slots of one group: how our records say that they ended, and what people saw. */
export type GroupAccount = {
  readonly slots: readonly GroupSlot[];
  /** The sections that were posted, in order. A group has fewer slots than there are sections: none comes again. */
  readonly posted: readonly number[];
  readonly twice: readonly number[];
  /** Slots said to be sent that nobody saw. */
  readonly unseen: readonly GroupSlot[];
  /** Sections that no slot accounts for. */
  readonly strays: readonly number[];
};

/** Compares a group's slots, as Redis has them, with the messages that people saw there. Pure. */
export function accountOf(
  group: Group,
  texts: ReadonlyMap<string, string | null>,
  posted: readonly number[],
): GroupAccount {
  const slots = group.slots.map((slot): GroupSlot => {
    const [letter = '', address = ''] = (texts.get(slotId(slot)) ?? '').split('|');
    const outcome = outcomeOf(letter);
    return { id: slotId(slot), slot, outcome, section: outcome === 'sent' ? Number(address) : undefined };
  });
  const sections = new Set(posted);
  const sent = slots.filter(({ outcome }) => outcome === 'sent');
  const others = [...sections].filter((section) => !sent.some((slot) => slot.section === section));
  // One that is not known, or is still claimed, may have been seen.
  const mayBeSeen = slots.filter(({ outcome }) => outcome === 'unknown' || outcome === undefined).length;
  return {
    slots,
    posted,
    twice: [...sections].filter((section) => posted.filter((other) => other === section).length > 1),
    unseen: sent.filter(({ section }) => section === undefined || !sections.has(section)),
    strays: others.slice(mayBeSeen),
  };
}

/** The sections that were posted in each chat, by the words themselves. */
export function postedSections(calls: readonly AcceptedCall[], statement: Statement): ReadonlyMap<number, number[]> {
  const posted = new Map<number, number[]>();
  for (const { method, parameters } of calls) {
    if (method.toLowerCase() !== 'sendmessage') continue;
    const section = statement.sections.find(({ text }) => String(parameters['text']).includes(text));
    if (section === undefined) continue;
    const chatId = Number(parameters['chat_id']);
    posted.set(chatId, [...(posted.get(chatId) ?? []), section.number]);
  }
  return posted;
}
