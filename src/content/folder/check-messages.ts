import type { Refuse } from './fault.ts';
import type { MessageFormatter } from './message-formatter.ts';
import { type Message, readMessages, variablesIn } from './messages.ts';
import type { RequiredMessage } from './required-messages.ts';

/** Variables that a document's own version of a message may show, besides those in the interface's. */
const MORE_VARIABLES: Readonly<Record<string, readonly string[]>> = {
  'heading-sentence': ['title'],
  'heading-sentences': ['title'],
  'button-section': ['title'],
};

/** Telegram's limits (characters). */
const LIMITS: readonly (readonly [RegExp, number])[] = [
  [/^profile-name$/u, 64],
  [/^profile-short-description$/u, 120],
  [/^profile-description$/u, 512],
  [/^command-/u, 256],
];

/** A document's messages in one language, beside the interface's in that language. */
export type MessagesToCheck = {
  readonly source: string;
  readonly ofInterface: string;
  readonly required: readonly RequiredMessage[];
  /** Formats a message of the document in that language, among all others. */
  readonly faultOf: MessageFormatter;
};

/**
 * Refuses what is missing, what nobody would ever see, what Fluent can't read or format, variables that have no value, and
 * texts that are too long for Telegram.
 */
export function checkMessages({ source, ofInterface, required, faultOf }: MessagesToCheck, refuse: Refuse): void {
  const { all, strayLines } = readMessages(source);
  for (const line of strayLines) refuse(String(line), 'is no message (name = text), no comment and no indented line');
  const variablesOf = knownVariables(ofInterface, required);
  const seen = new Set<string>();
  for (const message of all) {
    const refuseIt = (what: string): void => refuse(String(message.line), `${message.id} ${what}`);
    if (seen.has(message.id)) refuseIt('stands twice: remove one');
    checkMessage(message, variablesOf(message.id), faultOf, refuseIt);
    seen.add(message.id);
  }
  for (const { id, what } of required) if (!seen.has(id)) refuse(id, `is missing: ${what}`);
}

function checkMessage(
  message: Message,
  known: readonly string[] | undefined,
  faultOf: MessageFormatter,
  refuse: (what: string) => void,
): void {
  const { id } = message;
  const named = variablesIn(message);
  // A term takes its variables from whoever refers to it.
  const variables = id.startsWith('-') ? named : known;
  if (variables === undefined) {
    refuse('is no message that the bot or the page shows: correct its name or remove it');
    return;
  }
  for (const name of named) {
    if (!variables.includes(name))
      refuse(
        `shows $${name}, which has no value here; there are ${variables.map((one) => `$${one}`).join(', ') || 'none'}`,
      );
  }
  const text = textOf(message);
  const fault = text === '' ? 'says nothing' : faultOf(message, [...variables, ...named]);
  if (fault !== undefined) refuse(fault);
  for (const [ids, most] of LIMITS) {
    if (ids.test(id) && text.length > most) refuse(`has ${text.length} characters: Telegram takes ${most}`);
  }
}

/** The variables of a message that may stand here, by its name. */
function knownVariables(
  ofInterface: string,
  required: readonly RequiredMessage[],
): (id: string) => readonly string[] | undefined {
  const own = new Map(readMessages(ofInterface).all.map((message) => [message.id, message]));
  const needed = new Map(required.map(({ id, variables = [] }) => [id, variables]));
  return (id) => {
    const message = own.get(id);
    const variables = message && [...variablesIn(message), ...(MORE_VARIABLES[id] ?? [])];
    return needed.get(id) ?? variables;
  };
}

/** A message's text without its name and its indentation; with forms of a number, all of them. */
function textOf({ id, source }: Message): string {
  return source
    .slice(source.indexOf('=', id.length) + 1)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}
