import { type Config, isThisMachine } from '../../bot/config.ts';
import { codeOf } from '../../bot/logger.ts';
import { readShort } from './short-answer.ts';

/** The program of these settings, as its own HTTP server tells. */
export type ProgramState =
  | {
      readonly kind: 'running';
      /** What `/readyz` says. */
      readonly ready: string;
      readonly isReady: boolean;
      /** What `/metrics` says, or nothing. */
      readonly metrics: string;
    }
  | { readonly kind: 'stopped' }
  /** Something answers that is not Verbatim. */
  | { readonly kind: 'other' }
  /** Something listens and says nothing. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'unknown'; readonly why: string };

/** How long an answer may take (milliseconds). */
const PATIENCE_MS = 3_000;

/** Asks the program at `HOST` and `PORT`. Never rejects. */
export async function askProgram({ host, port }: Pick<Config, 'host' | 'port'>): Promise<ProgramState> {
  if (port === 0) return { kind: 'unknown', why: 'PORT=0 is another port at each start' };
  const root = `http://${reachable(host)}:${port}`;
  try {
    const health = await ask(`${root}/healthz`);
    if (health.status !== 200 || health.text !== 'ok') return { kind: 'other' };
    const ready = await ask(`${root}/readyz`);
    const metrics = await ask(`${root}/metrics`);
    return {
      kind: 'running',
      ready: ready.text.slice(0, 500),
      isReady: ready.text === 'ready',
      metrics: metrics.status === 200 ? metrics.text : '',
    };
  } catch (error) {
    const code = error instanceof Error ? (codeOf(error.cause) ?? error.name) : 'unknown';
    if (code === 'ECONNREFUSED') return { kind: 'stopped' };
    if (code === 'TimeoutError') return { kind: 'silent' };
    return { kind: 'unknown', why: `it does not answer at HOST and PORT (${code})` };
  }
}

/** The first sample of this name in the metrics; `undefined` if there is none. */
export function sampleOf(metrics: string, name: string): number | undefined {
  const value = new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'mu').exec(metrics)?.[1];
  return value === undefined ? undefined : Number(value);
}

async function ask(url: string): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) });
  return { status: response.status, text: (await readShort(response)).trim() };
}

/** What listens on all addresses is asked on this machine's own. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') && !host.startsWith('[') && !isThisMachine(host)
    ? `[${host}]`
    : host.replace(/^::1$/u, '[::1]');
}
