import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { childEnvironment } from './child-environment.mjs';
import { say } from './failure.mjs';

/** What apt says where it can't reach a server. */
const NETWORK_ERRORS =
  /Temporary failure resolving|Could not resolve|Could not connect|Cannot initiate the connection|Unable to connect/;

/**
 * Debian's package manager, used only to fetch and unpack: it changes nothing outside its folder.
 *
 * @typedef {object} Apt
 * @property {(packages: readonly string[], folder: string) => boolean} download fetches these and unpacks them into a folder
 * @property {(packages: readonly string[]) => string[]} missingDependencies what these, once downloaded, depend on and the machine lacks
 * @property {() => string} lastError
 * @property {() => boolean} isOffline whether a server could not be reached
 */

/**
 * @param {string} work an empty folder of its own
 * @returns {Apt}
 */
export function createApt(work) {
  let lastError = 'nothing';
  let isOffline = false;
  /** @type {string | undefined} the private configuration, once the machine's own package lists have proved empty or stale */
  let configuration;
  /** @type {Map<string, string>} packages and what they depend on */
  const fetched = new Map();

  /** @param {string} command @param {readonly string[]} args @param {string} [cwd] */
  const run = (command, args, cwd = work) => {
    const env = childEnvironment({
      LC_ALL: 'C',
      ...(configuration === undefined ? {} : { APT_CONFIG: configuration }),
    });
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd,
      encoding: 'utf8',
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const error = stderr?.split('\n').find((line) => line.startsWith('E: '));
    if (error !== undefined) lastError = error.slice(3);
    if (NETWORK_ERRORS.test(stderr ?? '')) isOffline = true;
    return { isDone: status === 0, stdout: stdout ?? '' };
  };

  /** @param {readonly string[]} packages */
  const fetch = (packages) => {
    const archives = join(work, 'archives');
    rmSync(archives, { recursive: true, force: true });
    mkdirSync(archives);
    if (run('apt-get', ['download', '-q', ...packages], archives).isDone) return archives;
    if (configuration !== undefined) return undefined;
    say('Fetching lists of packages…');
    configuration = configurePrivately(work, run('apt-config', ['dump']).stdout);
    // A repository that is of no use to us may fail; what counts is whether the packages can be had.
    run('apt-get', ['update', '-q']);
    return run('apt-get', ['download', '-q', ...packages], archives).isDone ? archives : undefined;
  };

  return {
    lastError: () => lastError,
    isOffline: () => isOffline,
    download(packages, folder) {
      const archives = fetch(packages);
      if (archives === undefined) return false;
      return readdirSync(archives).every((name) => {
        const archive = join(archives, name);
        const [title, ...depends] = run('dpkg-deb', [
          '-W',
          `--showformat=${field('Package')}\n${field('Pre-Depends')},${field('Depends')}`,
          archive,
        ]).stdout.split('\n');
        fetched.set(title ?? name, depends.join(','));
        return run('dpkg-deb', ['-x', archive, folder]).isDone;
      });
    },
    missingDependencies(packages) {
      const names = packages.flatMap((name) =>
        (fetched.get(name) ?? '').split(',').map((entry) => /^\s*([a-z0-9][a-z0-9+.-]+)/.exec(entry)?.[1]),
      );
      const isInstalled = (/** @type {string} */ name) =>
        run('dpkg-query', ['-W', '-f', field('Status'), name]).stdout.endsWith(' installed');
      return [...new Set(names)].filter((name) => name?.startsWith('lib') && !fetched.has(name) && !isInstalled(name));
    },
  };
}

/** @param {string} name */
const field = (name) => `\${${name}}`;

/**
 * The machine's own configuration (sources, proxies, keys), with lists and cache of our own and without the hooks that follow an update.
 *
 * @param {string} work
 * @param {string} dump
 */
function configurePrivately(work, dump) {
  for (const name of ['lists/partial', 'cache/archives/partial']) mkdirSync(join(work, name), { recursive: true });
  const kept = dump.split('\n').filter((line) => !/^(APT::Update::P\w+-Invoke|DPkg::|APT::Sandbox)/i.test(line));
  const own = {
    'Dir::State::lists': join(work, 'lists'),
    'Dir::Cache': join(work, 'cache'),
    // Everything was read from the dump already.
    'Dir::Etc::main': '/dev/null',
    'Dir::Etc::parts': '/dev/null',
    'APT::Sandbox::User': '',
    'Acquire::Retries': '1',
    'Acquire::http::Timeout': '20',
    'Acquire::https::Timeout': '20',
  };
  const path = join(work, 'apt.conf');
  writeFileSync(path, [...kept, ...Object.entries(own).map(([name, value]) => `${name} "${value}";`)].join('\n'));
  return path;
}
