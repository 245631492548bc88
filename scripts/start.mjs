/**
 * Runs the program: from a bundle of its sources as they are now, which is made if there is none; from the sources where none
 * can be made. Its code is compiled once and not at each start: what is compiled is kept beside the bundle, or where
 * `NODE_COMPILE_CACHE` says.
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findBundle } from './bundled-program.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const bundle = findBundle(root) ?? (await makeBundle());
if (bundle === undefined) await import('../src/node.ts');
else {
  enableCompileCache(join(root, bundle.folder, 'compiled'));
  await import(pathToFileURL(join(root, bundle.folder, bundle.entry)).href);
}

/** In a process of its own, which leaves nothing behind in the memory of this one. */
async function makeBundle() {
  const { spawnSync } = await import('node:child_process');
  const { childEnvironment } = await import('./child-environment.mjs');
  spawnSync(process.execPath, [fileURLToPath(new URL('bundle.mjs', import.meta.url))], {
    env: childEnvironment(),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return findBundle(root);
}
