import type { Statement } from '../document/statement.ts';
import { escapeForRegExp } from '../text/escape.ts';
import { monthsSaid } from '../text/month-names.ts';
import type { Definition } from './definition.ts';
import { createSpeaker } from './speaker.ts';

/** What the bot itself writes around a quotation, and what it says about whose words it is. */
export type OwnWriting = {
  /** Lines above and below a quotation, wherever a line begins: addresses, titles, the attribution. Global. */
  readonly lines: RegExp;
  /** Those whose words it is, in the document's order. */
  readonly names: readonly string[];
  /** Its date, and the months in order, for each language as they stand in a date, and as they stand alone. */
  readonly day: { readonly date: string; readonly months: readonly (readonly string[])[] };
  /** The document's titles in every language. */
  readonly titles: readonly string[];
};

type Parts = {
  readonly definition: Definition;
  readonly statement: Statement;
  /** Fluent source by language. */
  readonly messages: Readonly<Record<string, string>>;
};

/** Numbers with every form that a language gives them; any number is allowed in the place of each. */
const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/**
 * Collects it from the messages with which answers and posts are written, so that a new language needs nothing here. A step
 * for each language.
 */
export function* collectOwnWriting({ definition, statement, messages }: Parts): Generator<void, OwnWriting> {
  const ofLanguages: ReturnType<typeof ownLines>[] = [];
  for (const [language, source] of Object.entries(messages)) {
    ofLanguages.push(ownLines(language, source, statement));
    yield;
  }
  const titles = ofLanguages.map(({ title }) => title);
  const alternatives = new Set([...titles.map(escapeForRegExp), ...ofLanguages.flatMap(({ headings }) => headings)]);
  // The longest first, so that no heading is taken for the beginning of another one.
  const all = [...alternatives].filter((one) => one !== '').toSorted((one, other) => other.length - one.length);
  const heading = `(?:${all.join('|')})(?![\\p{L}\\p{N}])[ \\t]*[:.·—–-]?`;
  const attribution = `[—–-]?[ \\t]*${escapeForRegExp(statement.attribution)}[ \\t]*$`;
  return {
    lines: new RegExp(`^[ \\t]{0,9}(?:${heading}|${attribution})`, 'gimu'),
    names: (definition.signatories ?? []).map(({ name }) => name),
    day: { date: definition.date, months: ofLanguages.flatMap(({ months: { inDate, alone } }) => [inDate, alone]) },
    titles: [...titles, ...(definition.signatories === undefined ? [statement.attribution] : [])],
  };
}

function ownLines(language: string, source: string, { sections }: Statement) {
  const write = createSpeaker(language, source, NEEDED);
  const anyNumber = (text: string): string => escapeForRegExp(text).replace(/\d+/gu, '\\d{1,3}');
  const forms = new Map(NUMBERS.map((number) => [anyNumber(write('button-section', { number })), number]));
  const withTitles = sections.map(({ number }) =>
    write('heading-section', { number, title: write(`section-title-${number}`) }),
  );
  const withSentences = [...forms.values()].flatMap((section) =>
    [...forms.values()].flatMap((to) => [
      write('heading-sentence', { section, sentence: to, title: '' }),
      write('heading-sentences', { section, from: 1, to, title: '' }),
    ]),
  );
  const beside = sections.map(({ number }) =>
    escapeForRegExp(write('heading-titled', { place: '', title: write(`section-title-${number}`) })),
  );
  return {
    months: monthsSaid(write),
    title: write('document-title'),
    headings: [
      ...withTitles.map(escapeForRegExp),
      ...forms.keys(),
      ...withSentences.map((text) => `${anyNumber(text)}(?:${beside.join('|')})?`),
    ],
  };
}

/** The messages of which headings and dates are made. */
const NEEDED =
  /^(?:button-section|document-title|heading-(?:section|sentences?|titled)|section-title-\d+|month-names.*)$/u;
