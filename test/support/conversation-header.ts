/** What a test says of the conversation to which a request belongs. */
export type ConversationHeader = {
  readonly id: string;
  /** The settings of its bot, as a deployment has them. */
  readonly settings: Readonly<Record<string, string>>;
  /** What its clock shows (milliseconds since 1970). */
  readonly now: number;
};

/** What the program answered, and what it wrote to the console meanwhile. */
export type ConversationAnswer = { readonly status: number; readonly body: string; readonly lines: readonly string[] };

/** The header in which a test names the conversation, as JSON. */
export const CONVERSATION = 'X-Conversation';
