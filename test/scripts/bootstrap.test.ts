import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const SCRIPTS = join(import.meta.dirname, '../../scripts');

/** A project with one package for the program and one for its tests; its machine has only what `bin` holds. */
let project: string;
let bin: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'verbatim-bootstrap-'));
  bin = join(project, 'bin');
  cpSync(SCRIPTS, join(project, 'scripts'), { recursive: true });
  const packages = {
    'node_modules/talk': { version: '1.0.0', integrity: 'a' },
    'node_modules/prove': { version: '2.0.0', integrity: 'b', dev: true },
    'node_modules/elsewhere': { version: '3.0.0', integrity: 'c', optional: true },
  };
  write('package-lock.json', JSON.stringify({ packages: { '': {}, ...packages } }));
  const { 'node_modules/elsewhere': _, ...installed } = packages;
  write('node_modules/.package-lock.json', JSON.stringify({ packages: installed }));
  for (const path of Object.keys(installed)) write(`${path}/package.json`, '{}');
  putCommand('npm', 'echo "$*" >> npm-calls');
  putCommand('redis-server', 'echo "Redis server v=7.0.15 sha=0"');
  putCommand('flock', 'exit 0');
});

afterEach(() => rmSync(project, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}

function putCommand(name: string, script: string): void {
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

function bootstrap(event = 'pretest', env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/bootstrap.mjs'], {
    cwd: project,
    encoding: 'utf8',
    env: { PATH: bin, npm_lifecycle_event: event, ...env },
  });
  const calls = join(project, 'npm-calls');
  return { status, lines: `${stdout}${stderr}`, npm: existsSync(calls) ? readFileSync(calls, 'utf8') : undefined };
}

