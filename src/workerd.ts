import type { ExecutionContext } from 'hono';
import type { Environment } from './bot/config.ts';
import { createProgram, type Program, prepareProgram } from './workerd/program.ts';

/** While the isolate starts, which Cloudflare counts apart from its requests, and allows a second for. */
const prepared = await prepareProgram();

let program: Program | undefined;

/** The entry on Cloudflare Workers. The settings come with a request, so the first one makes the program of them. */
export default {
  fetch(request: Request, env: Environment, context: ExecutionContext): Promise<Response> {
    program ??= createProgram(prepared, env);
    return program.fetch(request, context);
  },
};
