/** Makes the program fail at a signal, with a message that has its secrets and what a person wrote. */
export const HOOK = `
const all = () => JSON.stringify(process.env) + 'canary кенарбир 7770001112000';
process.on('SIGUSR2', () => { throw new Error(all()); });
process.on('SIGHUP', () => void Promise.reject(new TypeError(all())));
`;

/** Makes the handler of a command throw what it was asked. */
export const THROWING = `
import { registerHooks } from 'node:module';
registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!url.endsWith('/src/handlers/start/about.ts')) return loaded;
    const source = String(loaded.source).replace(
      'replyToOne(ctx, aboutView(ctx.view, content, build))',
      '{ throw new RangeError(JSON.stringify(ctx.update)); }',
    );
    return { ...loaded, source };
  },
});
`;
