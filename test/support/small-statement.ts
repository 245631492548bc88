import type { Statement } from '../../src/content/document/statement.ts';
import { type Division, parseStatement } from '../../src/content/folder/parse-statement.ts';

/** A text whose first line is its title, and each other line a section. */
const TITLE_AND_LINES: Division = {
  boilerplate: undefined,
  heading: ['title'],
  attribution: '{title}, {date}',
  sections: { each: 'line', isHeaded: undefined, first: 1 },
  abbreviations: undefined,
  date: '2022-01-05',
  language: 'en',
};

/** A document of a few words; fails where it can't be read so. */
export function smallStatement(text: string, division: Partial<Division> = {}): Statement {
  return parseStatement(text, { ...TITLE_AND_LINES, ...division }, (at, what) => {
    throw new Error(`${at}: ${what}`);
  });
}
