import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/** SIGTERM and SIGINT must be handled from the first moment, even before the program itself is loaded. */
const signalled = new Promise<NodeJS.Signals>((resolve) => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, resolve);
});

// It makes libraries print debug output, which contains what people write and what is stored.
delete process.env['DEBUG'];

// For who runs the sources; scripts/start.mjs has done it for the bundle.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/verbatim', import.meta.url)));

const { main } = await import('./node/main.ts');
process.exit(await main(signalled));
