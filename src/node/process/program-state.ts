import { setTimeout as sleep } from 'node:timers/promises';
import type { Readiness } from '../../web/app.ts';

/** A running program. `failed` rejects when it can't go on. */
export type Program = {
  readonly failed: Promise<never>;
  readonly url: string;
  readonly playground: boolean;
  readonly readiness: () => Promise<Readiness>;
};

/** How long a new program has to become ready before we say that it is not, and the pause between checks (milliseconds). */
const PATIENCE_MS = 2_000;
const LOOK_EVERY = 100;

/**
 * The line for the person who started the program: its address, and what is missing. Rejects if the program is stopped
 * meanwhile.
 */
export async function describeProgram(program: Program, stopping: AbortSignal): Promise<string> {
  const { url, playground, readiness } = program;
  if (playground)
    return `There is no BOT_TOKEN, so this is the playground: ${url}/playground (nothing reaches Telegram)`;
  const state = await untilSettled(readiness, stopping);
  if (state.kind === 'ready') return `Verbatim is running; its health is at ${url}/readyz`;
  const what = state.kind === 'degraded' ? 'is degraded' : 'is not ready';
  return `Verbatim is running, but ${what}: ${state.reason}; its health is at ${url}/readyz`;
}

/** Whether it is ready, after waiting for some time. */
async function untilSettled(readiness: Program['readiness'], signal: AbortSignal): Promise<Readiness> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const state = await readiness();
    if (state.kind === 'ready' || performance.now() >= end) return state;
    await sleep(LOOK_EVERY, undefined, { signal });
  }
}
