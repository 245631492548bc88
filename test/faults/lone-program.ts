import { TEST_KEY } from '../support/cipher.ts';
import type { Running } from '../support/process.ts';
import { startCommand } from '../support/project.ts';
import type { Oracle } from './oracle.ts';
import { startHeard } from './owned.ts';

/** The real program, alone with its Redis: what it tells an operator, in its log and over HTTP. */
export type LoneProgram = {
  readonly running: Running;
  /** What `/readyz` answers. */
  readiness(): Promise<Readiness>;
  /** What it logged as a warning or worse from the n-th line on. */
  warnings(from?: number): readonly string[];
  /** SIGTERM; gives how it ended. */
  stop(): Promise<number | NodeJS.Signals>;
};

/** `says` is the whole answer, or why there was none. */
export type Readiness = { readonly isReady: boolean; readonly says: string };

export type LoneProgramOptions = {
  readonly oracle: Pick<Oracle, 'url' | 'token'>;
  readonly redisUrl: string;
  readonly env?: Readonly<Record<string, string>>;
};

/** Milliseconds after which an answer of `/readyz` is none. */
const ANSWER_WITHIN = 5_000;

const WARNING = /"level":"(?:warn|error|fatal)"/u;

/** The program, as `npm start` starts it: arguments of Node. */
export const PROGRAM = startCommand().slice(1);

/** What it must be told to post for this bot from that Redis. */
export function environmentOf({ oracle, redisUrl }: LoneProgramOptions): Readonly<Record<string, string>> {
  return {
    ROLE: 'jobs',
    PORT: '0',
    REDIS_URL: redisUrl,
    BOT_TOKEN: oracle.token,
    TELEGRAM_API_ROOT: oracle.url,
    DATA_KEY: TEST_KEY,
  };
}

/** Starts it; resolves when it listens. Rejects where it ends before, with what it said. */
export async function startLoneProgram({ oracle, redisUrl, env = {} }: LoneProgramOptions): Promise<LoneProgram> {
  const running = startHeard({
    command: [process.execPath, ...PROGRAM],
    env: { ...environmentOf({ oracle, redisUrl }), ...env },
  });
  const { address } = JSON.parse(await running.hears(/"http\.listening"/u)) as { address: string };
  return {
    running,
    readiness: () => askReadiness(address),
    warnings: (from = 0) =>
      running
        .said()
        .slice(from)
        .filter((line) => WARNING.test(line)),
    async stop() {
      running.kill('SIGTERM');
      return running.ended;
    },
  };
}

/** What a program at an address says of itself. */
export async function askReadiness(address: string): Promise<Readiness> {
  try {
    const signal = AbortSignal.timeout(ANSWER_WITHIN);
    const response = await fetch(`${address}/readyz`, { headers: { connection: 'close' }, signal });
    return { isReady: response.status === 200, says: await response.text() };
  } catch (error) {
    return { isReady: false, says: `no answer: ${error instanceof Error ? error.name : 'unknown'}` };
  }
}
