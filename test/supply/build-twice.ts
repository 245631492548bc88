/**
 * Makes the packages and the bundle of the image twice, by the Dockerfile's own commands, in two folders, time zones and
 * languages, and compares them. Ends with 1 if a file differs. The last lines are digests that others can compare with theirs.
 *
 *     npm run check:reproducible
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../support/process.ts';
import { differences, digestOfTree, runStage, type Tree, treeOf } from './image.ts';

/** What each stage leaves in the image. */
const LEFT = { packages: 'node_modules', bundle: '.bundle' } as const;

/** What must not matter. */
const PLACES = [
  { name: 'one', env: { TZ: 'UTC', LANG: 'C' } },
  { name: 'in/another/place', env: { TZ: 'Asia/Almaty', LANG: 'kk_KZ.UTF-8' } },
];

const folder = mkdtempSync(join(tmpdir(), 'verbatim-builds-'));
try {
  process.exitCode = compare();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function compare(): 0 | 1 {
  const git = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: PROJECT_ROOT, encoding: 'utf8' });
  const SOURCE_DATE_EPOCH = git.status === 0 ? git.stdout.trim() : '0';
  const results = Object.entries(LEFT).map(([stage, left]) => {
    const [one, other] = PLACES.map(({ name, env }): Tree => {
      const place = join(folder, name, stage);
      runStage(stage, place, { ...env, SOURCE_DATE_EPOCH });
      return treeOf(join(place, left));
    }) as [Tree, Tree];
    const differing = differences(one, other);
    console.log(
      `${stage}: ${one.size} files in ${left}, ${differing.length} differ${differing.map((path) => `\n  ${path}`).join('')}`,
    );
    return { left, digest: digestOfTree(one), isSame: differing.length === 0 };
  });
  console.log(`SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH}`);
  for (const { left, digest } of results) console.log(`${digest}  ${left}`);
  return results.every(({ isSame }) => isSame) ? 0 : 1;
}
