import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findRedisServer } from '../../../scripts/redis-server.mjs';
import type { LogFields } from '../../../src/bot/logger.ts';
import { createRewritingRecord } from '../../../src/node/redis/aof-rewrite-record.ts';
import { type EmbeddedRedis, startEmbeddedRedis } from '../../../src/node/redis/embedded-redis.ts';
import { DataDirInUse, EmbeddedRedisError } from '../../../src/node/redis/embedded-redis-error.ts';

type Line = { readonly event: string; readonly pid?: number; readonly message?: string };
type Program = {
  readonly pid: number;
  heard(...events: string[]): Promise<Line>;
  ended(): Promise<number | null>;
  kill(signal: NodeJS.Signals): void;
};

const root = join(import.meta.dirname, '../../..');
const command = findRedisServer(process.env, root) ?? { command: 'redis-server', env: {} };

let folder: string;
let dataDir: string;
let cleanUps: (() => unknown)[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-test-'));
  dataDir = join(folder, 'data');
  cleanUps = [];
});

afterEach(async () => {
  for (const cleanUp of cleanUps.reverse()) await cleanUp();
  for (const pid of serversOf(folder)) process.kill(pid, 'SIGKILL');
  await until(() => serversOf(folder).length === 0);
  rmSync(folder, { recursive: true, force: true });
});

/** The processes whose command line names this folder as a Redis server's, without the copies that rewrite a file. */
function serversOf(directory: string): number[] {
  const pids = readdirSync('/proc').filter((name) => {
    const line = readProcess(name, 'cmdline');
    return line.includes('--unixsocketperm') && line.includes(directory) && !line.startsWith('/bin/sh');
  });
  const parentOf = (pid: string): string =>
    readProcess(pid, 'stat')
      .replace(/^.*\) \w /su, '')
      .split(' ')[0] ?? '';
  return pids.filter((pid) => !pids.includes(parentOf(pid))).map(Number);
}

/** Empty if the process has ended, or there is none. */
function readProcess(pid: string, file: string): string {
  try {
    return /^\d+$/u.test(pid) ? readFileSync(`/proc/${pid}/${file}`, 'utf8') : '';
  } catch {
    return '';
  }
}

async function until(isSo: () => boolean | Promise<boolean>, milliseconds = 10_000): Promise<void> {
  const deadline = Date.now() + milliseconds;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error('It never came to be.');
    await sleep(10);
  }
}

async function start(directory = dataDir): Promise<EmbeddedRedis & { readonly events: string[] }> {
  const events: string[] = [];
  const redis = await startEmbeddedRedis({ dataDir: directory, command, log: (event) => events.push(event) });
  cleanUps.push(() => redis.stop());
  return { ...redis, events };
}

function connect(socketPath: string): Redis {
  const client = new Redis({ path: socketPath });
  client.on('error', () => {});
  cleanUps.push(() => client.disconnect());
  return client;
}

function startProgram(options: { readonly detached?: boolean } = {}): Program {
  const child: ChildProcessByStdio<null, Readable, null> = spawn(
    process.execPath,
    ['test/node/redis/embedded-redis-program.ts', dataDir],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      ...options,
    },
  );
  const lines: Line[] = [];
  createInterface(child.stdout).on('line', (line) => lines.push(JSON.parse(line)));
  const ended = once(child, 'close');
  cleanUps.push(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const find = (events: string[]) => lines.find((line) => events.includes(line.event));
  return {
    pid: child.pid ?? Number.NaN,
    heard: async (...events) => {
      await until(() => find(events) !== undefined);
      return find(events) ?? { event: 'nothing' };
    },
    ended: async () => {
      await ended;
      return child.exitCode;
    },
    kill: (signal) => child.kill(signal),
  };
}

