import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBundle } from '../../../scripts/bundled-program.mjs';
import { childEnvironment } from '../../../scripts/child-environment.mjs';
import { arePackagesInstalled } from '../../../scripts/packages.mjs';
import { findRedisServer, readVersion } from '../../../scripts/redis-server.mjs';
import type { Config } from '../../bot/config.ts';
import type { ProjectFiles } from '../../bot/project-files.ts';
import { type Finding, fault, fine, unknown, warning } from './finding.ts';

const OLDEST_NODE = 24;

/** Time zones change a few times a year, and each release of Node brings those of its day (years). */
const OLD_ZONES_YEARS = 2;

/** How long git may take (milliseconds). */
const PATIENCE_MS = 3_000;

/** Looks at what the program is made of: Node, packages, the bundle, a Redis server, the commit. */
export function checkFiles(root: string, version: string, config: Config | undefined, now: Date): readonly Finding[] {
  return [
    tellNode(process.versions.node),
    tellZones(process.versions['tz'], now),
    arePackagesInstalled(root, { development: false })
      ? fine('packages', 'the packages are those of package-lock.json')
      : fault('packages', 'the packages are not those of package-lock.json', 'npm run setup, then restart the program'),
    findBundle(root) === undefined
      ? warning('bundle', 'there is no bundle of the program as it is now, so a start is slower', 'npm run setup')
      : fine('bundle', 'the bundle is that of the program as it is now'),
    ...(config?.redis.kind === 'outside' ? [] : [tellServer(root)]),
    tellCommit(root, version),
  ];
}

/** Whether this Node can run the program. */
export function tellNode(version: string): Finding {
  return Number.parseInt(version, 10) >= OLDEST_NODE
    ? fine('node', `Node ${version}`)
    : fault('node', `Node ${version} is too old`, `npm run setup, or install Node ${OLDEST_NODE} or later`);
}

/** Whether this Node knows the time zones of today. `zones`: such as `2026a`. */
export function tellZones(zones: string | undefined, now: Date): Finding {
  const year = Number.parseInt(zones ?? '', 10);
  if (Number.isNaN(year)) return unknown('zones', 'this Node does not tell of which day its time zones are');
  return now.getUTCFullYear() - year >= OLD_ZONES_YEARS
    ? warning(
        'zones',
        `the time zones are those of ${zones}, so some posts may come an hour early or late`,
        'upgrade: docs/operating.md#upgrades',
      )
    : fine('zones', `the time zones are those of ${zones}`);
}

/** Whether every time zone that the document offers is one that this Node knows. */
export function tellOffered({ content }: Pick<ProjectFiles, 'content'>): Finding {
  const { zones } = content.definition;
  const wrong = [...new Set([zones.default, ...zones.offered])].filter((zone) => !isZone(zone));
  return wrong.length === 0
    ? fine('zones.offered', 'every time zone of the document is known')
    : fault('zones.offered', `this Node does not know ${wrong.join(', ')}`, 'upgrade: docs/operating.md#upgrades');
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function tellServer(root: string): Finding {
  const server = findRedisServer(process.env, root);
  if (server === undefined)
    return fault('redis-server', 'there is no Redis server to start', 'npm run setup, or set REDIS_URL');
  return fine('redis-server', `the private Redis is ${server.command}, version ${readVersion(server) ?? 'unknown'}`);
}

/** The commit, and whether files differ from it. Reads only: git would write its index otherwise. */
function tellCommit(root: string, version: string): Finding {
  if (!existsSync(join(root, '.git')))
    return unknown('commit', `version ${version}; it is not a clone of a repository`);
  const git = (...args: readonly string[]): string | undefined => {
    const { status, stdout } = spawnSync('git', ['--no-optional-locks', '-C', root, ...args], {
      encoding: 'utf8',
      env: childEnvironment({ GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: root }),
      timeout: PATIENCE_MS,
    });
    return status === 0 ? stdout.trim() : undefined;
  };
  const commit = git('rev-parse', '--short=12', 'HEAD');
  const changed = git('status', '--porcelain');
  if (commit === undefined || changed === undefined) return unknown('commit', 'git does not answer');
  const count = changed === '' ? 0 : changed.split('\n').length;
  const files =
    count === 0 ? 'nothing is changed' : `${count} ${count === 1 ? 'file differs' : 'files differ'} from it`;
  return fine('commit', `version ${version}, commit ${commit}; ${files}`);
}
