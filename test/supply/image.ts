import { spawnSync } from 'node:child_process';
import { cpSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { childEnvironment } from '../../scripts/child-environment.mjs';
import { PROJECT_ROOT } from '../support/process.ts';
import { readProject } from '../support/project.ts';
import { sha256 } from './node-binary.ts';

/** One stage of the Dockerfile: what it starts from, and its instructions in order. */
export type Stage = {
  readonly from: string;
  readonly name: string;
  readonly instructions: readonly (readonly [instruction: string, rest: string])[];
};

/** The digests of files by their paths; what may be executed, and where a link leads, counts too. */
export type Tree = ReadonlyMap<string, string>;

/** The stages of the project's Dockerfile. */
export function stagesOfImage(): readonly Stage[] {
  const [, ...stages] = readProject('Dockerfile').split(/^FROM /mu);
  return stages.map((text) => {
    const [first = '', ...lines] = text.split('\n');
    const [from = '', name = ''] = first.split(' AS ');
    const rows = lines.filter((line) => /^[A-Z]+ /u.test(line));
    return {
      from,
      name,
      instructions: rows.map((row) => [row.replace(/ .*/u, ''), row.replace(/^\S+ /u, '')] as const),
    };
  });
}

/**
 * Does in a folder what a stage does in the image: copies files of the project, and runs its commands.
 *
 * @throws if a command fails
 */
export function runStage(name: string, folder: string, env: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true });
  for (const [instruction, rest] of stagesOfImage().find((stage) => stage.name === name)?.instructions ?? []) {
    if (instruction === 'COPY') {
      const [to = '', ...paths] = rest.split(' ').toReversed();
      for (const path of paths) {
        cpSync(join(PROJECT_ROOT, path), join(folder, to === './' ? path : to), { recursive: true });
      }
    }
    if (instruction !== 'RUN') continue;
    const { status, stderr } = spawnSync('sh', ['-c', rest], {
      cwd: folder,
      encoding: 'utf8',
      env: childEnvironment(env),
    });
    if (status !== 0) throw new Error(`${rest} failed: ${stderr}`);
  }
}

/** What a folder holds. */
export function treeOf(folder: string): Tree {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.toSorted().map((path) => [relative(folder, path), digestOf(path)]));
}

/** Where two trees differ: the paths that only one has, or that are not the same in both. */
export function differences(one: Tree, other: Tree): readonly string[] {
  const paths = new Set([...one.keys(), ...other.keys()]);
  return [...paths].filter((path) => one.get(path) !== other.get(path));
}

/** One digest for a whole tree. */
export function digestOfTree(tree: Tree): string {
  return sha256(Buffer.from([...tree].map(([path, digest]) => `${digest}  ${path}\n`).join('')));
}

function digestOf(path: string): string {
  const stats = lstatSync(path);
  if (stats.isSymbolicLink()) return `link to ${readlinkSync(path)}`;
  return `${sha256(readFileSync(path))}${(stats.mode & 0o111) === 0 ? '' : ' executable'}`;
}
