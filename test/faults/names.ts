import { createHash } from 'node:crypto';
import { type Slot, slotId } from '../../src/jobs/plan/subscription.ts';

/** Chats of the runs are channels that the stand-in takes as they come; their ids count down from here. */
const FIRST_CHAT = -1_001_000_000_000;

/** The chat of the n-th subscription. */
export function chatOf(index: number): number {
  return FIRST_CHAT - index;
}

/** The n-th subscription. Its changing letters come first, so that records spread over the keys. */
export function idOf(index: number): string {
  return `${Array.from(index.toString(36).padStart(4, '0')).reverse().join('')}test`;
}

/** The text of a slot's message names its minute; with the chat it names the slot. */
export function textOf(minute: number | undefined): string {
  return `slot ${minute ?? 'unknown'}`;
}

/** A slot's id from what is sent for it. */
export function slotOfMessage(parameters: object): string {
  const { chat_id: chatId, text } = parameters as { readonly chat_id: number; readonly text: string };
  return slotId({ subscriptionId: idOf(FIRST_CHAT - chatId), minute: Number(text.slice('slot '.length)) });
}

/** What tells a slot's sends in the oracle's log, which keeps digests of texts. */
export function markOf({ subscriptionId, minute }: Slot): string {
  return `${chatOfId(subscriptionId)} ${digest(minute)}`;
}

/** The chat of a subscription of these. */
export function chatOfId(id: string): number {
  return chatOf(Number.parseInt(Array.from(id.slice(0, 4)).reverse().join(''), 36));
}

function digest(minute: number): string {
  return createHash('sha1').update(textOf(minute)).digest('base64url');
}
