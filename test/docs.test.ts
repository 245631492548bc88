import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from './support/process.ts';
import { isInProject, projectScripts, readProject } from './support/project.ts';

/** The folders that we write; their files are named in documents. */
const FOLDERS = readdirSync(PROJECT_ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
  .map(({ name }) => name);
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
);
const DOCUMENTS = [
  ...readdirSync(PROJECT_ROOT).filter((name) => name.endsWith('.md')),
  ...FILES.filter((path) => path.startsWith('docs/') && path.endsWith('.md')),
];

const documents = DOCUMENTS.map((path) => [path, readProject(path)] as const);

/** The anchors that GitHub gives to the headings of a document. */
function anchorsOf(text: string): readonly string[] {
  return Array.from(text.matchAll(/^#+ (.+)$/gmu), ([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_\- ]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe.each(documents)('%s', (path, text) => {
  it('links only to files and headings that exist', () => {
    const links = Array.from(text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/gu), ([, to = '', anchor]) => ({
      target: to === '' ? path : join(dirname(path), to),
      anchor,
    }));
    const broken = links.filter(
      ({ target, anchor }) =>
        !isInProject(target) || (anchor !== undefined && !anchorsOf(readProject(target)).includes(anchor)),
    );
    expect(broken).toEqual([]);
  });

  it('names only files and folders that exist', () => {
    const named = Array.from(text.matchAll(new RegExp(`(?<![\\w./@-])(?:${FOLDERS.join('|')})/[\\w./-]*\\w`, 'gu')));
    expect(named.map(([name]) => name).filter((name) => !isInProject(name))).toEqual([]);
  });

  it('runs only scripts of package.json', () => {
    const named = Array.from(text.matchAll(/npm run (?:--silent )?(\w[\w:-]*)/gu), ([, name = '']) => name);
    expect(named.filter((name) => !(name in projectScripts()))).toEqual([]);
  });

  it('names modules without their folder only if a file has that name', () => {
    const named = Array.from(text.matchAll(/`([\w-]+\.(?:ts|mjs|json|ftl|txt))`/gu), ([, name = '']) => name);
    const known = [...FILES, ...readdirSync(PROJECT_ROOT)].map((file) => basename(file));
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });
});

/** What a translation has in common with its original, in its order. Links to headings differ with the headings. */
function structureOf(text: string): Readonly<Record<string, readonly string[]>> {
  const prose = text.replaceAll(/```[\s\S]*?```/gu, '');
  const all = (form: RegExp) => Array.from(prose.matchAll(form), ([found]) => found);
  return {
    headings: all(/^#+ /gmu),
    rows: all(/^\|.*$/gmu).map((row) => `${row.split('|').length} columns`),
    marks: all(/^(?:- |<!--.*)/gmu),
    code: all(/`[^`\n]+`/gu).toSorted(),
    links: all(/(?<=\]\()[^)#]+(?:#[^)]*)?(?=\))/gu).toSorted(),
    blocks: Array.from(text.matchAll(/```[\s\S]*?```/gu), ([block]) => block),
  };
}

describe('the threat model in Russian', () => {
  it('has the headings, rows, commands, links and example of the English one', () => {
    const translated = readProject('docs/threat-model.ru.md').replace('(threat-model.md)', '(threat-model.ru.md)');
    expect(structureOf(translated)).toEqual(structureOf(readProject('docs/threat-model.md')));
  });
});