describe('the embedded Redis', () => {
  test('keeps what it was told over a stop and a start', async () => {
    const first = await start();
    await connect(first.socketPath).set('chat', 'subscribed');
    await first.stop();

    const second = await start();
    expect(await connect(second.socketPath).get('chat')).toBe('subscribed');
  });

  test('runs as a claim needs it, and no other user gets at it', async () => {
    const { socketPath } = await start();
    const client = connect(socketPath);
    const settings = await client.config('GET', 'port', 'appendonly', 'appendfsync', 'maxmemory-policy', 'save');
    expect(settings).toEqual(
      expect.arrayContaining([
        'port',
        '0',
        'appendonly',
        'yes',
        'appendfsync',
        'always',
        'maxmemory-policy',
        'noeviction',
        'save',
        '',
      ]),
    );
    for (const path of [dataDir, socketPath, ...['appendonlydir', 'redis.log'].map((name) => join(dataDir, name))])
      expect(statSync(path).mode & 0o077).toBe(0);
  });

  test('leaves no process behind when it stops, however often that is asked', async () => {
    const redis = await start();
    expect(serversOf(dataDir)).toHaveLength(1);
    await Promise.all([redis.stop(), redis.stop()]);
    await redis.stop();
    expect(serversOf(dataDir)).toEqual([]);
  });

  test('is taken over from a program that was killed, and stopped by the one that took it over', async () => {
    const program = startProgram();
    const { pid } = await program.heard('redis.started');
    program.kill('SIGKILL');
    await program.ended();
    expect(serversOf(dataDir)).toEqual([pid]);

    const redis = await start();
    expect(serversOf(dataDir)).toEqual([pid]);
    expect(redis.events).toContain('redis.taken-over');
    await redis.stop();
    expect(serversOf(dataDir)).toEqual([]);
  });

  test('is taken over from nobody when it starts', async () => {
    expect((await start()).events).not.toContain('redis.taken-over');
  });

  test('refuses a second program, and stays with the first', async () => {
    const redis = await start();
    await expect(start()).rejects.toThrow(DataDirInUse);
    await expect(start()).rejects.toThrow(`DATA_DIR ${dataDir} is in use by another running Verbatim`);
    expect(await connect(redis.socketPath).ping()).toBe('PONG');
    expect(serversOf(dataDir)).toHaveLength(1);
  });

  test('belongs to one of several programs that start in the same moment', async () => {
    const programs = [startProgram(), startProgram(), startProgram(), startProgram()];
    const outcomes = await Promise.all(programs.map((program) => program.heard('redis.started', 'DataDirInUse')));
    expect(outcomes.map(({ event }) => event).sort()).toEqual([
      'DataDirInUse',
      'DataDirInUse',
      'DataDirInUse',
      'redis.started',
    ]);
    expect(serversOf(dataDir)).toHaveLength(1);
  });

  test('comes back on the same socket, with its data, when it is killed', async () => {
    const { socketPath, events } = await start();
    const client = connect(socketPath);
    for (let round = 1; round <= 3; round += 1) {
      await client.incr('rounds');
      const [pid] = serversOf(dataDir);
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
      await until(() => events.filter((event) => event === 'redis.restored').length === round);
      expect(await client.get('rounds')).toBe(String(round));
    }
    expect(serversOf(dataDir)).toHaveLength(1);
  });

  test('comes back with what was whole when its last write was cut off', async () => {
    const first = await start();
    const writer = connect(first.socketPath);
    // The start has the file rewritten; what is written later is at its end.
    const isRewritten = /^aof_rewrite_in_progress:0.*^aof_rewrites:[1-9]/msu;
    await until(async () => isRewritten.test(await writer.info('persistence')));
    await writer.set('whole', 'yes');
    await writer.set('cut', 'x'.repeat(100));
    // A stop would have the file rewritten.
    for (const pid of serversOf(dataDir)) process.kill(pid, 'SIGKILL');
    await first.stop();
    const log = readdirSync(join(dataDir, 'appendonlydir')).findLast((name) => name.includes('.incr.')) ?? '';
    const path = join(dataDir, 'appendonlydir', log);
    truncateSync(path, statSync(path).size - 20);

    const view = connect((await start()).socketPath);
    expect(await view.mget('whole', 'cut')).toEqual(['yes', null]);
  });

  test('rewrites its file in time, so that what was erased leaves the disk too', async () => {
    const redis = await startEmbeddedRedis({ dataDir, command, log: () => {}, compactEvery: 50 });
    cleanUps.push(() => redis.stop());
    const client = connect(redis.socketPath);
    await client.set('canary', 'canary');
    await client.del('canary');
    await until(() => !isOnDisk());
  });

  /** The bytes of a file; none if Redis has replaced it between the listing and the reading. */
  const bytesOf = (path: string): Buffer => {
    try {
      return readFileSync(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
      throw error;
    }
  };

  /** Whether what was erased is still in a file. */
  const isOnDisk = () =>
    readdirSync(dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .some(({ parentPath, name }) => bytesOf(join(parentPath, name)).includes('canary'));

  test('holds nothing that was erased on the disk once it has stopped', async () => {
    const { stop, socketPath } = await start();
    const client = connect(socketPath);
    await client.set('canary', 'canary');
    await client.del('canary');
    client.disconnect();
    await stop();
    expect(isOnDisk()).toBe(false);
  });

  test('holds nothing that was erased on the disk soon after a start, though it was killed before', async () => {
    const { stop, socketPath } = await start();
    const client = connect(socketPath);
    await client.set('canary', 'canary');
    await client.del('canary');
    for (const pid of serversOf(dataDir)) process.kill(pid, 'SIGKILL');
    await stop();
    expect(isOnDisk()).toBe(true);
    await start();
    await until(() => !isOnDisk());
  });

  test('that crashes writes no report of what was sent to it, and keeps no list of slow commands', async () => {
    const client = connect((await start()).socketPath);
    expect(await client.config('GET', 'crash-log-enabled')).toEqual(['crash-log-enabled', 'no']);
    expect(await client.config('GET', 'slowlog-log-slower-than')).toEqual(['slowlog-log-slower-than', '-1']);
  });

  test('that can not rewrite its file is said to do so once, and once that it can again', async () => {
    const said: string[] = [];
    const tell = (event: string, fields?: LogFields) => void said.push(`${event} ${fields?.code ?? ''}`.trim());
    const rewriting = createRewritingRecord({ info: tell, warn: tell }, Date.now);
    const redis = await startEmbeddedRedis({ dataDir, command, log: () => {}, compactEvery: 50, rewriting });
    cleanUps.push(() => redis.stop());
    const [files, elsewhere] = [join(dataDir, 'appendonlydir'), join(dataDir, 'elsewhere')];
    renameSync(files, elsewhere);
    writeFileSync(files, '');
    await until(() => said.length > 0);
    rmSync(files);
    renameSync(elsewhere, files);
    await until(() => said.length > 1);
    expect(said).toEqual(['redis.not-rewritten ERR', 'redis.rewritten']);
  });

  test('frees large keys beside its work', async () => {
    const { socketPath } = await start();
    const settings = await connect(socketPath).config('GET', 'lazyfree-lazy-*');
    expect(settings).toEqual(expect.arrayContaining(['lazyfree-lazy-expire', 'yes']));
  });

  test('is stopped though it stands still, and nothing of it stays behind', async () => {
    const { stop, socketPath } = await start();
    expect(await connect(socketPath).set('whole', 'yes')).toBe('OK');
    for (const pid of serversOf(dataDir)) process.kill(pid, 'SIGSTOP');
    const from = performance.now();
    await stop();
    // Not after the eight seconds that one which answers may take.
    expect(performance.now() - from).toBeLessThan(7_000);
    expect(serversOf(dataDir)).toEqual([]);
    expect(await connect((await start()).socketPath).get('whole')).toBe('yes');
  });

  test('is stopped for good when it is killed just before', async () => {
    const { stop } = await start();
    for (const pid of serversOf(dataDir)) process.kill(pid, 'SIGKILL');
    await stop();
    expect(serversOf(dataDir)).toEqual([]);
  });

  test('is not ended by Ctrl-C before its program ends it', async () => {
    const program = startProgram({ detached: true });
    await program.heard('interruptible');
    process.kill(-program.pid, 'SIGINT');
    expect(await program.ended()).toBe(0);
    await program.heard('interrupted');
    await program.heard('redis.stopped');
    expect(readFileSync(join(dataDir, 'redis.log'), 'utf8')).toContain('User requested shutdown');
    expect(serversOf(dataDir)).toEqual([]);
  });

  test('has its socket elsewhere when the path of DATA_DIR is too long for one', async () => {
    const long = join(folder, 'ж'.repeat(60));
    const redis = await start(long);
    cleanUps.unshift(() => rmSync(join(redis.socketPath, '..'), { recursive: true }));
    expect(Buffer.byteLength(redis.socketPath)).toBeLessThanOrEqual(103);
    expect(statSync(join(redis.socketPath, '..')).mode & 0o777).toBe(0o700);
    expect(await connect(redis.socketPath).ping()).toBe('PONG');
    await expect(start(long)).rejects.toThrow(DataDirInUse);
    await redis.stop();
    chmodSync(join(redis.socketPath, '..'), 0o755);
    await expect(start(long)).rejects.toThrow('is open to others');
  });
});

describe('an embedded Redis that can not start says why', () => {
  test('where DATA_DIR is a file', async () => {
    writeFileSync(dataDir, '');
    await expect(start()).rejects.toThrow(/^DATA_DIR .+ can't be used \(ENOTDIR.+set DATA_DIR to a directory/);
  });

  test('where DATA_DIR may not be written', async () => {
    await expect(start('/proc/verbatim')).rejects.toThrow(/^DATA_DIR \/proc\/verbatim can't be used/);
    if (process.getuid?.() === 0) return;
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, 'other'), '');
    chmodSync(dataDir, 0o500);
    cleanUps.push(() => chmodSync(dataDir, 0o700));
    await expect(start()).rejects.toThrow(/can't be used \(EACCES/);
  });

  test.each(['REDIS0012', 'VALKEY080'])('where its file was written by a later server: %s', async (form) => {
    await (await start()).stop();
    const name = readdirSync(join(dataDir, 'appendonlydir')).find((each) => each.endsWith('.base.rdb')) ?? '';
    const base = readFileSync(join(dataDir, 'appendonlydir', name));
    base.write(form);
    writeFileSync(join(dataDir, 'appendonlydir', name), base);
    await expect(start()).rejects.toThrow(/^DATA_DIR .+ was written by a newer Redis \(or Valkey\)/);
    expect(serversOf(dataDir)).toEqual([]);
  });

  test('where its file is damaged', async () => {
    mkdirSync(join(dataDir, 'appendonlydir'), { recursive: true });
    writeFileSync(join(dataDir, 'appendonlydir', 'appendonly.aof.manifest'), 'not a manifest\n');
    await expect(start()).rejects.toThrow(/^Redis \(.+\) can't start: .+ \(more in .+redis\.log\)$/);
    expect(serversOf(dataDir)).toEqual([]);
  });

  test('where there is no such program', async () => {
    const missing = { command: join(folder, 'redis-server'), env: {} };
    await expect(startEmbeddedRedis({ dataDir, command: missing, log: () => {} })).rejects.toThrow(EmbeddedRedisError);
    expect(existsSync(join(dataDir, 'redis.sock'))).toBe(false);
  });
});
