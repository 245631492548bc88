import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Environment } from '../../bot/config.ts';
import { checkDocument } from './check-document.ts';
import { readDocumentFolder } from './document-folder.ts';
import { documentFolder } from './project-files.ts';

/** The file that `src/workerd/project-files.ts` imports. */
const PACKED = fileURLToPath(new URL('../../../.packed/document.txt', import.meta.url));

/**
 * Puts the document that `DOCUMENT` names into one file for Workers, where there are no folders. Wrangler runs it before each
 * build. A document with faults is not packed, so that none is deployed. Returns the exit code.
 */
export function packDocument(env: Environment): number {
  const folder = documentFolder(env);
  const code = checkDocument(folder);
  if (code !== 0) return code;
  mkdirSync(dirname(PACKED), { recursive: true });
  // Whole at once: another build may be reading it.
  const whole = `${PACKED}.${process.pid}`;
  writeFileSync(whole, JSON.stringify(readDocumentFolder(folder)));
  renameSync(whole, PACKED);
  return 0;
}
