/** SIGTERM and SIGINT must be heard from the first moment on: before the program itself is even loaded. */
const signalled = new Promise<NodeJS.Signals>((resolve) => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, resolve);
});

// Libraries that it makes talk print what people write, and what is kept.
delete process.env['DEBUG'];

const { main } = await import('./node/main.ts');
process.exit(await main(signalled));
