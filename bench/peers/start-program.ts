import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { startHeard } from '../../test/faults/owned.ts';
import { type RedisNode, startRedisNode } from '../../test/faults/redis-node.ts';
import { freePort } from '../../test/support/port.ts';
import type { Running } from '../../test/support/process.ts';
import { startCommand } from '../../test/support/project.ts';
import { startBotApi } from './bot-api.ts';
import { createLoad, type Load } from './load.ts';
import type { Entry } from './roster.ts';
import { nextUpdates, PERSON_IDS } from './updates.ts';

/** What programs are started in. */
export type Stage = {
  /** The core that the programs have. */
  readonly core: number;
  /** For what they write; the caller removes it. */
  readonly folder: string;
  /** The file with the answers that the programs beside Verbatim send. */
  readonly answers: string;
};

/** A program that has answered its first update. */
export type Program = {
  readonly name: string;
  readonly pid: number;
  readonly load: Load;
  /** Milliseconds from its start until it had answered an update. */
  readonly ready: number;
  stop(): Promise<void>;
};

const SECRET = 'peers-secret_of_16_or_more';
/** How often a starting program is asked (milliseconds), and for how long. */
const ASK_EVERY = 3;
const PATIENCE = 60_000;
/** How long a program may take to stop (milliseconds). */
const STOP_WITHIN = 10_000;

let started = 0;

/** Starts the program on its core, with a Bot API and, if it is Verbatim, a Redis of its own on the other. */
export async function startProgram(entry: Entry, stage: Stage): Promise<Program> {
  started += 1;
  const token = `${7_000_000_000 + started}:peers-token-that-opens-nothing-else`;
  const api = await startBotApi(token, PERSON_IDS);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/telegram`;
  const redis = 'role' in entry.runs ? await startRedis(stage, started) : undefined;
  const from = performance.now();
  const running = startHeard({
    command: ['taskset', '-c', String(stage.core), ...commandOf(entry)],
    env:
      'role' in entry.runs
        ? {
            ROLE: entry.runs.role,
            BOT_TOKEN: token,
            TELEGRAM_API_ROOT: api.url,
            WEBHOOK_URL: url,
            WEBHOOK_SECRET: SECRET,
            PORT: String(port),
            REDIS_URL: `redis://127.0.0.1:${redis?.port}`,
          }
        : {
            BOT_TOKEN: token,
            API_ROOT: api.url,
            SECRET,
            PORT: String(port),
            STYLE: entry.style,
            ANSWERS: stage.answers,
          },
  });
  const load = createLoad({ url, secret: SECRET, api });
  const stop = async (): Promise<void> => {
    load.close();
    await end(running);
    await api.close();
    await redis?.kill();
  };
  try {
    await untilAnswers(load, running);
  } catch (error) {
    await stop();
    throw error;
  }
  return { name: entry.name, pid: running.pid, load, ready: performance.now() - from, stop };
}

function commandOf({ runs }: Entry): readonly string[] {
  if ('role' in runs) return [process.execPath, ...startCommand().slice(1)];
  return [process.execPath, join(import.meta.dirname, 'programs', runs.file)];
}

function startRedis({ folder }: Stage, number: number): Promise<RedisNode> {
  const own = join(folder, `redis-${number}`);
  return startRedisNode({ folder: own });
}

async function untilAnswers(load: Load, running: Running): Promise<void> {
  let ending: unknown;
  void running.ended.then((code) => {
    ending = code;
  });
  const deadline = performance.now() + PATIENCE;
  for (;;) {
    const [asked] = nextUpdates('inline', 1);
    const answered = asked && (await load.ask(asked).catch((error: Error) => error));
    if (!(answered instanceof Error)) return;
    if (ending !== undefined || performance.now() > deadline) {
      throw new Error(`a program did not start (${answered.message}):\n${running.said().join('\n')}`);
    }
    await pass(ASK_EVERY);
  }
}

async function end(running: Running): Promise<void> {
  running.kill('SIGTERM');
  const timer = setTimeout(() => running.kill('SIGKILL'), STOP_WITHIN);
  await running.ended;
  clearTimeout(timer);
}
