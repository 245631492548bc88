import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { DocumentFiles } from '../../content/folder/document-files.ts';
import { FatalError } from './fatal-error.ts';

/** A folder with more files than this is none of a document: somebody named their home. */
const MAX_FILES = 200;

/** Files that editors and systems leave behind. */
const HIDDEN = /(?:^|\/)\./u;

/** The files of a document's folder with their names in it. A relative name counts from where the program was started. */
export function readDocumentFolder(folder: string): DocumentFiles {
  const root = resolve(folder);
  try {
    const names = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
      .filter((name) => !HIDDEN.test(name));
    if (names.length > MAX_FILES)
      throw new FatalError(`DOCUMENT should name the folder of a document, and ${folder} has ${names.length} files`);
    return Object.fromEntries(names.map((name) => [name, readFileSync(join(root, name), 'utf8')]));
  } catch (error) {
    if (error instanceof FatalError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new FatalError(`DOCUMENT names a folder that can't be read (${code}): ${folder}`);
  }
}
