import type { Bot, MiddlewareFn } from 'grammy';
import type { MessageFault } from '../../src/bot/i18n.ts';
import type { ProjectFiles } from '../../src/bot/project-files.ts';
import type { VerbatimContext } from '../../src/handlers/base/context.ts';
import type { GuestOutcome } from '../../src/handlers/guest/guest.ts';
import { readProjectFiles } from '../../src/node/process/project-files.ts';
import type { StandIn } from '../../src/stand-in/stand-in.ts';
import type { SubscriptionsInTest } from './subscriptions.ts';

/** The content, the languages and the version as the program reads them. */
export const sources = readProjectFiles();

export const TOKEN = '1:test';

/** The bot's own clock, in milliseconds since 1970, when a conversation begins. */
export const BEGIN = 1_750_000_000_000;

/** The bot, wherever it runs, and what a test sees of it besides its messages. */
export type BotInTest = {
  readonly bot: Pick<Bot<VerbatimContext>, 'handleUpdate' | 'isInited' | 'api' | 'botInfo'>;
  readonly subscriptions: SubscriptionsInTest;
  /** What was logged, as `level event {fields}`. */
  readonly logged: string[];
  /** The updates that were not answered as they should have been: the kind of each, and why. */
  readonly failures: { readonly kind: string; readonly cause: string }[];
  /** What became of calls in chats where the bot is not a member; on Node alone. */
  readonly guests: readonly GuestOutcome[];
  /** Asks the server whether it knows ephemeral messages, as the program does at its start; on Node alone. */
  probesEphemeral(): Promise<boolean>;
  stop(): Promise<void>;
};

/** What a bot in a test is given. */
export type BotEnvironment = {
  readonly standIn: StandIn;
  readonly clock: { now: number };
  /** Told what is wrong with a message of the interface. */
  readonly onFault: (fault: Pick<MessageFault, 'message'>) => void;
  /** On Node, another document than the statement. */
  readonly files?: ProjectFiles | undefined;
  /** On Node, what puts updates in order. */
  readonly order?: MiddlewareFn<VerbatimContext> | undefined;
};
