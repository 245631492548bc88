import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { stagesOfImage } from '../supply/image.ts';
import { freePort } from '../support/port.ts';
import { PROJECT_ROOT, type Running, start } from '../support/process.ts';
import { isInProject, readProject, startCommand } from '../support/project.ts';
import { startOutsideRedis } from '../support/redis.ts';
import { knownVariables } from '../support/settings.ts';

type Service = {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly env_file?: string;
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly volumes?: readonly string[];
  readonly networks: readonly string[];
  readonly ports?: readonly string[];
  readonly stop_grace_period: string;
  readonly mem_limit: string;
  readonly read_only: boolean;
  readonly cap_drop: readonly string[];
  readonly security_opt: readonly string[];
  readonly secrets?: readonly string[];
  readonly tmpfs?: readonly string[];
  readonly pids_limit?: number;
  readonly memswap_limit?: string;
  readonly ulimits?: Readonly<Record<string, number>>;
};

const compose = parse(readProject('compose.yaml'), { merge: true }) as {
  readonly services: Readonly<Record<'redis' | 'bot' | 'jobs', Service>>;
  readonly volumes: object;
  readonly networks: object;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
};
const { services } = compose;
const programs = [services.bot, services.jobs];

const dockerfile = readProject('Dockerfile');
const instructions = dockerfile
  .split('\n')
  .filter((line) => /^[A-Z]+ /u.test(line))
  .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const);
const all = (name: string): readonly string[] => instructions.filter(([one]) => one === name).map(([, rest]) => rest);

/** What the image sets. */
const ENV = Object.fromEntries(
  all('ENV').flatMap((rest) =>
    Array.from(rest.matchAll(/(\w+)=(\S+)/gu), ([, name = '', value = '']) => [name, value]),
  ),
);

/** Bytes that the program was seen to take under thousands of hostile updates; a minute in which 300,000 chats are due takes less. */
const MOST_SEEN = 450 * 2 ** 20;

describe('compose.yaml', () => {
  it('gives the program so much memory that a flood wakes nobody', () => {
    const share = Number(/memory_used_bytes > ([\d.]+) \* /u.exec(readProject('deploy/alerts.yaml'))?.[1]);
    for (const { mem_limit } of programs) {
      expect(share * Number.parseInt(mem_limit, 10) * 2 ** 20).toBeGreaterThan(MOST_SEEN * 1.25);
    }
  });

  it('keeps what Redis has acknowledged, and evicts nothing', () => {
    const command = services.redis.command?.join(' ') ?? '';
    expect(command).toMatch(/^redis-server /u);
    for (const option of ['--appendonly yes', '--appendfsync always', '--maxmemory-policy noeviction']) {
      expect(command).toContain(option);
    }
    expect(services.redis.volumes).toEqual(['redis:/data']);
    expect(Object.keys(compose.volumes)).toEqual(['redis']);
  });

  it('runs the bot and its jobs on that Redis', () => {
    expect(programs.map(({ environment }) => environment?.['ROLE'])).toEqual(['bot', 'jobs']);
    for (const { environment, depends_on: needed } of programs) {
      expect(environment?.['REDIS_URL']).toBe('redis://redis:6379');
      expect(Object.keys(needed ?? {})).toEqual(['redis']);
    }
  });

  it('sets variables that the program knows, and files that can be made', () => {
    for (const { environment, env_file: file } of programs) {
      expect(Object.keys(environment ?? {}).filter((name) => !knownVariables().includes(name))).toEqual([]);
      expect(file).toBe('verbatim.env');
      expect(isInProject(`deploy/${file}.example`)).toBe(true);
      expect(readProject('.gitignore')).toContain(`${file}\n`);
    }
  });

  it('opens ports to this machine alone, those on which the program listens', () => {
    for (const { ports = [], environment } of programs) {
      expect(ports.every((port) => port.startsWith('127.0.0.1:') && port.endsWith(`:${environment?.['PORT']}`))).toBe(
        true,
      );
    }
    expect(services.redis.ports).toBeUndefined();
    expect(services.redis.networks).toEqual(['inside']);
  });

  it('gives no container more than it needs, and each the time to stop', () => {
    for (const service of Object.values(services)) {
      expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
      expect(Number.parseInt(service.stop_grace_period, 10)).toBeGreaterThan(30);
      expect(service.networks.filter((network) => !(network in compose.networks))).toEqual([]);
    }
  });
});

