import type { Environment } from './bot/config.ts';
import { createProgram, type Program } from './workerd/program.ts';

let program: Program | undefined;

/** The entry on Cloudflare Workers. The program is made with the first request: before it, nothing may happen there. */
export default {
  fetch(request: Request, env: Environment): Promise<Response> {
    program ??= createProgram(env);
    return program.fetch(request);
  },
};
