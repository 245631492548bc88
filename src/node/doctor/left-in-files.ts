import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, fine, warning } from './finding.ts';

/**
 * Whether a private Redis that does not run left erased data in its files. A stop rewrites them last, after which nothing is
 * appended.
 */
export function tellLeftovers(folder: string): readonly Finding[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.incr.aof'));
  const isClean = names.every((name) => statSync(join(folder, name)).size === 0);
  return [
    isClean
      ? fine(
          'redis.rewriting',
          'the file of the private Redis was rewritten before it stopped, without what was erased',
        )
      : warning(
          'redis.rewriting',
          'the private Redis was not stopped cleanly, so its file may still hold erased data',
          'start the program, which has the file rewritten within seconds',
        ),
  ];
}
