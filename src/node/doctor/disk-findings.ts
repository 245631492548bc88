import { ageInWords, bytesInWords } from './amounts.ts';
import { type Finding, fault, fine, unknown, warning } from './finding.ts';

/** A file or folder, as its owner and its rights are. */
export type Entry = { readonly path: string; readonly uid: number; readonly mode: number };

/** The file system of a folder. */
export type FileSystem = {
  /** Of `statfs`. */
  readonly type: number;
  readonly freeBytes: number;
  readonly freeFiles: number;
  /** 0 where a file system has no limit. */
  readonly allFiles: number;
};

/** Rights of the group and of all others, and of others alone. */
const OPEN_TO_ANY = 0o077;
const OPEN_TO_OTHERS = 0o007;

/** Below this, besides what a rewriting needs, nothing more can be kept soon (bytes). */
const LITTLE_BYTES = 16e6;
const FEW_BYTES = 500e6;

/** A back-up is made every night, and `VerbatimBackupOld` fires after this time (milliseconds). */
const MAX_BACKUP_AGE_MS = 26 * 60 * 60_000;

/** Before the first success, the stamp is that of 1970 (milliseconds). */
const NEVER_MS = 10 * 365 * 24 * 60 * 60_000;

/** Copies are deleted when they are a week old, by a timer that comes once a day (milliseconds). */
const WEEK_MS = 7 * 24 * 60 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

/** By their numbers in `statfs`: linux/magic.h, and the sources of the file systems. */
const NETWORKS: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB 2'],
  [0x00c36400, 'Ceph'],
  [0x5346414f, 'AFS'],
  [0x73757245, 'Coda'],
  [0x01021997, '9P'],
  [0x65735546, 'FUSE'],
  [0x01161970, 'GFS2'],
  [0x7461636f, 'OCFS2'],
]);
const IN_MEMORY: readonly number[] = [0x01021994, 0x858458f6];

/** Whether the disk has room, and keeps what it was told to. `dataBytes`: of what Redis has there. */
export function tellFileSystem(
  { type, freeBytes, freeFiles, allFiles }: FileSystem,
  dataBytes: number,
): readonly Finding[] {
  const room = `${bytesInWords(freeBytes)} are free, and Redis has ${bytesInWords(dataBytes)} there`;
  const cure = 'make room, but never by deleting appendonlydir: a rewriting needs as much again as the data';
  return [tellKind(type), tellRoom()];

  function tellRoom(): Finding {
    if (allFiles > 0 && freeFiles === 0)
      return fault('disk.room', 'no further file can be made: all inodes are in use', cure);
    if (freeBytes < dataBytes + LITTLE_BYTES) return fault('disk.room', room, cure);
    return freeBytes < dataBytes + FEW_BYTES ? warning('disk.room', room, cure) : fine('disk.room', room);
  }
}

function tellKind(type: number): Finding {
  const network = NETWORKS.get(type);
  if (network !== undefined) {
    return fault(
      'disk.kind',
      `DATA_DIR is on a network file system (${network})`,
      'move it to a local disk, or set REDIS_URL',
    );
  }
  if (IN_MEMORY.includes(type)) {
    return fault(
      'disk.kind',
      'DATA_DIR is in memory: everything is lost when the machine restarts',
      'move it to a disk',
    );
  }
  return fine('disk.kind', 'DATA_DIR is on a local disk');
}

/** Whether only the program's user can read its data, and can read all of them. The first entry is the folder itself. */
export function tellRights([folder, ...entries]: readonly Entry[]): readonly Finding[] {
  if (folder === undefined) return [];
  const isOpen = (folder.mode & OPEN_TO_ANY) !== 0;
  // Nobody else gets through a closed folder.
  const open = isOpen ? entries.filter(({ mode }) => (mode & OPEN_TO_ANY) !== 0) : [];
  const foreign = entries.filter(({ uid }) => uid !== folder.uid);
  const found: Finding[] = [];
  if (isOpen) {
    const which = open.length === 0 ? '' : `, and so are files in it (${namesOf(open)})`;
    const state = open.length > 0 ? fault : warning;
    found.push(state('data.rights', `DATA_DIR is open to other users${which}`, `chmod go= ${folder.path}`));
  }
  if (foreign.length > 0) {
    found.push(
      fault(
        'data.owner',
        `DATA_DIR belongs to user ${folder.uid}, and files in it to another (${namesOf(foreign)})`,
        `chown -R --reference=${folder.path} ${folder.path}`,
      ),
    );
  }
  return found.length > 0 ? found : [fine('data.rights', 'DATA_DIR and its files are closed to other users')];
}

/** Whether a file with a secret is closed to others. */
export function tellSecretFile({ path, mode }: Entry, what: string): Finding {
  const check = 'settings.rights';
  if ((mode & OPEN_TO_OTHERS) !== 0) return fault(check, `${what} is open to every user: ${path}`, `chmod go= ${path}`);
  if ((mode & OPEN_TO_ANY) !== 0) return warning(check, `${what} is open to its group: ${path}`, `chmod g= ${path}`);
  return fine(check, `${what} is closed to other users`);
}

/** Whether back-ups are made. `age`: of the last one (milliseconds); `undefined` if none was ever attempted. */
export function tellLastBackup(age: number | undefined): Finding {
  const cure = 'see docs/operating.md#verbatimbackupold';
  if (age === undefined) {
    return warning('backup', 'no back-up was ever made here', 'make one every night: docs/operating.md#back-up');
  }
  if (age > NEVER_MS) return fault('backup', 'no back-up has ever succeeded', cure);
  const text = `the last back-up is ${ageInWords(age)} old`;
  return age > MAX_BACKUP_AGE_MS ? fault('backup', text, cure) : fine('backup', text);
}

/** Whether copies are gone when `/privacy` says so. `ages`: of each copy (milliseconds). */
export function tellCopies(folder: string, ages: readonly number[]): Finding {
  const oldest = Math.max(0, ...ages);
  const text = `the oldest copy in ${folder} is ${ageInWords(oldest)} old, and /privacy promises 7 days`;
  const cure = 'delete it, and see docs/operating.md#back-up for the timer and systemd-tmpfiles, which do so every day';
  if (oldest > WEEK_MS + DAY_MS) return fault('backup.copies', text, cure);
  if (oldest > WEEK_MS) return warning('backup.copies', text, cure);
  return ages.length === 0
    ? unknown('backup.copies', `there are none in ${folder}`)
    : fine('backup.copies', `${ages.length} copies in ${folder}, none older than 7 days`);
}

function namesOf(entries: readonly Entry[]): string {
  const few = entries.slice(0, 3).map(({ path }) => path);
  return few.join(', ') + (entries.length > few.length ? ', …' : '');
}
