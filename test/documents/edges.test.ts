import { describe, expect, it } from 'vitest';
import { createI18n } from '../../src/bot/i18n.ts';
import type { DocumentFiles } from '../../src/content/folder/document-files.ts';
import { createPages } from '../../src/web/pages/pages.ts';
import { projectFilesOf } from '../support/documents.ts';
import { LAKE_FILES } from '../support/lake-document.ts';
import { createTelegram, only, quotationsIn, throwFault } from '../support/telegram.ts';

const UNUSED = /^(?:places|place-|region-|help-places|about-places|section-title-2).*\n/gmu;

/** The letter without places, with these texts and these fields of `document.json` instead. */
function letter(text: string, fields: Readonly<Record<string, unknown>>): DocumentFiles {
  const { places: _, ...definition } = JSON.parse(LAKE_FILES['document.json'] ?? '');
  const kept = Object.entries(LAKE_FILES).filter(([file]) => !/places|map|decoys|search/u.test(file));
  const words = kept.map(([file, source]) => [file, source.replace(UNUSED, '').replace(/^page-[gmo].*\n/gmu, '')]);
  return {
    ...Object.fromEntries(words),
    'letter.txt': text,
    'document.json': JSON.stringify({ ...definition, commands: { text: 'letter' }, ...fields }),
  };
}

const EXAMPLES = { section: '1', sentence: '1.1', sentences: '1.1', word: 'lake' };

describe('a document without a heading', () => {
  it('is signed by those who are named in its text', async () => {
    const files = letter('We, Anna and Bob, love the lake.\n', {
      heading: [],
      attribution: 'Anna and Bob, {date}',
      signatories: [{ name: 'Anna' }, { name: 'Bob' }],
      commands: { text: 'letter', signatories: 'signed' },
      examples: EXAMPLES,
    });
    const { person } = await createTelegram(undefined, projectFilesOf(files));
    const reader = person();
    expect(only(await reader.says('/about')).text).toContain('It was signed by:\n\nAnna\nBob\n\n');
    for (const text of ['/letter', '/signed Anna', '/signed', '/start']) {
      expect(quotationsIn(only(await reader.says(text))), text).toEqual([]);
    }
  });
});

describe('a place with a slug that every object has', () => {
  it('is on the map', async () => {
    const files = projectFilesOf({
      ...LAKE_FILES,
      'places.json': (LAKE_FILES['places.json'] ?? '').replace('"order": 1', '"slug": "constructor", "order": 1'),
    });
    const i18n = createI18n(files.locales, throwFault);
    const pages = createPages({
      ...files,
      t: (key, variables) => i18n.t('en', key, variables),
      inBot: () => undefined,
      origin: 'https://example.org',
    }).app;
    expect(await (await pages.request('/')).text()).toContain('href="#place-constructor"');
  });
});

describe('a document of one sentence', () => {
  it('is quoted again and again', async () => {
    const files = letter('The lake belongs to everybody.\n', {
      heading: [],
      attribution: 'Anna, {date}',
      signatories: undefined,
      examples: EXAMPLES,
    });
    const { person } = await createTelegram(undefined, projectFilesOf(files));
    const reader = person();
    for (let times = 0; times < 3; times += 1) {
      expect(quotationsIn(only(await reader.says('/quote')))).toEqual(['The lake belongs to everybody.']);
    }
  });
});
