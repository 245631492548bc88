import type { Statement } from '../../src/content/document/statement.ts';
import type { DocumentFiles } from '../../src/content/folder/document-files.ts';
import type { Random } from '../../test/support/random.ts';
import { grown } from '../search/growth.ts';

const TITLE = /^section-title-(\d+) = (.*)$/gmu;

/**
 * The files of a document whose sections are lines, so many times as long: the same heading and sections, then those sections
 * again and again with some other words in them. Every address of the short one is one of the long one, with the same words.
 */
export function longerDocument(
  files: DocumentFiles,
  { text, statement: { sections } }: { readonly text: string; readonly statement: Statement },
  times: number,
  random: Random,
): DocumentFiles {
  const received = files[text] ?? '';
  const begin = received.indexOf(sections[0]?.text ?? '');
  const words = grown(
    sections.map((section) => section.text),
    times,
    random,
  );
  const longer = Object.entries(files).map(([file, content]): [string, string] => {
    if (file === text) return [file, `${received.slice(0, begin)}${words.join('\n\n')}\n`];
    return [file, file.startsWith('locales/') ? withTitles(content, sections.length, words.length) : content];
  });
  return Object.fromEntries(longer);
}

/** The messages with a title for each section more. */
function withTitles(messages: string, present: number, count: number): string {
  const titles = new Map(
    Array.from(messages.matchAll(TITLE), ([, number = '', title = '']) => [Number(number), title]),
  );
  if (titles.size === 0) return messages;
  const more = Array.from({ length: count - present }, (_, index) => {
    const number = present + index + 1;
    return `section-title-${number} = ${titles.get((index % present) + 1)}\n`;
  });
  return `${messages.trimEnd()}\n${more.join('')}`;
}
