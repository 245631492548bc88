import type { Update } from 'grammy/types';

/** Runs the work of an update, unless its chat has too much waiting already. */
export type FairShare = (update: Update, work: () => Promise<void>) => Promise<void>;

/** Lets at most so many updates of one chat be in work; what is more is left out, and `onFlood` told of it. */
export function createFairShare(most: number, onFlood: () => void): FairShare {
  const inWork = new Map<number, number>();
  return async (update, work) => {
    const chat = chatOf(update);
    const count = inWork.get(chat) ?? 0;
    if (count >= most) {
      onFlood();
      return;
    }
    inWork.set(chat, count + 1);
    try {
      await work();
    } finally {
      const left = (inWork.get(chat) ?? 1) - 1;
      if (left === 0) inWork.delete(chat);
      else inWork.set(chat, left);
    }
  };
}

/** The chat of a message or a press, the person who types an inline query, or 0 for what has neither. */
function chatOf({ message, callback_query: press, inline_query: query, my_chat_member: member }: Update): number {
  return message?.chat?.id ?? press?.message?.chat.id ?? press?.from.id ?? query?.from.id ?? member?.chat.id ?? 0;
}
