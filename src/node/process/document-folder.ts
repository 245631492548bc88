import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { DocumentFiles } from '../../content/folder/document-files.ts';
import { FatalError } from './fatal-error.ts';

/** A folder with more files than this is none of a document: somebody named their home. */
const MAX_FILES = 200;

/**
 * The files of a document's folder with their names in it. A relative name counts from where the program was started.
 * Links are followed, since Kubernetes mounts files as links, but not out of the folder. Hidden files, which editors and
 * systems leave behind, are not read.
 *
 * @throws FatalError if the folder can't be read or is none of a document.
 */
export function readDocumentFolder(folder: string): DocumentFiles {
  try {
    const root = realpathSync(folder);
    const files: Record<string, string> = {};
    for (const name of filesIn(root)) {
      if (Object.keys(files).length === MAX_FILES) {
        throw new FatalError(`DOCUMENT should name the folder of a document; ${folder} has over ${MAX_FILES} files`);
      }
      files[name] = readFileSync(join(root, name), 'utf8');
    }
    return files;
  } catch (error) {
    if (error instanceof FatalError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new FatalError(`DOCUMENT names a folder that can't be read (${code}): ${folder}`);
  }
}

/** The names of the files in a folder and in those below it, with `/` between them. */
function* filesIn(root: string, below = ''): Generator<string> {
  for (const entry of readdirSync(join(root, below))) {
    if (entry.startsWith('.')) continue;
    const name = `${below}${entry}`;
    const path = realpathSync(join(root, name));
    if (!path.startsWith(`${root}${sep}`)) throw new FatalError(`${join(root, name)}: is a link out of the folder`);
    const found = statSync(path);
    if (found.isDirectory()) yield* filesIn(root, `${name}/`);
    else if (found.isFile()) yield name;
  }
}
