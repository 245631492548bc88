import { FormattedString } from '@grammyjs/parse-mode';
import type {
  ForceReply,
  InlineKeyboardMarkup,
  MessageEntity,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
} from 'grammy/types';
import type { Statement } from '../../content/document/statement.ts';
import type { Span } from '../../content/text/span.ts';

/** A map to show after a message: Telegram's venue. */
export type Venue = {
  readonly latitude: number;
  readonly longitude: number;
  readonly title: string;
  readonly address: string;
};

/** What a person sees: a text with its entities, the buttons below it, and a map if there is one. */
export type Answer = {
  readonly text: string;
  readonly entities: MessageEntity[];
  readonly keyboard?: InlineKeyboardMarkup;
  /** What it puts below the message box, removes from there, or opens there: a reply. A message has either this or `keyboard`. */
  readonly replyKeyboard?: ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply;
  readonly venue?: Venue;
};

/** A paragraph of an answer. */
export type Block = FormattedString | string;

/** An answer of blocks with an empty line between them. */
export function answer(blocks: readonly Block[], keyboard?: InlineKeyboardMarkup): Answer {
  const { text, entities } = FormattedString.join([...blocks], '\n\n');
  return { text, entities, ...(keyboard === undefined ? {} : { keyboard: withBareLabels(keyboard) }) };
}

/** A Fluent text without the isolates around variables, for texts that people copy or read on a button. */
export function bare(text: string): string {
  return text.replace(/[\u2068\u2069]/gu, '');
}

function withBareLabels({ inline_keyboard }: InlineKeyboardMarkup): InlineKeyboardMarkup {
  return {
    inline_keyboard: inline_keyboard.map((row) => row.map((button) => ({ ...button, text: bare(button.text) }))),
  };
}

/** Lines of one block, one below the other. */
export function lines(parts: readonly Block[]): FormattedString {
  return FormattedString.join([...parts], '\n');
}

/** The text in bold. */
export function bold(text: string): FormattedString {
  return FormattedString.bold(text);
}

/**
 * Words between grave accents as code: a tap copies them. Otherwise Telegram would link the command alone, and a tap on
 * `/statement 3` would ask for the contents.
 */
export function withCode(text: string): FormattedString {
  const parts = text.split('`').map((part, index) => (index % 2 === 0 ? part : FormattedString.code(part)));
  return FormattedString.join(parts);
}

/** Only the statement's own words. The words of the search are bold. If folded, an app shows the rest by a tap. */
export function quotation(text: string, marks: readonly Span[] = [], isFolded = false): FormattedString {
  const type = isFolded ? 'expandable_blockquote' : 'blockquote';
  const found = marks.map(({ start, end }): MessageEntity => ({ type: 'bold', offset: start, length: end - start }));
  return new FormattedString(text, [{ type, offset: 0, length: text.length }, ...found]);
}

/** Whose words a quotation is and of what day. */
export function attribution(statement: Statement): string {
  return `— ${statement.attribution}`;
}

/** The document's heading, verbatim: the lines above its sections. Nothing if there are none. */
export function quoteHeading({ heading }: Statement): readonly FormattedString[] {
  return heading.length === 0 ? [] : [quotation(heading.join('\n\n'))];
}
