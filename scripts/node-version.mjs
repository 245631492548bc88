import { spawnSync } from 'node:child_process';
import { lstatSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { childEnvironment } from './child-environment.mjs';
import { Failure } from './failure.mjs';
import { adviseInstalling } from './system-advice.mjs';

const NEEDED = 24;

/**
 * Whether the Node that `npm run` finds is one that runs the program: the one among the packages, else the one that runs this.
 *
 * @param {string} root
 */
export function isNodeRecent(root) {
  const bundled = join(root, 'node_modules', '.bin', 'node');
  const isRunning = process.execPath.startsWith(join(root, 'node_modules') + sep);
  if (isRunning || lstatSync(bundled, { throwIfNoEntry: false }) === undefined) return isRecent(process.versions.node);
  return isRecent(readVersion(bundled));
}

/**
 * @param {string} root
 * @throws {Failure} where only an older Node is to be had
 */
export function requireNode(root) {
  if (isNodeRecent(root)) return;
  // One that can't run here (another C library) would stand before the system's own in every `npm run`.
  rmSync(join(root, 'node_modules', '.bin', 'node'), { force: true });
  if (isRecent(process.versions.node)) return;
  throw new Failure(
    `Node ${NEEDED} or later is needed, and this is ${process.versions.node}; none comes with the packages for ${process.platform} ${process.arch}. Install it: ${adviseInstalling('node')}`,
  );
}

/** @param {string} command */
function readVersion(command) {
  const { stdout } = spawnSync(command, ['--version'], { encoding: 'utf8', env: childEnvironment(), timeout: 20_000 });
  return stdout?.trim().replace('v', '') ?? '';
}

/** @param {string} version */
function isRecent(version) {
  return Number.parseInt(version, 10) >= NEEDED;
}
