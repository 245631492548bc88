import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** The stand-in as a process of its own. */
export type Server = {
  readonly url: string;
  readonly token: string;
  readonly process: ChildProcessByStdio<Writable, Readable, null>;
};

const running: Server['process'][] = [];

/** Starts it with options of its command line; resolves once it listens. */
export async function start(...options: string[]): Promise<Server> {
  const process_ = spawn(process.execPath, ['src/stand-in/server/server.ts', ...options], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  running.push(process_);
  for await (const line of createInterface({ input: process_.stdout })) {
    const { url, token } = JSON.parse(line) as { url: string; token: string };
    return { url, token, process: process_ };
  }
  throw new Error('the server ended before it listened');
}

/** Posts JSON and reads the answer, whatever its status. */
export async function post(url: string, body: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}

/** Ends every one that was started, for `afterEach`. */
export function killServers(): void {
  for (const process_ of running.splice(0)) process_.kill('SIGKILL');
}

/** Milliseconds; each test starts a process, which takes its time on a busy machine. */
export const PATIENCE_MS = 30_000;