describe('the bootstrap', () => {
  test('does and says nothing when all is in place', () => {
    expect(bootstrap()).toEqual({ status: 0, lines: '', npm: undefined });
    expect(existsSync(join(project, '.redis'))).toBe(false);
  });

  test.each([
    ['there are none', () => rmSync(join(project, 'node_modules'), { recursive: true })],
    ['one is gone', () => rmSync(join(project, 'node_modules/talk'), { recursive: true })],
    [
      'one has another version',
      () => write('package-lock.json', '{"packages":{"node_modules/talk":{"version":"1.0.1"}}}'),
    ],
    [
      'one has other bytes',
      () => write('package-lock.json', '{"packages":{"node_modules/talk":{"version":"1.0.0","integrity":"other"}}}'),
    ],
    ['an installation was cut short', () => write('node_modules/.installing', '')],
    ['one that tests need is gone', () => rmSync(join(project, 'node_modules/prove'), { recursive: true })],
  ])('installs the packages when %s, and leaves the lock file alone', (_, change) => {
    change();
    const { status, lines, npm } = bootstrap();
    expect({ status, lines }).toEqual({ status: 0, lines: 'Installing packages…\n' });
    expect(npm).toMatch(/^install --no-save /);
    expect(existsSync(join(project, 'node_modules/.installing'))).toBe(false);
  });

  test('lets no package run anything when it is installed', () => {
    rmSync(join(project, 'node_modules'), { recursive: true });
    expect(bootstrap().npm).toContain(' --ignore-scripts ');
    // Where npm is called by hand.
    expect(readFileSync(join(SCRIPTS, '../.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/mu);
  });

  test('keeps the settings of the bot from all that it starts, and lends them the way to the network', () => {
    rmSync(join(project, 'node_modules'), { recursive: true });
    const seen = join(project, 'seen');
    for (const name of ['npm', 'flock', 'apt-get', 'apt-config', 'dpkg-deb', 'dpkg-query', 'ldd', 'redis-server']) {
      // Each fails where the real one would go on, so that all are tried.
      putCommand(name, `{ echo "of ${name}"; export -p; } >> "${seen}"; exit ${name === 'apt-get' ? 1 : 0}`);
    }
    bootstrap('start', {
      BOT_TOKEN: '123456:AAE-canary_token',
      BOT_TOKEN_FILE: '/canary',
      WEBHOOK_SECRET: 'canary-secret_16',
      DATA_DIR: 'canary',
      SOMETHING_NEW: 'canary',
      https_proxy: 'http://proxy.example',
      npm_config_registry: 'http://registry.example',
    });
    const environments = readFileSync(seen, 'utf8');
    expect(environments).not.toContain('canary');
    const started = [...new Set(environments.match(/(?<=^of ).*$/gmu))].toSorted();
    expect(started).toEqual(['apt-config', 'apt-get', 'dpkg-deb', 'flock', 'npm', 'redis-server']);
    expect(environments).toContain('proxy.example');
    expect(environments).toContain('registry.example');
  });

  test('makes the link to Node that npm 9 removes with the packages for other machines', () => {
    rmSync(join(project, 'node_modules'), { recursive: true });
    const folder = `node_modules/node-${process.platform}-${process.arch}/bin`;
    const node = '#!/bin/sh\\necho v24.0.0\\n';
    putCommand('npm', `/bin/mkdir -p ${folder}; printf '${node}' > ${folder}/node; /bin/chmod +x ${folder}/node`);
    expect(bootstrap('setup').status).toBe(0);
    expect(readlinkSync(join(project, 'node_modules/.bin/node'))).toBe(join('..', folder.slice(13), 'node'));
  });

  test('does nothing without a lock, and says how to get one', () => {
    rmSync(join(project, 'node_modules'), { recursive: true });
    rmSync(join(bin, 'flock'));
    const { status, lines, npm } = bootstrap();
    expect({ status, npm }).toEqual({ status: 1, npm: undefined });
    expect(lines).toMatch(/^\S+bootstrap\.lock can't be locked: install flock .*\n$/u);
  });

  test('starts from nothing where a package may have been unpacked halfway', () => {
    write('node_modules/.installing', '');
    bootstrap();
    expect(existsSync(join(project, 'node_modules/talk'))).toBe(false);
  });

  test('needs for the program only what the program needs', () => {
    const lock = JSON.stringify({ packages: { 'node_modules/talk': { version: '1.0.0', integrity: 'a' } } });
    write('node_modules/.package-lock.json', lock);
    expect(bootstrap('prestart').npm).toBeUndefined();
    expect(bootstrap('pretest').npm).toBeDefined();
  });

  test.each([
    ['npm test installs what only tests need', 'pretest', '--include=dev'],
    ['npm run check too', 'check', '--include=dev'],
    ['npm run wrangler too', 'wrangler', '--include=dev'],
    ['npm start leaves it out', 'prestart', '--omit=dev'],
    ['npm run webhook:set too', 'webhook:set', '--omit=dev'],
  ])('on a fresh machine %s', (_, event, wanted) => {
    rmSync(join(project, 'node_modules'), { recursive: true });
    expect(bootstrap(event).npm).toContain(wanted);
  });

  test('npm start leaves what only tests need where it is already', () => {
    rmSync(join(project, 'node_modules/talk'), { recursive: true });
    expect(bootstrap('prestart').npm).toContain('--include=dev');
  });

  test('says that the registry is needed once when there is no network, and tries again the next time', () => {
    rmSync(join(project, 'node_modules'), { recursive: true });
    putCommand('npm', 'echo "npm error code ENOTFOUND" >&2; exit 1');
    for (let round = 0; round < 2; round += 1) {
      const { status, lines } = bootstrap();
      expect(status).toBe(1);
      expect(lines.split('\n')).toEqual([
        'Installing packages…',
        "The packages can't be fetched (code ENOTFOUND): the npm registry is needed once; connect to the network and start again.",
        '',
      ]);
    }
  });

  test('passes over a Redis that is too old, and says how to install one where it can not get it', () => {
    putCommand('redis-server', 'echo "Redis server v=6.0.16 sha=0"');
    putCommand('pacman', 'exit 0');
    expect(bootstrap()).toMatchObject({
      status: 1,
      lines: 'A Redis server is needed. Install it: sudo pacman -S valkey; or set REDIS_URL.\n',
    });
  });

  test('needs no Redis of its own to start with REDIS_URL, but to test', () => {
    rmSync(join(bin, 'redis-server'));
    const env = { REDIS_URL: 'redis://127.0.0.1:1' };
    expect(bootstrap('prestart', env).status).toBe(0);
    expect(bootstrap('start', env).status).toBe(0);
    expect(bootstrap('pretest', env).status).toBe(1);
  });

  test.each(['check', 'fix', 'wrangler', 'webhook:set'])('needs no Redis at all for npm run %s', (event) => {
    rmSync(join(bin, 'redis-server'));
    expect(bootstrap(event)).toMatchObject({ status: 0, lines: '' });
  });

  test.each(['redis-server', 'valkey-server'])('is content with a private copy of %s', (name) => {
    rmSync(join(bin, 'redis-server'));
    write('.redis/server/server.json', JSON.stringify({ command: name, libraries: ['lib'] }));
    writeFileSync(join(project, '.redis/server', name), '#!/bin/sh\necho "$LD_LIBRARY_PATH server v=8.1.1 sha=0"\n', {
      mode: 0o755,
    });
    expect(bootstrap()).toMatchObject({ status: 0, lines: '' });
  });
});
