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
import type { Translate } from './views/reader.ts';

export type HandlerDeps = Omit<Scheduling, 'statement'> & {
  readonly content: Content;
  readonly edition: Edition;
  readonly english: Translate;
  /** A number from 0 to below 1. */
  readonly random: () => number;
};

/** The commands that are registered with Telegram, in the order in which its menu shows them. `/start` needs no entry. */
export const COMMANDS = [
  'statement',
  'search',
  'quote',
  'verify',
  'cities',
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

/** Everything that a person meets, in the order in which it is asked whether it answers. */
export function createHandlers(deps: HandlerDeps): Composer<VerbatimContext> {
  const { content, edition, choices, nameOf, english, random } = deps;
  const quoter = createQuoter(content, random);
  const scheduling: Scheduling = { ...deps, statement: content.statement };
  return new Composer<VerbatimContext>(
    understand(),
    createPressGate(),
    createPickerEnd(scheduling.pickers),
    createInlineHandlers(content, english),
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
