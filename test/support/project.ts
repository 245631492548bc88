import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './process.ts';

/** A file of the project, as text. */
export function readProject(path: string): string {
  return readFileSync(join(PROJECT_ROOT, path), 'utf8');
}

/** Whether the project has this file or folder. */
export function isInProject(path: string): boolean {
  return existsSync(join(PROJECT_ROOT, path));
}

/** The scripts of package.json. */
export function projectScripts(): Readonly<Record<string, string>> {
  return (JSON.parse(readProject('package.json')) as { scripts: Record<string, string> }).scripts;
}

/** What `npm start` runs once all is prepared: `node`, its options and the entry. */
export function startCommand(): readonly string[] {
  return (projectScripts()['start'] ?? '').replace(/^.*&& exec /u, '').split(' ');
}
