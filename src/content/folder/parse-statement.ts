import type { Section, Sentence, Statement } from '../document/statement.ts';
import { escapeForRegExp } from '../text/escape.ts';
import { dayByIntl } from '../text/written-day.ts';
import type { Definition } from './definition.ts';
import type { Refuse } from './fault.ts';

/** How a document's text is to be read: the part of `document.json` that says it. */
export type Division = Pick<
  Definition,
  'boilerplate' | 'heading' | 'attribution' | 'sections' | 'abbreviations' | 'date' | 'language'
>;

/** What stands between two blocks: empty lines. */
const BETWEEN_BLOCKS = /\n(?:[ \t]*\n)+/u;

/**
 * Reads the text as received: takes off what is no part of it, its heading, and divides the rest into sections and
 * sentences. Every character is kept. What it gives counts only if nothing was refused. `day` is its date in words, for a
 * heading that has none.
 */
export function parseStatement(
  received: string,
  division: Division,
  refuse: Refuse,
  day = dayByIntl(division.language, division.date),
): Statement {
  if (/\r/u.test(received)) refuse('', 'has the line ends of Windows: save it with those of Unix');
  const text = withoutBoilerplate(received, division.boilerplate ?? [], refuse);
  const { heading, rest } = takeHeading(text, division.heading.length);
  if (heading.length < division.heading.length || rest.trim() === '') {
    refuse('', `should begin with its heading (${division.heading.join(', ')}), and have sections below it`);
  }
  const lines = Object.fromEntries(division.heading.map((name, index) => [name, heading[index] ?? '']));
  const date = lines['date'] ?? day;
  checkDate(received, lines['date'], division.date, refuse);
  const { first } = division.sections;
  return {
    text,
    heading,
    date,
    attribution: attributionOf(division, { ...lines, date }, refuse),
    sections: sectionTexts(rest, division, (words, what) => refuse(String(lineOf(received, words)), what)).map(
      ({ heading: above, text: words }, index) => ({
        ...parseSection(index + first, words, sentenceEnd(division.abbreviations ?? [])),
        ...(above === undefined ? {} : { heading: above }),
      }),
    ),
  };
}

function withoutBoilerplate(received: string, lines: readonly string[], refuse: Refuse): string {
  let text = received;
  for (const line of lines) {
    if (text.startsWith(line)) text = text.slice(line.length).replace(/^\s+/u, '');
    else refuse('1', `should begin with "${line}": document.json names it as boilerplate`);
  }
  return text;
}

/** The first lines that are not empty, and the text below them. */
function takeHeading(text: string, count: number): { readonly heading: readonly string[]; readonly rest: string } {
  const heading: string[] = [];
  let rest = text;
  while (heading.length < count) {
    const [, line, below = ''] = /^\s*([^\n]+)(?:\n([\s\S]*))?$/u.exec(rest) ?? [];
    if (line === undefined) break;
    heading.push(line.trim());
    rest = below;
  }
  return { heading, rest };
}

/** The words of each section, and the heading of its own above them. */
function sectionTexts(
  rest: string,
  { sections }: Division,
  refuse: (words: string, what: string) => void,
): readonly { readonly heading?: string; readonly text: string }[] {
  const divider = sections.each === 'line' ? /\n+/u : BETWEEN_BLOCKS;
  const blocks = rest.split(divider).map((block) => block.replace(/^\n+|\n+$/gu, ''));
  return blocks
    .filter((block) => block.trim() !== '')
    .map((block) => {
      if (sections.isHeaded !== true) return { text: block };
      const [heading = '', ...lines] = block.split('\n');
      if (lines.length === 0) refuse(heading, `"${heading}" heads a section without words`);
      return { heading, text: lines.join('\n') };
    });
}

/** Full stops after which a sentence goes on stand behind these words, or number a paragraph at its beginning. */
function sentenceEnd(abbreviations: readonly string[]): RegExp {
  const words = abbreviations.map((word) => `(?<![\\p{L}\\p{N}])${escapeForRegExp(word)}`);
  const goesOn = ['(?:^|\\n)\\d{1,3}\\.', ...words].join('|');
  return new RegExp(`((?<=[.!?…]["'’”»)\\]]?)(?<!${goesOn})\\s+(?=["'‘“«(\\[]?\\p{Lu})|\\n+)`, 'u');
}

function parseSection(number: number, text: string, end: RegExp): Section {
  const parts = text.split(end);
  const sentences: Sentence[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    sentences.push({ number: index / 2 + 1, text: parts[index] ?? '', separator: parts[index + 1] ?? '' });
  }
  return { number, text, sentences };
}

function attributionOf({ attribution }: Division, lines: Readonly<Record<string, string>>, refuse: Refuse): string {
  return attribution.replace(/\{(\w+)\}/gu, (placeholder, name: string) => {
    const line = Object.hasOwn(lines, name) ? lines[name] : undefined;
    if (line === undefined) refuse('', `has no line for ${placeholder} of the attribution in document.json`);
    return line ?? placeholder;
  });
}

/** A day in English is compared; of other languages we know no way to read one. */
function checkDate(received: string, written: string | undefined, date: string, refuse: Refuse): void {
  const time = Date.parse(`${written?.replace(/\s+/gu, ' ')} UTC`);
  if (written === undefined || Number.isNaN(time) || new Date(time).toISOString().startsWith(date)) return;
  refuse(String(lineOf(received, written)), `"${written}" is not the date in document.json, ${date}`);
}

function lineOf(received: string, words: string): number {
  return received.slice(0, received.indexOf(words)).split('\n').length;
}
