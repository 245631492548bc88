import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import { basename, join } from 'node:path';
import type { FileContents } from '../../bot/project-files.ts';
import type { PackedSearch } from '../../content/search/search.ts';
import { packBytes, unpackBytes } from './packed-file.ts';

/** What one start works out of the project's files, for the next start of the same program with the same files. */
export type KeptWork = {
  /** Whether these files were checked before, and nothing was wrong with them. */
  areChecked(): boolean;
  /** What their search came to before, if it was kept. */
  find(): PackedSearch | undefined;
  /** Keeps it, if it was not found and can be written. The files must have been checked. */
  keep(search: () => PackedSearch): void;
};

const PREFIX = 'document-';

/** As many files are kept: of documents that are tried, and of such as are being written. */
const MOST_FILES = 5;

/** Where work is kept, and what identifies the code that did it. */
export type KeepingPlace = { readonly folder: string; readonly code: string };

/** Beside the compiled code; nowhere if the program runs from its sources, of which no name says what is in them. */
function ownPlace(): KeepingPlace | undefined {
  const folder = getCompileCacheDir();
  // Of a bundle, it has a digest of the code in it.
  const code = basename(import.meta.filename);
  return folder === undefined || code.endsWith('.ts') ? undefined : { folder, code };
}

/** The file is named by a digest of everything that the work depends on, so that after a change there is none. */
export function createKeptWork(files: FileContents, place = ownPlace()): KeptWork {
  if (place === undefined) return { areChecked: () => false, find: () => undefined, keep: () => {} };
  const { folder, code } = place;
  const path = join(folder, `${PREFIX}${digestOf(code, files)}`);
  let isFound = false;
  return {
    areChecked: () => existsSync(path),
    find() {
      try {
        const found = unpackBytes(readFileSync(path)) as PackedSearch | undefined;
        isFound = found !== undefined;
        return found;
      } catch {
        // There is none.
        return undefined;
      }
    },
    keep(search) {
      if (isFound) return;
      try {
        // Whole at once: another program may be starting.
        writeFileSync(`${path}.${process.pid}`, packBytes(search()));
        renameSync(`${path}.${process.pid}`, path);
        removeOld(folder);
      } catch {
        // The next start takes longer, and nothing else.
      }
    },
  };
}

function digestOf(code: string, files: FileContents): string {
  return createHash('sha256').update(code).update(JSON.stringify(files)).digest('hex');
}

function removeOld(folder: string): void {
  const old = readdirSync(folder)
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => ({ path: join(folder, name), made: statSync(join(folder, name)).mtimeMs }))
    .toSorted((one, other) => other.made - one.made)
    .slice(MOST_FILES);
  for (const { path } of old) rmSync(path, { force: true });
}
