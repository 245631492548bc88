import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first version whose commands and replies all the program's own scripts rely on. */
const OLDEST = [6, 2];

/** @typedef {{ command: string, env: Record<string, string> }} RedisServerCommand */

/**
 * How to run a Redis server here: one of the system (`redis-server` or `valkey-server` in PATH, 6.2 or later), else the private
 * copy that the bootstrap puts in the project's `.redis`.
 *
 * @param {Readonly<Record<string, string | undefined>>} env the environment, for its PATH
 * @param {string} projectRoot
 * @returns {RedisServerCommand | undefined} undefined where there is none that runs
 */
export function findRedisServer(env, projectRoot) {
  const candidates = [...commandsInPath(env), readPrivateCopy(join(projectRoot, '.redis', 'server'))];
  return candidates.find((candidate) => candidate !== undefined && isRecentEnough(readVersion(candidate)));
}

/**
 * The private copy in this directory, whose `server.json` says how it is run, by paths within it.
 *
 * @param {string} directory
 * @returns {RedisServerCommand | undefined}
 */
export function readPrivateCopy(directory) {
  try {
    const { command, libraries } = JSON.parse(readFileSync(join(directory, 'server.json'), 'utf8'));
    const paths = libraries.map((/** @type {string} */ library) => join(directory, library));
    return { command: join(directory, command), env: { LD_LIBRARY_PATH: paths.join(':') } };
  } catch {
    return undefined;
  }
}

/**
 * @param {RedisServerCommand} server
 * @returns {string | undefined} such as `7.0.15`; undefined where it does not run
 */
export function readVersion({ command, env }) {
  const { stdout } = spawnSync(command, ['--version'], { encoding: 'utf8', env, timeout: 10_000 });
  return / v=(\d+\.\d+\.\d+)/.exec(stdout ?? '')?.[1];
}

/** @param {string | undefined} version @returns {boolean} */
export function isRecentEnough(version) {
  const [major = 0, minor = 0] = (version ?? '').split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/** @param {Readonly<Record<string, string | undefined>>} env @returns {RedisServerCommand[]} */
function commandsInPath(env) {
  const directories = (env.PATH ?? '').split(delimiter).filter((directory) => directory !== '');
  const libraries = env.LD_LIBRARY_PATH === undefined ? {} : { LD_LIBRARY_PATH: env.LD_LIBRARY_PATH };
  return ['redis-server', 'valkey-server']
    .flatMap((name) => directories.map((directory) => join(directory, name)))
    .filter(isExecutable)
    .map((command) => ({ command, env: { ...libraries } }));
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
