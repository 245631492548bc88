import type { Send } from './sends.ts';

/** What a driver needs to know of 100,000 sends without fetching them. */
export type SendSummary = {
  /** Accepted sends, as in all fields below. */
  readonly total: number;
  /** Calls that were refused or cut, or are still in progress. */
  readonly notAccepted: number;
  readonly answered: number;
  /** How many different chats. */
  readonly chats: number;
  /** The most sends to one chat. */
  readonly mostInOneChat: number;
  /** The same text (and topic) more than once in one chat. */
  readonly duplicates: readonly { chatId: string; threadId?: string; textHash: string; count: number }[];
  /** By chat, if there are few. */
  readonly byChat?: Readonly<Record<string, number>>;
};

/** With more chats than this, `byChat` is left out unless requested. */
const FEW_CHATS = 1_000;

/** Counts the log. Pure. */
export function summarize(sends: readonly Send[], withChats: boolean): SendSummary {
  const accepted = sends.filter((send) => send.accepted);
  const byChat = new Map<string, number>();
  const alike = new Map<string, { chatId: string; threadId?: string; textHash: string; count: number }>();
  for (const { chatId, threadId, textHash } of accepted) {
    byChat.set(chatId, (byChat.get(chatId) ?? 0) + 1);
    const key = `${chatId} ${threadId ?? ''} ${textHash}`;
    const known = alike.get(key);
    if (known === undefined)
      alike.set(key, { chatId, ...(threadId === undefined ? {} : { threadId }), textHash, count: 1 });
    else known.count += 1;
  }
  return {
    total: accepted.length,
    notAccepted: sends.length - accepted.length,
    answered: accepted.filter(({ answered }) => answered).length,
    chats: byChat.size,
    mostInOneChat: [...byChat.values()].reduce((most, count) => Math.max(most, count), 0),
    duplicates: [...alike.values()].filter(({ count }) => count > 1),
    ...(withChats || byChat.size <= FEW_CHATS ? { byChat: Object.fromEntries(byChat) } : {}),
  };
}