describe('a container', () => {
  it('gets the token by a file, so that nobody who inspects it sees the token', () => {
    for (const { environment, secrets = [] } of programs) {
      const names = secrets.map((name) => `/run/secrets/${name}`);
      expect(names).toContain(environment?.['BOT_TOKEN_FILE']);
      for (const name of secrets) expect(readProject('.gitignore')).toContain(`${compose.secrets[name]?.file}\n`);
      expect(environment).not.toHaveProperty('BOT_TOKEN');
    }
  });

  it('writes none of its memory to a disk, by swap or in a core dump', () => {
    for (const service of Object.values(services)) {
      expect(service.ulimits).toEqual({ core: 0 });
      expect(service.mem_limit).toBeDefined();
      expect(service.memswap_limit).toBe(service.mem_limit);
    }
  });

  it('can start only so many processes, and none from its temporary folder', () => {
    for (const service of Object.values(services)) expect(service.pids_limit).toBeGreaterThan(0);
    for (const { tmpfs = [] } of programs) expect(tmpfs).toEqual([expect.stringMatching(/^\/tmp:.*\bnoexec\b/u)]);
  });
});

describe('the Dockerfile', () => {
  const started: Running[] = [];

  afterEach(async () => {
    for (const running of started.splice(0).reverse()) {
      running.kill('SIGTERM');
      await running.ended;
    }
  });

  it('starts what npm start starts, as nobody special, on the Node that the program wants', () => {
    expect(JSON.parse(all('CMD').at(-1) ?? '[]')).toEqual(startCommand());
    expect(isInProject(startCommand().at(-1) ?? '')).toBe(true);
    expect(all('USER')).toEqual(['node']);
    const { engines } = JSON.parse(readProject('package.json')) as { engines: { node: string } };
    const images = stagesOfImage().map(({ from }) => from);
    expect(new Set(images)).toEqual(new Set([expect.stringMatching(/^node:/u), 'program']));
    expect(images[0]).toContain(`node:${engines.node.replace('>=', '')}-slim@`);
  });

  it('and compose.yaml name each image by its digest', () => {
    const named = [...stagesOfImage().map(({ from }) => from), services.redis.image];
    const stages = stagesOfImage().map(({ name }) => name);
    expect(named.filter((image) => !stages.includes(image) && !/^[\w:.-]+@sha256:[\da-f]{64}$/u.test(image))).toEqual(
      [],
    );
  });

  it('compiles the program for the options that it is started with', () => {
    const compiling = all('RUN').find((run) => run.includes('scripts/start.mjs')) ?? '';
    const forV8 = startCommand().filter((option) => /^--(?:max|heap)-/u.test(option));
    expect(forV8.filter((option) => !compiling.includes(` ${option} `))).toEqual([]);
    expect(all('USER').at(-1)).toBe('node');
  });

  it('lets no package run anything when it is installed', () => {
    expect(all('RUN').filter((run) => /npm (?:install|ci)/u.test(run) && !run.includes(' --ignore-scripts '))).toEqual(
      [],
    );
  });

  it('copies files that there are, and that .dockerignore lets through', () => {
    const copied = all('COPY')
      .filter((rest) => !rest.startsWith('--from='))
      .flatMap((rest) => rest.split(' ').slice(0, -1));
    const allowed = readProject('.dockerignore').match(/(?<=^!).+$/gmu) ?? [];
    expect(copied.filter((path) => !isInProject(path))).toEqual([]);
    expect([...new Set(copied)].toSorted()).toEqual([...allowed].toSorted());
  });

  it('sets variables that the program or Node knows', () => {
    expect(Object.keys(ENV).filter((name) => !/^NODE_/u.test(name) && !knownVariables().includes(name))).toEqual([]);
  });

  it('makes an image in which the program runs, and is found healthy', async () => {
    const image = mkdtempSync(join(tmpdir(), 'verbatim-image-'));
    const redis = await startOutsideRedis(image, await freePort());
    started.push(redis.running);
    for (const rest of all('COPY').filter((rest) => !rest.startsWith('--from='))) {
      const [to = '', ...paths] = rest.split(' ').toReversed();
      for (const path of paths) {
        cpSync(join(PROJECT_ROOT, path), join(image, to === './' ? path : to), { recursive: true });
      }
    }
    symlinkSync(join(PROJECT_ROOT, 'node_modules'), join(image, 'node_modules'));
    const [, ...args] = JSON.parse(all('CMD').at(-1) ?? '[]') as string[];
    const port = String(await freePort());
    const env = { ...ENV, REDIS_URL: redis.url, HOST: '127.0.0.1', PORT: port };
    const program = start({ command: [process.execPath, ...args], env, folder: image });
    started.push(program);
    await program.hears(/"http\.listening"/u);
    const [, ...check] = JSON.parse((all('HEALTHCHECK')[0] ?? '').replace(/^.*CMD /u, '')) as string[];
    const isHealthy = () => start({ command: [process.execPath, ...check], env: { PORT: port } }).ended;
    expect(await isHealthy()).toBe(0);
    program.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(await isHealthy()).toBe(1);
    rmSync(image, { recursive: true, force: true });
  });
});
