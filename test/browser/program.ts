import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The real program as a playground, in a process and a directory of its own. */
export type PlaygroundProgram = {
  /** The chat page. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Stops it as an operator does; its data directory goes with it. */
  readonly stop: () => Promise<void>;
};

/** Starts it on a port, 0 for any that is free; resolves once it listens, rejects with what it said if it does not. */
export async function startProgram(port = 0): Promise<PlaygroundProgram> {
  const dataDir = await mkdtemp(join(tmpdir(), 'verbatim-browser-'));
  const { BOT_TOKEN: _token, REDIS_URL: _redis, WEBHOOK_URL: _webhook, ROLE: _role, ...environment } = process.env;
  const child = spawn(process.execPath, ['src/node.ts'], {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...environment, PORT: String(port), DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const address = await listening(child);
    return { url: `${address}/playground`, port: Number(new URL(address).port), pid: child.pid ?? 0, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The address in the line of the log that says where it listens. */
function listening(child: ChildProcess): Promise<string> {
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('The program was started without its outputs.');
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    stderr.on('data', (chunk) => said.push(String(chunk)));
    createInterface({ input: stdout }).on('line', (line) => {
      said.push(line);
      const entry: { event?: string; address?: string } = JSON.parse(line);
      if (entry.event === 'http.listening' && entry.address !== undefined) resolve(entry.address);
    });
    child.once('exit', (code) => reject(new Error(`The program ended with ${code}:\n${said.join('\n')}`)));
  });
}
