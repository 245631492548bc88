import { Composer } from 'grammy';
import type { Content } from '../content/content.ts';
import { createViewContext, type VerbatimContext } from './base/context.ts';
import { createLanguageHandlers } from './base/language.ts';
import { createPressGate, createUnknownPressHandler } from './base/presses.ts';
import type { Translate } from './base/view-context.ts';
import { createInlineHandlers } from './reading/inline.ts';
import { createPlaceHandlers } from './reading/places.ts';
import { createQuoteHandlers, createQuoter } from './reading/quote.ts';
import { createReadingPressHandler } from './reading/reading-presses.ts';
import { createSearchHandlers } from './reading/search.ts';
import { createSignatoryHandlers } from './reading/signatories.ts';
import { createStatementHandlers } from './reading/statement.ts';
import { createVerifyHandlers } from './reading/verify.ts';
import { createAboutHandlers } from './start/about.ts';
import type { BuildInfo } from './start/about-view.ts';
import { createFallbackHandlers } from './start/fallback.ts';
import { createStartHandlers } from './start/start.ts';
import { helpView } from './start/welcome-view.ts';
import { createBotMembershipHandlers } from './subscriptions/bot-membership.ts';
import { createPickerEnd } from './subscriptions/open-pickers.ts';
import type { Scheduling } from './subscriptions/scheduling.ts';
import { createSubscriptionPressHandler } from './subscriptions/subscription-presses.ts';
import { createSubscriptionHandlers } from './subscriptions/subscriptions.ts';
import { createTopicReopenedHandlers } from './subscriptions/topic-reopened.ts';

export type HandlerDeps = Omit<Scheduling, 'statement'> & {
  readonly content: Content;
  readonly build: BuildInfo;
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
  const { content, build, choices, nameOf, english, random } = deps;
  const quoter = createQuoter(content, random);
  const scheduling: Scheduling = { ...deps, statement: content.statement };
  return new Composer<VerbatimContext>(
    createViewContext(),
    createPressGate(),
    createPickerEnd(scheduling.pickers),
    createInlineHandlers(content, english),
    createBotMembershipHandlers(scheduling),
    createTopicReopenedHandlers(scheduling),
    createSubscriptionPressHandler(scheduling),
    createReadingPressHandler({ content, quoter, choices, nameOf, help: helpView }),
    createUnknownPressHandler(),
    createStartHandlers(content),
    createStatementHandlers(content),
    createPlaceHandlers(content),
    createSignatoryHandlers(content),
    createQuoteHandlers(content, quoter),
    createVerifyHandlers(content),
    createSubscriptionHandlers(scheduling),
    createLanguageHandlers(nameOf),
    createAboutHandlers(content, build),
    createSearchHandlers(content),
    createFallbackHandlers(),
  );
}
