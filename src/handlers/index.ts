import { Composer } from 'grammy';
import type { Content } from '../content/content.ts';
import { createAboutHandlers } from './about.ts';
import { understand, type VerbatimContext } from './context.ts';
import { createFallbackHandlers } from './fallback.ts';
import { createInlineHandlers } from './inline.ts';
import { createLanguageHandlers, type LanguageChoices } from './language.ts';
import { createPlaceHandlers } from './places.ts';
import { createPressHandlers } from './presses.ts';
import { createQuoteHandlers, createQuoter } from './quote.ts';
import { createSearchHandlers } from './search.ts';
import { createSignatoryHandlers } from './signatories.ts';
import { createStartHandlers } from './start.ts';
import { createStatementHandlers } from './statement.ts';
import { createVerifyHandlers } from './verify.ts';
import type { Edition } from './views/about.ts';
import type { NameOfLanguage } from './views/language.ts';
import type { Translate } from './views/reader.ts';

export type HandlerDeps = {
  readonly content: Content;
  readonly edition: Edition;
  readonly choices: LanguageChoices;
  readonly nameOf: NameOfLanguage;
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
  'language',
  'about',
  'privacy',
  'help',
] as const;

/** Everything that a person meets, in the order in which it is asked whether it answers. */
export function createHandlers(deps: HandlerDeps): Composer<VerbatimContext> {
  const { content, edition, choices, nameOf, english, random } = deps;
  const quoter = createQuoter(content, random);
  return new Composer<VerbatimContext>(
    understand(),
    createInlineHandlers(content, english),
    createPressHandlers({ content, quoter, choices, nameOf }),
    createStartHandlers(content),
    createStatementHandlers(content),
    createPlaceHandlers(content),
    createSignatoryHandlers(content),
    createQuoteHandlers(content, quoter),
    createVerifyHandlers(content),
    createLanguageHandlers(nameOf),
    createAboutHandlers(content, edition),
    createSearchHandlers(content),
    createFallbackHandlers(),
  );
}
