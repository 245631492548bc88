/**
 * Makes a fresh checkout ready to run: its packages, Node 24 among them, and a Redis server. Runs before every script of package.json.
 * Plain JavaScript for the older Node that may be all there is. Quick, offline and silent when nothing is missing.
 */
import { closeSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure, say } from './failure.mjs';
import { lockFile } from './file-lock.mjs';
import { isNodeRecent, requireNode } from './node-version.mjs';
import { arePackagesInstalled, installPackages } from './packages.mjs';
import { downloadRedis } from './redis-download.mjs';
import { findRedisServer } from './redis-server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const script = process.env.npm_lifecycle_event ?? '';
/** Of the scripts in package.json, those that need nothing that only tests need. */
const isStart = /^((pre)?start|setup|backup|restore|after-restore|doctor|webhook:set)$/.test(script);
/** Those that never talk to a Redis of ours. */
const isWithoutRedis = /^(webhook:set|doctor|check|check:supply|check:reproducible|fix|wrangler)$/.test(script);

/** It says what is not as it should be, and changes nothing that it can run with. */
const isLook = script === 'doctor' && existsSync(join(root, 'node_modules', 'ioredis'));

const arePackagesReady = () => (isLook || arePackagesInstalled(root, { development: !isStart })) && isNodeRecent(root);
const isRedisReady = () =>
  isWithoutRedis || (isStart && Boolean(process.env.REDIS_URL)) || findRedisServer(process.env, root) !== undefined;

try {
  if (!(arePackagesReady() && isRedisReady())) prepare();
} catch (error) {
  say(
    error instanceof Failure
      ? error.message
      : `The preparation failed: ${error instanceof Error ? error.message : error}`,
  );
  process.exitCode = 1;
}

/** One at a time: what another one is doing need not be done again. */
function prepare() {
  const home = join(root, '.redis');
  mkdirSync(home, { recursive: true });
  const path = join(home, 'bootstrap.lock');
  const lock = lockFile(path) ?? waitForLock(path);
  if (!arePackagesReady()) installPackages(root, lock, { development: !isStart });
  requireNode(root);
  if (!isRedisReady()) downloadRedis(home);
  closeSync(lock);
}

/** @param {string} path */
function waitForLock(path) {
  say('Waiting for another preparation of this project to end…');
  return lockFile(path, { wait: true });
}
