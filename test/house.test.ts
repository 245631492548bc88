import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** A folder of `src` without the folders below it that have a row of their own. '' is the entries. */
type Room = keyof typeof MAY_IMPORT;

/** Which folders the files of a folder may import from, besides their own. A folder's name stands for those below it too. */
const MAY_IMPORT = {
  'content/text': [],
  'content/document': ['content/text'],
  'content/names': ['content/text', 'content/document'],
  'content/verify': ['content/text', 'content/document'],
  'content/search': ['content/text', 'content/document', 'content/names'],
  'content/folder': ['content/text', 'content/document', 'content/names'],
  content: ['content'],
  'jobs/plan': ['content'],
  'jobs/run': ['content', 'jobs/plan'],
  'handlers/base': ['content', 'jobs/plan'],
  'handlers/reading': ['content', 'handlers/base'],
  'handlers/guest': ['content', 'handlers/base', 'handlers/reading'],
  'handlers/subscriptions': ['content', 'jobs/plan', 'handlers/base'],
  'handlers/start': ['content', 'jobs/plan', 'handlers/base', 'handlers/reading', 'handlers/subscriptions'],
  handlers: ['content', 'jobs/plan', 'handlers'],
  bot: ['content', 'jobs', 'handlers'],
  pictures: ['content', 'handlers/base', 'web'],
  web: ['content', 'handlers', 'bot'],
  'stand-in/server': ['stand-in'],
  'stand-in': [],
  playground: ['stand-in'],
  'node/process': ['content', 'handlers', 'bot', 'web'],
  'node/redis': ['jobs', 'handlers', 'bot', 'node/process', 'scripts'],
  'node/doctor': [
    'content',
    'jobs',
    'handlers',
    'bot',
    'node/process',
    'node/redis',
    'node/metrics',
    'node/updates',
    'scripts',
  ],
  'node/metrics': ['jobs', 'handlers', 'bot', 'web'],
  'node/updates': ['jobs/run', 'handlers', 'bot', 'node/process', 'node/metrics'],
  'node/pictures': ['content', 'handlers', 'bot', 'pictures', 'node/process'],
  'node/jobs': ['content', 'jobs', 'bot', 'node/process', 'node/redis'],
  node: ['content', 'jobs', 'handlers', 'bot', 'web', 'pictures', 'playground', 'node'],
  workerd: ['content', 'jobs/plan', 'handlers', 'bot', 'web'],
  '': ['bot', 'node', 'workerd'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Folders without a runtime, a clock, chance, the network or Telegram. */
const PURE = ['content', 'jobs/plan'];

/** Modules that one may import in a pure folder. */
const PURE_PACKAGES = ['@fluent/bundle', '@orama/stemmers/', 'stemmer', 'temporal-polyfill'];

/** What gives a clock, chance, a timer, the network or the runtime to a module that imports nothing. */
const IMPURE =
  /Date\.now|new Date\(\)|Temporal\.Now|performance\.|Math\.random|crypto\.|globalThis|process[.[]|set(?:Timeout|Interval|Immediate)\(|queueMicrotask|fetch\(|import\(/u;

const ROOT = join(import.meta.dirname, '../src');

const files: ReadonlyMap<string, string> = new Map(
  readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]),
);

describe('the folders of src', () => {
  it('import only from the folders that the table allows', () => {
    const wrong = [...files.keys()].flatMap((path) =>
      importedBy(path)
        .filter((target) => !isAllowed(path, target))
        .map((target) => `${path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('are all in the table, and every row of the table has files', () => {
    const rooms = [...files.keys()].map(roomOf);
    expect([...new Set(rooms)].toSorted()).toEqual(Object.keys(MAY_IMPORT).toSorted());
  });

  it('have no circle of imports, imports of types included', () => {
    expect(circles()).toEqual([]);
  });
});

describe('content and jobs/plan', () => {
  const pure = [...files].filter(([path]) => PURE.some((room) => isIn(roomOf(path), room)));

  it('use no clock, chance, timer, network or runtime', () => {
    expect(pure.filter(([, text]) => IMPURE.test(withoutComments(text))).map(([path]) => path)).toEqual([]);
  });

  it('import no packages but a few that are pure', () => {
    const packages = pure.flatMap(([path, text]) =>
      specifiersIn(text)
        .filter((name) => !name.startsWith('.') && !PURE_PACKAGES.some((allowed) => name.startsWith(allowed)))
        .map((name) => `${path} imports ${name}`),
    );
    expect(packages).toEqual([]);
  });
});

describe('the pages', () => {
  it('are drawn by modules that run anywhere', () => {
    const bound = [...reachedFrom('web/pages/pages.ts')].filter((path) =>
      /(?:from|import) '(node:|ioredis|bullmq|pino)|process\./u.test(files.get(path) ?? ''),
    );
    expect(bound).toEqual([]);
  });
});

describe('the program', () => {
  it('takes grammY as built for the web, which brings no fetch of its own', () => {
    expect([...files].filter(([, text]) => importsAtOnce(text).includes('grammy')).map(([path]) => path)).toEqual([]);
  });

  it('loads what posts, and the playground, only where its role needs them', () => {
    const reached = [...reachedFrom('node/main.ts', new Set(), importsAtOnce)];
    expect(reached).toContain('node/program.ts');
    expect(
      reached.filter((path) => /^(?:playground|stand-in)\/|^node\/jobs\/(?:jobs-role|start-jobs)/u.test(path)),
    ).toEqual([]);
    expect(reached.filter((path) => importsAtOnce(files.get(path) ?? '').includes('bullmq'))).toEqual([]);
  });
});

/** The longest row of the table that a file lies in. */
function roomOf(path: string): string {
  const folder = dirname(path) === '.' ? '' : dirname(path);
  const rooms = Object.keys(MAY_IMPORT).filter((room) => room !== '' && isIn(folder, room));
  return rooms.toSorted((one, two) => two.length - one.length)[0] ?? folder;
}

function isIn(folder: string, room: string): boolean {
  return folder === room || folder.startsWith(`${room}/`);
}

/** `target` is relative to `src`; `../scripts/…` is outside of it. Data (JSON, text, Fluent) may be read by whoever may import the folder. */
function isAllowed(path: string, target: string): boolean {
  const room = roomOf(path);
  const allowed: readonly string[] = MAY_IMPORT[room as Room] ?? [];
  if (target.startsWith('../')) return isData(target) || allowed.includes(target.split('/')[1] ?? '');
  return roomOf(target) === room || allowed.some((other) => isIn(roomOf(target), other));
}

/** package.json and the like. */
function isData(target: string): boolean {
  return !/\.m?[jt]s$/u.test(target);
}

function importedBy(path: string, specifiersOf = specifiersIn): readonly string[] {
  return specifiersOf(files.get(path) ?? '')
    .filter((name) => name.startsWith('.'))
    .map((name) => normalize(join(dirname(path), name)));
}

function specifiersIn(text: string): readonly string[] {
  return Array.from(
    withoutComments(text).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^'\s]+)'/gu),
    (match) => match[1] ?? '',
  );
}

/** What a file needs before it runs: no types, and nothing that it imports later. */
function importsAtOnce(text: string): readonly string[] {
  return Array.from(
    withoutComments(text).matchAll(/^(?:import|export) (?!type )[^;]*?'([^'\s]+)'/gmu),
    (match) => match[1] ?? '',
  );
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gmu, '');
}

/** The module and all that it imports, directly and through others. */
function reachedFrom(path: string, reached = new Set<string>(), specifiersOf = specifiersIn): ReadonlySet<string> {
  if (reached.has(path)) return reached;
  reached.add(path);
  for (const imported of importedBy(path, specifiersOf)) reachedFrom(imported, reached, specifiersOf);
  return reached;
}

/** Each circle once, as the way around it: `a.ts > b.ts > a.ts`. */
function circles(): readonly string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    const start = way.indexOf(path);
    if (start >= 0) found.push([...way.slice(start), path].join(' > '));
    if (start >= 0 || done.has(path)) return;
    for (const imported of importedBy(path)) if (files.has(imported)) visit(imported, [...way, path]);
    done.add(path);
  };
  for (const path of files.keys()) visit(path, []);
  return found;
}
