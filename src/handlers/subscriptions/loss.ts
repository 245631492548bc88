/** How a chat loses its posts by a person's hand; each is the message that tells them. */
export const LOSSES = ['right-taken', 'topic-closed', 'bot-removed'] as const;
/** How a chat loses its posts by a person's hand. */
export type Loss = (typeof LOSSES)[number];
