import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createApt } from './apt.mjs';
import { childEnvironment } from './child-environment.mjs';
import { Failure, say } from './failure.mjs';
import { isRecentEnough, readPrivateCopy, readVersion } from './redis-server.mjs';
import { adviseInstalling, isThere } from './system-advice.mjs';

/** How many times libraries may need further libraries. */
const DEPTH = 5;

/** The packages that make a server, by Debian's names; of the first kind the server itself is a link into the second. */
const SERVERS = [
  { command: 'usr/bin/redis-server', packages: ['redis-server', 'redis-tools'] },
  { command: 'usr/bin/valkey-server', packages: ['valkey-server', 'valkey-tools'] },
];

/**
 * Puts a private copy of Debian's or Ubuntu's Redis server into `.redis/server`, without installing anything and without being root.
 * It is there as a whole or not at all.
 *
 * @param {string} home the project's `.redis`, locked by the caller
 * @throws {Failure} where this system has no apt-get, or it can't be fetched
 */
export function downloadRedis(home) {
  if (!isThere('apt-get') || !isThere('dpkg-deb')) {
    throw new Failure(`A Redis server is needed. Install it: ${adviseInstalling('redis')}; or set REDIS_URL.`);
  }
  say('Fetching a private copy of Redis…');
  const work = join(home, 'unfinished');
  rmSync(work, { recursive: true, force: true });
  const copy = join(work, 'server');
  mkdirSync(copy, { recursive: true });
  const apt = createApt(work);
  const server = SERVERS.find(({ packages }) => apt.download(packages, copy));
  if (server === undefined) {
    const reason = apt.isOffline()
      ? "the system's package servers can't be reached: connect to the network"
      : `apt-get: ${apt.lastError()}`;
    throw new Failure(unavailable(reason));
  }
  addLibraries(apt, copy, server);

  const version = readVersion(readPrivateCopy(copy) ?? { command: '', env: {} });
  if (!isRecentEnough(version))
    throw new Failure(unavailable(`the one of this system ${version ? `is ${version}, too old` : "doesn't run"}`));
  const place = join(home, 'server');
  rmSync(place, { recursive: true, force: true });
  renameSync(copy, place);
  rmSync(work, { recursive: true, force: true });
}

/** @param {string} reason */
function unavailable(reason) {
  return `A Redis server is needed and can't be fetched (${reason}). Install one, 6.2 or later: ${adviseInstalling('redis')}; or set REDIS_URL.`;
}

/**
 * Adds the libraries that the server needs and this machine does not have, and notes how the copy is run.
 *
 * @param {import('./apt.mjs').Apt} apt
 * @param {string} copy
 * @param {(typeof SERVERS)[number]} server
 */
function addLibraries(apt, copy, { command, packages }) {
  let needed = packages;
  for (let depth = 0; ; depth += 1) {
    const libraries = findLibraryFolders(copy);
    writeFileSync(join(copy, 'server.json'), JSON.stringify({ command, libraries }));
    const missing = findMissingLibraries(readPrivateCopy(copy));
    if (missing.length === 0) return;
    needed = apt.missingDependencies(needed);
    if (needed.length === 0 || depth === DEPTH || !apt.download(needed, copy)) {
      throw new Failure(unavailable(`no package brings ${missing.join(', ')}`));
    }
  }
}

/** @param {string} copy @returns {string[]} */
function findLibraryFolders(copy) {
  const roots = ['lib', 'usr/lib'].map((name) => join(copy, name)).filter(existsSync);
  const folders = roots.flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.so(\.\d+)*$/.test(name))
      .map((name) => relative(copy, join(root, name, '..'))),
  );
  return [...new Set(folders)];
}

/** @param {import('./redis-server.mjs').RedisServerCommand | undefined} server */
function findMissingLibraries(server) {
  const { stdout } = spawnSync('ldd', [server?.command ?? ''], {
    encoding: 'utf8',
    env: childEnvironment(server?.env),
  });
  return [...(stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name);
}
