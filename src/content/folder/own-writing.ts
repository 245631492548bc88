import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { Statement } from '../document/statement.ts';
import { escapeForRegExp } from '../text/escape.ts';
import type { Definition } from './definition.ts';

/** What the bot itself writes around a quotation, and what it says about whose words it is. */
export type OwnWriting = {
  /** Lines above and below a quotation, wherever a line begins: addresses, titles, the attribution. Global. */
  readonly lines: RegExp;
  /** The signatories and the date as texts in every language. */
  readonly names: readonly string[];
  /** The document's titles in every language. */
  readonly titles: readonly string[];
};

type Parts = {
  readonly definition: Definition;
  readonly statement: Statement;
  /** Fluent source by language. */
  readonly messages: Readonly<Record<string, string>>;
};

/** Forms of a number that differ in no language beyond them: each is tried, then any number is allowed in its place. */
const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** Collects it from the messages with which answers and posts are written, so that a new language needs nothing here. */
export function collectOwnWriting({ definition, statement, messages }: Parts): OwnWriting {
  const ofLanguages = Object.entries(messages).map(([language, source]) => ownLines(language, source, statement));
  const titles = ofLanguages.flatMap(({ title }) => title);
  const alternatives = new Set([...titles.map(escapeForRegExp), ...ofLanguages.flatMap(({ headings }) => headings)]);
  // The longest first, so that no heading is taken for the beginning of another one.
  const all = [...alternatives].filter((one) => one !== '').toSorted((one, other) => other.length - one.length);
  const heading = `(?:${all.join('|')})(?![\\p{L}\\p{N}])[ \\t]*[:.·—–-]?`;
  const attribution = `[—–-]?[ \\t]*${escapeForRegExp(statement.attribution)}[ \\t]*$`;
  return {
    lines: new RegExp(`^[ \\t]{0,9}(?:${heading}|${attribution})`, 'gimu'),
    names: [statement.attribution, ...statement.heading, ...datesIn(Object.keys(messages), definition.date)],
    titles,
  };
}

function ownLines(language: string, source: string, { sections }: Statement) {
  const bundle = new FluentBundle(language, { useIsolating: false });
  bundle.addResource(new FluentResource(source), { allowOverrides: true });
  const write = (key: string, variables: Record<string, string | number> = {}): string => {
    const pattern = bundle.getMessage(key)?.value;
    return pattern === null || pattern === undefined ? '' : bundle.formatPattern(pattern, variables, []);
  };
  const withTitles = sections.map(({ number }) =>
    write('heading-section', { number, title: write(`section-title-${number}`) }),
  );
  const numbered = NUMBERS.flatMap((number) => [
    write('button-section', { number }),
    write('heading-sentence', { section: number, sentence: 1, title: '' }),
    write('heading-sentences', { section: number, from: 1, to: 2, title: '' }),
  ]);
  const anyNumber = numbered.map((text) => escapeForRegExp(text).replace(/\d+/gu, '\\d{1,3}'));
  return { title: [write('document-title')], headings: [...withTitles.map(escapeForRegExp), ...anyNumber] };
}

/** The day in words, and its month. */
function datesIn(languages: readonly string[], date: string): readonly string[] {
  const day = new Date(`${date}T00:00:00Z`);
  return languages.flatMap((language) =>
    [{ dateStyle: 'long' } as const, { month: 'long' } as const].map((form) =>
      new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' }).format(day),
    ),
  );
}
