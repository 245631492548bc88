/**
 * Why a subscription is erased: because of the chat, a person in it, or the bot's removal. Metrics and the log
 * distinguish them.
 */
export const ERASURES = ['gone', 'not-found', 'removed', 'migrated', 'unsubscribe', 'forget'] as const;
/** Why a subscription was erased. */
export type Erasure = (typeof ERASURES)[number];
