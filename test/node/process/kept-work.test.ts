import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { areProjectFiles, createProjectFiles, type FileContents } from '../../../src/bot/project-files.ts';
import { WRITTEN_LOCALES } from '../../../src/handlers/base/locale.ts';
import { createKeptWork } from '../../../src/node/process/kept-work.ts';
import { packBytes, unpackBytes } from '../../../src/node/process/packed-file.ts';
import { readProjectFiles } from '../../../src/node/process/project-files.ts';
import { LAKE_FILES } from '../../support/lake-document.ts';
import { readProject } from '../../support/project.ts';

const search = readProjectFiles().content.search.pack();
const FILES = {
  document: { 'a.txt': 'a' },
  locales: {},
  page: '',
  manifest: { version: '1' },
} as unknown as FileContents;
const CODE = 'main-ABC.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-kept-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const keptOf = (files = FILES, code = CODE) => createKeptWork(files, { folder, code });

describe('what a start has worked out', () => {
  it('is found by the next start of the same program with the same files', () => {
    expect(keptOf().find()).toBeUndefined();
    expect(keptOf().areChecked()).toBe(false);
    keptOf().keep(() => search);
    expect(keptOf().find()).toEqual(search);
    expect(keptOf().areChecked()).toBe(true);
  });

  it.each([
    ['the document', { ...FILES, document: { 'a.txt': 'b' } }, CODE],
    ['a file of the document', { ...FILES, document: { 'a.txt': 'a', 'b.txt': '' } }, CODE],
    ['the interface', { ...FILES, page: 'b' }, CODE],
    ['the program', FILES, 'main-DEF.mjs'],
  ])('is none of one of which %s was another', (_, files, code) => {
    keptOf().keep(() => search);
    expect(keptOf(files, code).find()).toBeUndefined();
    expect(keptOf(files, code).areChecked()).toBe(false);
  });

  it('is worked out again where the file is damaged, and kept again', () => {
    keptOf().keep(() => search);
    const [name = ''] = readdirSync(folder);
    const bytes = readFileSync(join(folder, name));
    const damaged = [bytes.subarray(0, bytes.length - 1), bytes.fill(1, 1_000, 1_001), Buffer.alloc(0)];
    for (const wrong of damaged) {
      writeFileSync(join(folder, name), wrong);
      expect(keptOf().find()).toBeUndefined();
    }
    const kept = keptOf();
    kept.find();
    kept.keep(() => search);
    expect(keptOf().find()).toEqual(search);
  });

  it('is not kept where nothing can be written, and not of what runs from its sources', () => {
    const nowhere = createKeptWork(FILES, { folder: join(folder, 'none'), code: CODE });
    nowhere.keep(() => search);
    expect(nowhere.find()).toBeUndefined();
    createKeptWork(FILES).keep(() => {
      throw new Error('canary');
    });
  });

  it('of many documents does not fill the disk', () => {
    for (let version = 0; version < 8; version += 1) keptOf({ ...FILES, page: String(version) }).keep(() => search);
    expect(readdirSync(folder)).toHaveLength(5);
  });
});

describe('files that were checked before', () => {
  const read = (words: string, areChecked: boolean) =>
    createProjectFiles(
      {
        document: { ...LAKE_FILES, 'locales/en.ftl': `${LAKE_FILES['locales/en.ftl']}\n${words}` },
        manifest: { version: '0' },
        locales: Object.fromEntries(
          WRITTEN_LOCALES.map((locale) => [locale, readProject(`src/bot/locales/${locale}.ftl`)]),
        ) as FileContents['locales'],
        page: readProject('src/bot/locales/page.en.ftl'),
      },
      { areChecked: () => areChecked, find: () => undefined },
    );

  it('come to the same, and their messages are not checked again', () => {
    const [checked, unchecked] = [read('', true), read('', false)];
    if (!(areProjectFiles(checked) && areProjectFiles(unchecked))) throw new Error('the document has faults');
    expect(checked.locales).toEqual(unchecked.locales);
    expect(areProjectFiles(read('no-message-of-a-document = { $x }', false))).toBe(false);
    expect(areProjectFiles(read('no-message-of-a-document = { $x }', true))).toBe(true);
  });
});

describe('bytes of plain data', () => {
  it('say the same as the data', () => {
    const data = {
      words: ['ә', ''],
      numbers: Int32Array.of(1, -2),
      none: null,
      more: { empty: new Int32Array() },
      one: 0.75,
    };
    expect(unpackBytes(packBytes(data))).toEqual(data);
  });
});
