/** Why a subscription is erased: the chat, or a person of it, or the bot's removal. Metrics and the log tell them apart. */
export const ERASURES = ['gone', 'not-found', 'removed', 'migrated', 'unsubscribe', 'forget'] as const;
export type Erasure = (typeof ERASURES)[number];
