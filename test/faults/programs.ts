import type { Running } from '../support/process.ts';
import type { Balancer } from './balancer.ts';
import type { Oracle } from './oracle.ts';
import { startHeard } from './owned.ts';
import type { RedisPlace } from './redis-place.ts';

export type Role = 'bot' | 'jobs';

/** The real program in one of its roles, which does its work. */
type Program = { readonly role: Role; readonly running: Running };

/** All programs of one run, on one Redis, behind one balancer. */
export type Programs = {
  /** Those that run, the oldest first. */
  of(role: Role): readonly Program[];
  /** Starts one more; resolves when it works. */
  start(role: Role): Promise<Program>;
  /** How those ended that nobody told to. */
  readonly failures: readonly string[];
  /** kill -9. */
  kill(program: Program): Promise<void>;
  /** SIGTERM, and waits for its end; gives its milliseconds. */
  stop(program: Program): Promise<number>;
  /** Kills all that is left. */
  close(): Promise<void>;
};

const SECRET = 'secret-of-a-fault-run';

export function createPrograms(oracle: Oracle, place: RedisPlace, balancer: Balancer): Programs {
  const programs = new Set<Program>();
  const urls = new Map<Program, string>();
  const failures: string[] = [];
  const watch = async (program: Program): Promise<void> => {
    const end = await program.running.ended;
    if (programs.delete(program)) failures.push(`a ${program.role} ended by itself with ${end}: ${lastWords(program)}`);
    balancer.remove(urls.get(program) ?? '');
  };
  const end = async (program: Program, signal: NodeJS.Signals): Promise<number | NodeJS.Signals> => {
    programs.delete(program);
    // The balancer finds out by itself.
    program.running.kill(signal);
    return program.running.ended;
  };
  return {
    of: (role) => [...programs].filter((program) => program.role === role),
    failures,
    async start(role) {
      const running = startHeard({
        command: [process.execPath, '--disable-warning=ExperimentalWarning', 'src/node.ts'],
        env: {
          ...place.env,
          ...(role === 'bot' ? { WEBHOOK_URL: balancer.url, WEBHOOK_SECRET: SECRET } : {}),
          ROLE: role,
          PORT: '0',
          BOT_TOKEN: oracle.token,
          TELEGRAM_API_ROOT: oracle.url,
        },
      });
      const program = { role, running };
      programs.add(program);
      void watch(program);
      const { address } = JSON.parse(await running.hears(/"http\.listening"/u)) as { address: string };
      await running.hears(role === 'bot' ? /"updates\.started"/u : /"posting\.started"/u);
      urls.set(program, address);
      if (role === 'bot') balancer.add(address);
      return program;
    },
    async kill(program) {
      await end(program, 'SIGKILL');
    },
    async stop(program) {
      const toldAt = performance.now();
      const code = await end(program, 'SIGTERM');
      if (code !== 0) failures.push(`a ${program.role} was stopped and ended with ${code}: ${lastWords(program)}`);
      return performance.now() - toldAt;
    },
    async close() {
      await Promise.all([...programs].map((program) => end(program, 'SIGKILL')));
    },
  };
}

function lastWords({ running }: Program): string {
  return running.said().slice(-3).join(' / ');
}
