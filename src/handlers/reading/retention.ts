/**
 * One kind of thing that is kept in Redis: the beginning of the keys it has there, the seconds after which they expire
 * (`undefined`: they are erased as the message says), and the message that tells people of it.
 */
export type RetainedData = { readonly keys: string; readonly seconds: number | undefined; readonly message: string };

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

/** Until the chat unsubscribes, removes the bot or says /forget. */
const SUBSCRIPTION = { seconds: undefined, message: 'privacy-kept-subscription' } as const;

/** Opaque ids and what was posted; those that wait or are under way leave their lists when they end. */
const SLOTS = { seconds: undefined, message: 'privacy-kept-slots' } as const;

/** What BullMQ keeps: opaque ids of slots, and how its own queue stands. */
const QUEUE = { seconds: undefined, message: 'privacy-kept-queue' } as const;

/** Everything that is kept, and nothing else: `/privacy` is made from this list, and a test holds Redis against it. */
export const RETAINED: readonly RetainedData[] = [
  { keys: '{verbatim}:subscription:', ...SUBSCRIPTION },
  { keys: '{verbatim}:chats:', ...SUBSCRIPTION },
  { keys: '{verbatim}:due', ...SUBSCRIPTION },
  { keys: '{verbatim}:slots:', ...SLOTS, seconds: 7 * DAY },
  { keys: '{verbatim}:waiting', ...SLOTS },
  { keys: '{verbatim}:open', ...SLOTS },
  { keys: '{verbatim}:erased', ...SLOTS },
  { keys: '{verbatim}:pace', seconds: MINUTE, message: 'privacy-kept-pace' },
  { keys: '{verbatim}:beat', seconds: 8 * DAY, message: 'privacy-kept-beat' },
  { keys: '{verbatim}:alive', seconds: MINUTE, message: 'privacy-kept-alive' },
  { keys: '{verbatim}:rewritten', seconds: DAY, message: 'privacy-kept-rewritten' },
  { keys: '{verbatim}:owner', seconds: undefined, message: 'privacy-kept-owner' },
  { keys: '{verbatim}:post:', ...QUEUE },
  { keys: '{verbatim}:tick:', ...QUEUE },
];
