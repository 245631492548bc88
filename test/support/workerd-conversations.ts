import { AsyncLocalStorage } from 'node:async_hooks';
import type { ExecutionContext } from 'hono';
import { PICTURED } from '../../src/handlers/base/pictures.ts';
import type { Assets } from '../../src/workerd/pictures.ts';
import { createProgram, type Program, prepareProgram } from '../../src/workerd/program.ts';
import { CONVERSATION, type ConversationAnswer, type ConversationHeader } from './conversation-header.ts';
import { createBlankPictures } from './pictures.ts';

type Running = { readonly now: number; readonly lines: string[] };

const running = new AsyncLocalStorage<Running>();

const [realNow, realRandom] = [Date.now, Math.random];
Date.now = () => running.getStore()?.now ?? realNow();
Math.random = () => (running.getStore() === undefined ? realRandom() : 0.5);

for (const level of ['debug', 'info', 'warn', 'error'] as const) {
  const write = console[level];
  console[level] = (...given: unknown[]) => {
    const lines = running.getStore()?.lines;
    if (lines === undefined) write(...given);
    else lines.push(String(given[0]));
  };
}

const prepared = await prepareProgram();
/** In the place of the files that are drawn before a deployment. */
const cards: Assets = {
  async fetch(address) {
    const name = new URL(address).pathname.replace(/^\/card\/|\.png$/gu, '');
    const drawn = await createBlankPictures(prepared.content).draw(PICTURED.parse(name) ?? { kind: 'contents' });
    return drawn.kind === 'drawn' ? new Response(drawn.png) : new Response(null, { status: 404 });
  },
};

const programs = new Map<string, Program>();

/** The program as it runs on Workers, once for each conversation of the tests, by the clock of its test. */
export default {
  async fetch(request: Request, _: unknown, context: ExecutionContext): Promise<Response> {
    const { id, settings, now } = JSON.parse(request.headers.get(CONVERSATION) ?? '{}') as ConversationHeader;
    const program = programs.get(id) ?? createProgram(prepared, settings, cards);
    programs.set(id, program);
    const lines: string[] = [];
    const answer = await running.run({ now, lines }, async () => {
      const response = await program.fetch(request, context);
      return { status: response.status, body: await response.text() };
    });
    return Response.json({ ...answer, lines } satisfies ConversationAnswer);
  },
};
