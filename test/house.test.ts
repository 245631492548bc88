import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which rooms a room may import from, besides itself. The purest come first. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  content: [],
  jobs: ['content'],
  handlers: ['content', 'jobs'],
  bot: ['content', 'jobs', 'handlers'],
  web: ['content', 'jobs', 'handlers', 'bot'],
  playground: ['content', 'jobs', 'handlers', 'bot'],
  node: ['content', 'jobs', 'handlers', 'bot', 'web', 'playground'],
  workerd: ['content', 'jobs', 'handlers', 'bot', 'web'],
  // The entries.
  '': ['content', 'jobs', 'handlers', 'bot', 'web', 'playground', 'node', 'workerd'],
};

/** What is pure has no runtime and no Telegram. */
const PURE = ['content'];
const PURE_FILES = [
  'cadence',
  'day-names',
  'erasure',
  'heartbeat',
  'lateness',
  'planning',
  'right-due',
  'verdict',
  'when',
  'when-fault',
  'zone-names',
  'zones',
].map((name) => `jobs/${name}.ts`);

const ROOT = join(import.meta.dirname, '../src');

const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('playground/page/client/'))
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

describe('the house', () => {
  it('has arrows in one direction only', () => {
    const wrong = files.flatMap(({ path, text }) =>
      importsOf(text)
        .filter((imported) => imported.startsWith('.'))
        .map((imported) => normalize(join(dirname(path), imported)))
        .filter((target) => !target.startsWith('..'))
        .filter((target) => roomOf(target) !== roomOf(path) && !MAY_IMPORT[roomOf(path)]?.includes(roomOf(target)))
        .map((target) => `${path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps its pure rooms free of runtime, clock and chance', () => {
    const impure = files
      .filter(({ path }) => PURE.includes(roomOf(path)) || PURE_FILES.includes(path))
      .filter(({ text }) =>
        /from '(node:|grammy|hono|ioredis)|Date\.now|new Date\(\)|Math\.random|process\.|fetch\(/u.test(text),
      )
      .map(({ path }) => path);
    expect(impure).toEqual([]);
  });

  it('draws the pages from modules that run anywhere', () => {
    const bound = [...reachedFrom('web/pages/pages.ts')].filter((path) =>
      /(?:from|import) '(node:|ioredis|bullmq|pino)|process\./u.test(textOf(path)),
    );
    expect(bound).toEqual([]);
  });

  it('has no folder that the rules do not know', () => {
    expect([...new Set(files.map(({ path }) => roomOf(path)))].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });
});

function roomOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : '';
}

function textOf(path: string): string {
  return files.find((file) => file.path === path)?.text ?? '';
}

/** The module and all that it imports, directly and through others. */
function reachedFrom(path: string, reached = new Set<string>()): ReadonlySet<string> {
  if (reached.has(path)) return reached;
  reached.add(path);
  for (const imported of importsOf(textOf(path)).filter((name) => name.startsWith('.'))) {
    reachedFrom(normalize(join(dirname(path), imported)), reached);
  }
  return reached;
}

function importsOf(text: string): readonly string[] {
  return Array.from(text.matchAll(/(?:from|import) '([^']+)'/gu), (match) => match[1] ?? '');
}
