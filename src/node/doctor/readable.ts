import { readdirSync, readFileSync } from 'node:fs';

/** The text of a file; `undefined` if this system has no such file, or this user may not read it. */
export function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** What is in a folder, in alphabetical order; nothing if there is no such folder, or this user may not read it. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}
