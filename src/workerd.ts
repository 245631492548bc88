import { env } from 'cloudflare:workers';
import type { ExecutionContext } from 'hono';
import type { Assets } from './workerd/pictures.ts';
import { createProgram, prepareProgram } from './workerd/program.ts';

/** Created while the isolate starts, for which Cloudflare allows a second apart from the requests. */
const program = createProgram(await prepareProgram(), env, (env as { readonly ASSETS?: Assets }).ASSETS);
await program.prepare();

/** The entry on Cloudflare Workers. */
export default {
  fetch: (request: Request, _: unknown, context: ExecutionContext): Promise<Response> =>
    program.fetch(request, context),
};
