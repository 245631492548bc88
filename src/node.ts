import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/** SIGTERM and SIGINT must be handled from the first moment, even before the program itself is loaded. */
const signalled = new Promise<NodeJS.Signals>((resolve) => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, resolve);
});

// It makes libraries print debug output, which contains what people write and what is stored.
delete process.env['DEBUG'];

// As scripts/compile-cache.mjs does before this file, where that was not loaded.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/verbatim', import.meta.url)));

const { main } = await import('./node/main.ts');
process.exit(await main(signalled));
