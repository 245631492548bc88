import { accessSync, constants, existsSync, lstatSync, readdirSync, realpathSync, statfsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Config, Environment } from '../../bot/config.ts';
import { readBackupAge } from '../metrics/backup-stamp.ts';
import { FILE_VARIABLES } from '../process/settings.ts';
import { redisPlaceOf } from '../redis/redis-owner.ts';
import { type Entry, tellCopies, tellFileSystem, tellLastBackup, tellRights, tellSecretFile } from './disk-findings.ts';
import { type Finding, fine, unknown } from './finding.ts';
import { tellLeftovers } from './left-in-files.ts';
import { findPrivateRedis } from './private-redis.ts';

/** Where `deploy/backup.sh` puts its copies, if `COPIES` names no other folder. */
const COPIES = '/var/backups/verbatim';
const COPY = /^verbatim-.*\.(?:age|tar\.gz)$/u;

/** So many files in DATA_DIR are looked at: it may be a folder of something else. */
const MOST_ENTRIES = 1_000;

/** Looks at DATA_DIR: the file system, the rights, and what is left of erased data in a Redis that does not run. */
export async function checkDisk(config: Config): Promise<readonly Finding[]> {
  const place = redisPlaceOf(config);
  const folder = resolve(place.kind === 'embedded' ? place.dataDir : config.dataDir);
  if (!existsSync(folder)) {
    // What does not exist is made on the file system of the folder above.
    return place.kind === 'embedded'
      ? [fine('data', `DATA_DIR does not exist yet: ${folder}`), ...ofFileSystem(nearest(folder), 0)]
      : [];
  }
  const root = realpathSync(folder);
  const isPrivate = place.kind === 'embedded';
  const isStopped = isPrivate && (await findPrivateRedis(root)).kind === 'stopped';
  return [
    ...(isPrivate ? ofFileSystem(root, bytesOf(join(root, 'appendonlydir'))) : []),
    ...checkRights(root),
    ...(isStopped ? tellLeftovers(join(root, 'appendonlydir')) : []),
  ];
}

/** Looks at who may open a folder and what is in it. */
export function checkRights(folder: string): readonly Finding[] {
  return tellRights(entriesIn(folder));
}

/** Looks at the files that hold secrets. */
export function checkSecretFiles(env: Environment, envFile: string | undefined): readonly Finding[] {
  const files = [
    ...(envFile === undefined ? [] : [['the file of settings', envFile] as const]),
    ...FILE_VARIABLES.flatMap((name) => {
      const path = env[name]?.trim() ?? '';
      return path === '' ? [] : [[`the file of ${name}`, path] as const];
    }),
  ];
  return files
    .filter(([, path]) => existsSync(path))
    .map(([what, path]) => tellSecretFile(entryOf(realpathSync(path)), what));
}

/** Looks at the stamp of the last back-up. */
export async function checkLastBackup({ dataDir }: Pick<Config, 'dataDir'>, now: number): Promise<readonly Finding[]> {
  // Otherwise one that may not be seen would look like none.
  if (existsSync(dataDir)) accessSync(dataDir, constants.X_OK);
  return [tellLastBackup(await readBackupAge(dataDir, now))];
}

/** Looks at the copies, on the machine that has them. */
export function checkCopies(env: Environment, now: number): readonly Finding[] {
  const folder = env['COPIES'] ?? COPIES;
  if (!existsSync(folder)) return [unknown('backup.copies', `there is no folder ${folder} here`)];
  const copies = readdirSync(folder).filter((name) => COPY.test(name));
  const ages = copies.flatMap((name) => {
    // A link may lead nowhere.
    const status = statSync(join(folder, name), { throwIfNoEntry: false });
    return status === undefined ? [] : [now - status.mtimeMs];
  });
  return [tellCopies(folder, ages)];
}

function ofFileSystem(folder: string, dataBytes: number): readonly Finding[] {
  const { type, bavail, bsize, ffree, files } = statfsSync(folder);
  return tellFileSystem({ type, freeBytes: bavail * bsize, freeFiles: ffree, allFiles: files }, dataBytes);
}

function nearest(path: string): string {
  return existsSync(path) ? path : nearest(dirname(path));
}

/** The folder, and what is in it, without links: they may lead round in a circle, and their own rights mean nothing. */
function entriesIn(root: string): readonly Entry[] {
  const found = [entryOf(root)];
  const folders = [root];
  for (const folder of folders) {
    for (const name of readdirSync(folder)) {
      if (found.length > MOST_ENTRIES) return found;
      const path = join(folder, name);
      const status = lstatSync(path, { throwIfNoEntry: false });
      if (status === undefined || status.isSymbolicLink()) continue;
      found.push({ path, uid: status.uid, mode: status.mode });
      if (status.isDirectory()) folders.push(path);
    }
  }
  return found;
}

function entryOf(path: string): Entry {
  const status = lstatSync(path);
  return { path, uid: status.uid, mode: status.mode };
}

function bytesOf(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder).reduce(
    (sum, name) => sum + (lstatSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}
