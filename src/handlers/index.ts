import { Composer } from 'grammy';
import type { Content } from '../content/content.ts';
import { createAboutHandlers } from './about.ts';
import { createBotMembershipHandlers } from './bot-membership.ts';
import { understand, type VerbatimContext } from './context.ts';
import { createFallbackHandlers } from './fallback.ts';
import { createInlineHandlers } from './inline.ts';
import { createLanguageHandlers } from './language.ts';
import { createPickerEnd } from './open-pickers.ts';
import { createPlaceHandlers } from './places.ts';
import { createPressGate } from './press-gate.ts';
import { createPressHandlers } from './presses.ts';
import { createQuoteHandlers, createQuoter } from './quote.ts';
import type { Scheduling } from './scheduling.ts';
import { createSearchHandlers } from './search.ts';
import { createSignatoryHandlers } from './signatories.ts';
import { createStartHandlers } from './start.ts';
import { createStatementHandlers } from './statement.ts';
import { createSubscriptionPressHandlers } from './subscription-presses.ts';
import { createSubscriptionHandlers } from './subscriptions.ts';
import { createTopicReopenedHandlers } from './topic-reopened.ts';
import { createVerifyHandlers } from './verify.ts';
import type { Edition } from './views/about.ts';
import { offersOf, type Translate } from './views/reader.ts';

export type HandlerDeps = Omit<Scheduling, 'statement'> & {
  readonly content: Content;
  readonly edition: Edition;
  /** The words around inline results: one answer is shared by all. */
  readonly inDocumentLanguage: Translate;
  /** A number from 0 to below 1. */
  readonly random: () => number;
};

/**
 * The commands that are registered with Telegram, in the order in which its menu shows them. `/start` needs no entry. The
 * document names three of them, `text`, `places` and `signatories`.
 */
export const COMMANDS = [
  'text',
  'search',
  'quote',
  'verify',
  'places',
  'signatories',
  'subscribe',
  'schedule',
  'pause',
  'resume',
  'unsubscribe',
  'language',
  'about',
  'privacy',
  'mydata',
  'forget',
  'help',
] as const;

/** The commands that no document may take for itself. */
export const OWN_COMMANDS: readonly string[] = [
  'start',
  ...COMMANDS.filter((name) => !['text', 'places', 'signatories'].includes(name)),
];

/** A command as it is typed, and the message that describes it. */
export type MenuCommand = { readonly command: string; readonly message: string };

/** Those of a document: what it lacks has no command. */
export function commandsFor({ commands }: Content['definition']): readonly MenuCommand[] {
  const named = new Map(Object.entries(commands));
  return COMMANDS.flatMap((name) => {
    const command = named.has(name) ? named.get(name) : name;
    return command === undefined ? [] : [{ command, message: `command-${name}` }];
  });
}

/** Everything that a person meets, in the order in which it is asked whether it answers. */
export function createHandlers(deps: HandlerDeps): Composer<VerbatimContext> {
  const { content, edition, choices, nameOf, inDocumentLanguage, random } = deps;
  const quoter = createQuoter(content, random);
  const scheduling: Scheduling = { ...deps, statement: content.statement };
  return new Composer<VerbatimContext>(
    understand(offersOf(content)),
    createPressGate(),
    createPickerEnd(scheduling.pickers),
    createInlineHandlers(content, inDocumentLanguage),
    createBotMembershipHandlers(scheduling),
    createTopicReopenedHandlers(scheduling),
    createSubscriptionPressHandlers(scheduling),
    createPressHandlers({ content, quoter, choices, nameOf }),
    createStartHandlers(content),
    createStatementHandlers(content),
    createPlaceHandlers(content),
    createSignatoryHandlers(content),
    createQuoteHandlers(content, quoter),
    createVerifyHandlers(content),
    createSubscriptionHandlers(scheduling),
    createLanguageHandlers(nameOf),
    createAboutHandlers(content, edition),
    createSearchHandlers(content),
    createFallbackHandlers(),
  );
}
