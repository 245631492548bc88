import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/bot/config.ts';
import {
  ALIVE,
  chatKey,
  DUE,
  ERASED,
  HEARTBEAT,
  OPEN,
  OWNER,
  PACE,
  REWRITTEN,
  SLOTS,
  subscriptionKey,
  TICK_TURN,
  WAITING,
} from '../../src/jobs/plan/keys.ts';
import { defaultHeaders } from '../../src/web/headers.ts';
import { projectScripts, readProject } from '../support/project.ts';
import { knownVariables } from '../support/settings.ts';

const PATH = 'docs/operating.md';
const manual = readProject(PATH);
const blocks = Array.from(manual.matchAll(/^ *```sh\n([\s\S]*?)^ *```$/gmu), ([, block = '']) => block);
const commands = blocks.flatMap((block) => block.split('\n').map((line) => line.trim())).filter((line) => line !== '');

const config = readConfig({});
const listensAt = 'host' in config ? `${config.host}:${config.port}` : '';

describe('the manual', () => {
  it.each([
    [PATH, 'setup'],
    ['docs/workers.md', 'wrangler'],
    ['docs/several-processes.md', 'start'],
    ['README.md', 'start'],
    ['.dev.vars.example', 'dev:telegram'],
  ])('%s runs scripts that there are, and no tool but by them', (path, one) => {
    const text = readProject(path);
    const named = Array.from(
      text.matchAll(/npm (?:run (?:--silent )?(\w[\w:-]*)|(start|test))/gu),
      ([, script, short]) => script ?? short ?? '',
    );
    expect(named).toContain(one);
    expect(named.filter((name) => !(name in projectScripts()))).toEqual([]);
    // A clone without the packages for development would get another version.
    expect(text).not.toContain('npx ');
  });

  it('waits for a program that was just started', () => {
    const starts = blocks.filter((block) =>
      /^ *(?:systemctl (?:re)?start|docker compose (?:up|start)).*(?:\n.*)*curl .*readyz/mu.test(block),
    );
    expect(starts.length).toBeGreaterThan(3);
    for (const block of starts) expect(block.match(/^ *curl(?!.* --retry-all-errors ).*readyz$/mu)).toBeNull();
  });

  it('stops all programs, the jobs too, before they go on with another key of the data or another version', () => {
    const changing = blocks.filter((block) => /> \/etc\/verbatim\/data\.key|npm run setup\ncp /u.test(block));
    expect(changing).toHaveLength(3);
    for (const block of changing) {
      expect(block).not.toContain('restart');
      for (const unit of ['verbatim', 'verbatim-jobs']) {
        const lines = block.split('\n');
        const stop = lines.findIndex((line) => line.endsWith(`systemctl stop ${unit}`));
        const start = lines.findIndex((line) => line.endsWith(`systemctl start ${unit}`));
        const change = lines.findIndex((line) => /^(?:git pull|git checkout|\(umask 077)/u.test(line));
        expect([unit, 0 <= stop && stop < change && change < start]).toEqual([unit, true]);
      }
    }
    expect(manual).toMatch(/git pull .*docker compose stop bot jobs && docker compose up -d/u);
  });

  it('says that a back-up needs the key of the data, which is not always the token', () => {
    const [, backUp = ''] = manual.split(/^## Back-up$/mu);
    expect(backUp.slice(0, 500)).toMatch(/DATA_KEY_FILE.* without that key a back-up can't be used/u);
  });

  it('leaves the files of the program to be read by its user', () => {
    expect(commands.filter((line) => /^umask (?!022$)/u.test(line))).toEqual([]);
    for (const block of blocks.filter((text) => text.includes('git pull') && text.includes('npm run setup'))) {
      expect(block).toMatch(/^umask 022\n/u);
    }
  });

  it('copies every unit that there is', () => {
    const units = ['verbatim.service', 'verbatim-backup.service', 'verbatim-backup.timer', 'verbatim-tmpfiles.conf'];
    for (const unit of units) {
      expect(commands.some((line) => line.startsWith('cp ') && line.includes(`deploy/${unit}`))).toBe(true);
    }
  });

  it('sets variables that the program knows, or the back-up', () => {
    const named = Array.from(manual.matchAll(/\b([A-Z][A-Z_]{3,})=/gu), ([, name = '']) => name);
    const ofBackup = Array.from(readProject('deploy/backup.sh').matchAll(/\$\{(\w+):-/gu), ([, name = '']) => name);
    // Debian's units for Prometheus read this one.
    const known = [...knownVariables(), ...ofBackup, 'ARGS'];
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('uses the unit, the user, the folders and the address that the files have', () => {
    const unit = readProject('deploy/verbatim.service');
    expect(unit).toContain('User=verbatim\n');
    expect(commands.some((line) => line.startsWith('useradd ') && line.endsWith(' verbatim'))).toBe(true);
    expect(commands).toContain('cp deploy/verbatim.service /etc/systemd/system/');
    const file = /^EnvironmentFile=(.*)$/mu.exec(unit)?.[1] ?? '';
    expect(commands).toContain(`install -m 600 deploy/verbatim.env.example ${file}`);
    expect(commands.some((line) => line.includes(`http://${listensAt}/readyz`))).toBe(true);
  });
});

describe('the table of keys in docs/posting.md', () => {
  const posting = readProject('docs/posting.md');

  it('names them as they are', () => {
    const keys = [subscriptionKey('XX'), chatKey('XX'), DUE, WAITING, OPEN, ERASED, HEARTBEAT, TICK_TURN, PACE, ALIVE];
    for (const key of [...keys, REWRITTEN, OWNER]) expect(posting).toContain(`\`${key}\``);
    expect(posting).toContain(`\`${SLOTS}MINUTE\``);
  });

  it('says that the owner’s key holds a check of the key of the data', () => {
    expect(posting).toMatch(/^\| `\{verbatim\}:owner` .*check of the key/mu);
  });
});

describe.each(['deploy/Caddyfile', 'deploy/nginx.conf'])('%s', (path) => {
  const text = readProject(path);

  it('passes on to where the program listens', () => {
    expect(text).toContain(listensAt);
  });

  it.each(['metrics', 'healthz', 'readyz', 'playground'])('keeps /%s from the public', (route) => {
    const [rule = ''] = text.match(/(?:path|location ~) .*healthz.*/u) ?? [];
    expect(rule).toContain(route);
    expect(text).toMatch(/(?:respond @private|return) 404/u);
  });

  it('tells browsers to ask by https alone, and sends nobody to a name that is not its own', () => {
    expect(text).toMatch(/Strict-Transport-Security "max-age=31536000"/u);
    expect(text).not.toMatch(/\$(?:http_)?host\b/u);
  });

  // The two others say nothing about an answer without a page.
  it.each(Object.entries(defaultHeaders(true)).filter(([name]) => !/Opener|Permissions/u.test(name)))(
    'gives answers of its own %s as the program does, and names no version',
    (name, value) => {
      expect(text).toMatch(new RegExp(`^\\t+(?:add_header )?\\??${name} `, 'mu'));
      expect(text).toContain(value);
      expect(text).toMatch(/^\t+(?:server_tokens off;|-Server)$/mu);
    },
  );

  it('lets updates of 4 MiB through', () => {
    const [, megabytes] = /client_max_body_size (\d+)m;/u.exec(text) ?? [];
    expect(path.endsWith('.conf') ? Number(megabytes) : 4).toBeGreaterThanOrEqual(4);
  });

  it('logs no address of a reader: not in errors, nor in broken connections and handshakes', () => {
    if (path === 'deploy/Caddyfile') {
      expect(text).toMatch(/^\t\texclude http\.log\.error http\.handlers\.reverse_proxy$/mu);
      return;
    }
    const servers = text.split(/^server \{$/mu).slice(1);
    expect(servers.map((server) => /^\tlisten (\d+)/mu.exec(server)?.[1])).toEqual(['80', '443']);
    for (const server of servers) {
      expect(server).toContain('\taccess_log off;\n\terror_log /dev/null emerg;\n');
      expect(server).toMatch(/^\tlisten \[::\]:/mu);
    }
  });

  it('is filled in by the command of the manual', () => {
    expect(text).toContain('example.org');
    expect(manual).toContain(`sed 's/example.org/BOT.EXAMPLE.ORG/' /opt/verbatim/${path}`);
  });
});
