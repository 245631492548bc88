import type { ExecutionContext } from 'hono';
import type { Environment } from './bot/config.ts';
import type { Assets } from './workerd/pictures.ts';
import { createProgram, type Program, prepareProgram } from './workerd/program.ts';

/** Runs while the isolate starts, for which Cloudflare allows a second apart from the requests. */
const prepared = await prepareProgram();

let program: Program | undefined;

/** The entry on Cloudflare Workers. The settings arrive with a request, so the first request creates the program. */
export default {
  fetch(
    request: Request,
    env: Environment & { readonly ASSETS?: Assets },
    context: ExecutionContext,
  ): Promise<Response> {
    program ??= createProgram(prepared, env, env.ASSETS);
    return program.fetch(request, context);
  },
};
