import { type Address, parseAddress } from '../document/address.ts';
import { boolean, listOf, object, oneOf, optional, record, type Shape, text, wholeNumber } from './shape.ts';

/** The longest name of a command that Telegram takes (characters). */
const COMMAND = /^[a-z][a-z0-9_]{0,31}$/u;

/** `document.json`: what is to be known of a document besides its text. */
export const DEFINITION = object({
  /** The file with the text as it was received. */
  text: text(/^[\w.-]+\.txt$/u, 'should be the name of a .txt file in this folder'),
  /** The document's language, by its IETF tag. */
  language: language(),
  /** The document's day: `2022-01-05`. */
  date: text(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u, 'should be a day such as 2022-01-05'),
  /** Where the text was published, if that is known. */
  source: optional(text(/^https?:\/\/\S+$/u, 'should be an address such as https://example.org/text')),
  /** Lines at the beginning of the file that came with the text and are no part of it. */
  boilerplate: optional(listOf(text())),
  /** What the first lines of the text are, in their order. They are its heading and in no section. */
  heading: listOf(oneOf('title', 'date', 'signatories')),
  /** What stands below each quotation: words, and a line of the heading by its name in braces, `{signatories}, {date}`. */
  attribution: text(),
  sections: object({
    /** A section is one line, or all lines up to an empty one. */
    each: oneOf('line', 'block'),
    /** Whether the first line of each block is its heading, which is not quoted. */
    isHeaded: optional(boolean()),
    /** The first section's number. */
    first: wholeNumber(0, 1),
  }),
  /** Words with a full stop after which a sentence goes on: `Art.`. */
  abbreviations: optional(listOf(text(/^\S+\.$/u, 'should be a word with its full stop, such as Art.'))),
  signatories: optional(listOf(object({ name: text(), country: optional(text()) }))),
  /** The commands that are named after what the document is and has. */
  commands: object({ text: command(), places: optional(command()), signatories: optional(command()) }),
  places: optional(
    object({
      /** The sentence that lists them. */
      listedIn: address(),
      /** The languages in which their names are shown, besides the document's, in that order: each with its key in messages and data. */
      names: record(text(/^[a-z]+$/u, 'should be of lower-case letters, such as kazakh')),
      /** Words around a name that name nothing themselves, in lower case: the country's. */
      fillers: optional(listOf(text())),
    }),
  ),
  /** Time zones by their IANA names: that of a schedule whose author names none, and those that are a tap away. */
  zones: object({ default: text(), offered: listOf(text()) }),
  /** What the help and the playground show. */
  examples: object({
    section: address(),
    sentence: address(),
    sentences: address(),
    /** To search for. */
    word: text(/^\S+(?: \S+)*$/u, 'should be a word of the text, in one line'),
    /** For inline mode: two words. Without them, the word above. */
    inline: optional(listOf(text())),
    /** A place by a name that the text does not use. */
    place: optional(text()),
    /** A sentence of the text, quoted with a mistake. */
    misquotation: optional(text()),
  }),
});

/** What `document.json` says, checked. */
export type Definition = ReturnType<typeof DEFINITION>;

function command(): Shape<string> {
  return text(COMMAND, 'should be a command without its slash: a-z, 0-9 and _, a letter first, 32 at most');
}

function address(): Shape<Address> {
  return (value, at, refuse) => {
    const parsed = typeof value === 'string' ? parseAddress(value) : undefined;
    if (parsed === undefined) refuse(at, 'should be an address such as 3, 2.3 or 4.2-4');
    return parsed ?? { kind: 'section', section: 0 };
  };
}

function language(): Shape<string> {
  return (value, at, refuse) => {
    try {
      if (typeof value === 'string' && Intl.getCanonicalLocales(value)[0] === value) return value;
    } catch {
      // `Intl` tells only so that it knows no such language.
    }
    refuse(at, 'should be a language by its tag, such as en');
    return String(value);
  };
}
