import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { childEnvironment } from './child-environment.mjs';
import { Failure, say } from './failure.mjs';

/** Lies in node_modules while an installation runs; found there later, it tells of one that was cut short. */
const UNFINISHED = '.installing';
const HIDDEN_LOCK = '.package-lock.json';

/** What npm says where it can't reach its registry. */
const NETWORK_ERRORS =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT)\b/;

const ARGUMENTS = [
  'install',
  // package-lock.json is the repository's, not this machine's: don't write it.
  '--no-save',
  '--no-audit',
  '--no-fund',
  '--include=optional',
  // None of the packages needs to run anything to be installed, and none shall.
  '--ignore-scripts',
  // Node 24 comes with this very installation.
  '--engine-strict=false',
  '--loglevel=error',
  '--prefer-offline',
  // Without a network the answer should take seconds, not a minute.
  '--fetch-retries=1',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=2000',
];

/**
 * Whether node_modules holds what package-lock.json says. What is optional need not be there.
 *
 * @param {string} root the project's folder
 * @param {{ development: boolean }} options `development`: also what only tests need
 */
export function arePackagesInstalled(root, { development }) {
  const modules = join(root, 'node_modules');
  const installed = readPackages(join(modules, HIDDEN_LOCK));
  if (installed === undefined || existsSync(join(modules, UNFINISHED))) return false;
  const locked = Object.entries(readPackages(join(root, 'package-lock.json')) ?? {});
  const required = locked.filter(
    ([path, entry]) => path !== '' && !entry.optional && !entry.devOptional && (development || !entry.dev),
  );
  return (
    required.every(([path, entry]) => isSame(entry, installed[path])) &&
    Object.keys(installed).every((path) => existsSync(join(root, path, 'package.json')))
  );
}

/**
 * Installs the packages of package-lock.json, which it leaves as it is. What only tests need is left out where it is not
 * asked for, and stays where it is already.
 *
 * @param {string} root
 * @param {number} lock a descriptor that npm keeps open, so that the lock outlives this process if npm does
 * @param {{ development: boolean }} options
 * @throws {Failure}
 */
export function installPackages(root, lock, { development }) {
  say('Installing packages…');
  const modules = join(root, 'node_modules');
  const isWhole = existsSync(join(modules, HIDDEN_LOCK)) && !existsSync(join(modules, UNFINISHED));
  const present = isWhole ? Object.values(readPackages(join(modules, HIDDEN_LOCK)) ?? {}) : [];
  const wanted = development || present.some(({ dev }) => dev) ? '--include=dev' : '--omit=dev';
  // npm takes a folder that was unpacked halfway for a whole one.
  if (!isWhole) clear(modules);
  mkdirSync(modules, { recursive: true });
  writeFileSync(join(modules, UNFINISHED), '');
  const npm = spawnSync('npm', [...ARGUMENTS, wanted], {
    cwd: root,
    encoding: 'utf8',
    env: childEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe', lock],
  });
  if (npm.error !== undefined) throw new Failure(`npm can't be run (${npm.error.message}): install it with Node.`);
  if (npm.status !== 0) throw new Failure(explain(npm.stderr));
  linkNode(modules);
  rmSync(join(modules, UNFINISHED), { force: true });
}

/**
 * npm 9, which Debian 13 has, removes the link to this machine's Node along with the packages of Node for other machines.
 *
 * @param {string} modules
 */
function linkNode(modules) {
  const program = join(`node-${process.platform}-${process.arch}`, 'bin', 'node');
  const link = join(modules, '.bin', 'node');
  if (!existsSync(join(modules, program)) || lstatSync(link, { throwIfNoEntry: false }) !== undefined) return;
  mkdirSync(join(modules, '.bin'), { recursive: true });
  symlinkSync(join('..', program), link);
}

/** @param {string} modules */
function clear(modules) {
  if (!existsSync(modules)) return;
  rmSync(join(modules, HIDDEN_LOCK), { force: true });
  for (const name of readdirSync(modules)) rmSync(join(modules, name), { recursive: true, force: true });
}

/** @param {string} stderr */
function explain(stderr) {
  const lines = stderr.split('\n').filter((line) => /^npm error /.test(line));
  const network = lines.find((line) => NETWORK_ERRORS.test(line));
  const reason = (
    network ??
    lines.find((line) => !/^npm error (code|syscall|errno|path)/.test(line)) ??
    'no reason given'
  ).replace('npm error ', '');
  return network === undefined
    ? `The packages can't be installed (${reason}): run "npm install" to see all of it.`
    : `The packages can't be fetched (${reason}): the npm registry is needed once; connect to the network and start again.`;
}

/** @typedef {{ version?: string, integrity?: string, dev?: boolean, optional?: boolean, devOptional?: boolean }} Entry */

/** @param {string} path @returns {Record<string, Entry> | undefined} */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** @param {Entry} locked @param {Entry | undefined} installed */
function isSame(locked, installed) {
  return installed?.version === locked.version && installed?.integrity === locked.integrity;
}
