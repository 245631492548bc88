import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBundle } from '../../scripts/bundled-program.mjs';
import { differences, treeOf } from '../supply/image.ts';
import { PROJECT_ROOT, start } from '../support/process.ts';
import { startCommand } from '../support/project.ts';

/** A copy of the project, with what a start reads. */
let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'verbatim-start-'));
  for (const path of ['package.json', 'package-lock.json', 'scripts', 'src', 'document']) {
    cpSync(join(PROJECT_ROOT, path), join(project, path), { recursive: true });
  }
  symlinkSync(join(PROJECT_ROOT, 'node_modules'), join(project, 'node_modules'));
});

afterEach(() => rmSync(project, { recursive: true, force: true }));

const bundles = (): readonly string[] => readdirSync(join(project, '.bundle')).filter((name) => name !== 'last.json');

/** What a start says whose settings are wrong, which ends at once. */
async function said(): Promise<readonly string[]> {
  const [, ...args] = startCommand();
  const running = start({ command: [process.execPath, ...args], env: { PORT: 'canary' }, folder: project });
  expect(await running.ended).toBe(1);
  return running.said();
}

const WRONG_PORT = expect.stringMatching(/^PORT /u);

describe('a start', () => {
  it('makes a bundle of the sources once, and uses it again as long as they say the same', async () => {
    expect(await said()).toEqual([WRONG_PORT]);
    const made = bundles();
    expect(made).toHaveLength(1);
    // As in an image, whose files have other times.
    utimesSync(join(project, 'src/node.ts'), 1, 1);
    expect(await said()).toEqual([WRONG_PORT]);
    expect(bundles()).toEqual(made);
  });

  it('runs the sources as they are now: after a change, from a new bundle', async () => {
    await said();
    appendFileSync(join(project, 'src/node/main.ts'), "\nprocess.stderr.write('canary\\n');\n");
    expect(await said()).toEqual(['canary', WRONG_PORT]);
    expect(bundles()).toHaveLength(2);
  });

  it('takes no bundle that lacks a part', async () => {
    await said();
    const { folder = '', files = {} } = findBundle(project) ?? {};
    for (const name of Object.keys(files)) writeFileSync(join(project, folder, name), '');
    expect(findBundle(project)).toBeUndefined();
    expect(await said()).toEqual([WRONG_PORT]);
  });

  it('has the same bundle, byte for byte, wherever and whenever it was made with the same SOURCE_DATE_EPOCH', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'verbatim-start-in-another-place-'));
    cpSync(project, copy, { recursive: true });
    const made = [project, copy].map(async (folder) => {
      const env = { SOURCE_DATE_EPOCH: '1700000000' };
      expect(await start({ command: [process.execPath, 'scripts/bundle.mjs'], env, folder }).ended).toBe(0);
      return treeOf(join(folder, '.bundle'));
    });
    const [one = new Map(), other = new Map()] = await Promise.all(made);
    rmSync(copy, { recursive: true });
    expect(one.size).toBeGreaterThan(10);
    expect(differences(one, other)).toEqual([]);
  });

  it('runs the sources where no bundle can be written, and says so', async () => {
    writeFileSync(join(project, '.bundle'), '');
    expect(await said()).toEqual([
      expect.stringMatching(/^The program starts from its sources.* \(E[A-Z]+/u),
      WRONG_PORT,
    ]);
  });
});
