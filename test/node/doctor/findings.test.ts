import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { UserFromGetMe, WebhookInfo } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { ALLOWED_UPDATES } from '../../../src/bot/bot.ts';
import { createDataCipher } from '../../../src/bot/data-cipher.ts';
import { markOf } from '../../../src/bot/redis/redis-mark.ts';
import { runCheck } from '../../../src/node/doctor/check.ts';
import {
  tellCopies,
  tellFileSystem,
  tellLastBackup,
  tellRights,
  tellSecretFile,
} from '../../../src/node/doctor/disk-findings.ts';
import { readEnvFile, readUnit } from '../../../src/node/doctor/env-file.ts';
import { tellNode, tellZones } from '../../../src/node/doctor/files-check.ts';
import { type Finding, fault, fine, unknown } from '../../../src/node/doctor/finding.ts';
import { tellCores, tellEncryption, tellSwap, tellUser } from '../../../src/node/doctor/machine-findings.ts';
import { readListeners, tellPorts } from '../../../src/node/doctor/ports.ts';
import { tellStopped } from '../../../src/node/doctor/private-redis.ts';
import { tellProgram } from '../../../src/node/doctor/program-findings.ts';
import {
  tellDryRun,
  tellGuarantees,
  tellMark,
  tellQueue,
  tellRewriting,
} from '../../../src/node/doctor/redis-findings.ts';
import { readInfo, tellServer } from '../../../src/node/doctor/redis-info.ts';
import { exitCodeOf, writeReport } from '../../../src/node/doctor/report.ts';
import {
  tellBot,
  tellClock,
  tellCommands,
  tellWebhook,
  withoutAnswer,
} from '../../../src/node/doctor/telegram-findings.ts';
import { projectScripts, readProject } from '../../support/project.ts';

const NOW = Date.UTC(2026, 10, 28);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** `state check` of each. */
const told = (...findings: readonly (Finding | readonly Finding[])[]): readonly string[] =>
  findings.flat().map(({ state, check }) => `${state} ${check}`);

describe('what the doctor says of Telegram', () => {
  const me = {
    username: 'x_bot',
    supports_inline_queries: true,
    supports_guest_queries: true,
    can_read_all_group_messages: false,
    can_join_groups: true,
  } as UserFromGetMe;

  it.each<[string, Partial<UserFromGetMe>, string]>([
    ['all is set', {}, 'fine switches'],
    ['inline mode is off', { supports_inline_queries: false }, 'warning inline-mode'],
    ['guest mode is off', { supports_guest_queries: false }, 'warning guest-mode'],
    ['privacy mode is off', { can_read_all_group_messages: true }, 'warning privacy-mode'],
    ['it may join no group', { can_join_groups: false }, 'warning groups'],
  ])('where %s', (_, change, line) => expect(told(tellBot({ ...me, ...change }))).toEqual(['fine token', line]));

  it.each([
    ['a revoked token', { kind: 'refused', code: 401 } as const, /does not know this token/u],
    ['no network', { kind: 'silent', code: 'ENOTFOUND' } as const, /does not answer \(ENOTFOUND\)/u],
    ['a page of a proxy', { kind: 'foreign', status: 200 } as const, /something else answers/u],
  ])('for %s', (_, answer, text) => {
    expect(withoutAnswer('token', answer)).toMatchObject({ state: 'fault', text: expect.stringMatching(text) });
  });

  const source = { kind: 'webhook', token: '1:x', url: 'https://bot.example/telegram', secret: 'x' } as const;
  const info = {
    url: source.url,
    pending_update_count: 0,
    allowed_updates: [...ALLOWED_UPDATES],
  } as unknown as WebhookInfo;
  const at = (age: number, message: string) => ({ last_error_date: (NOW - age) / 1_000, last_error_message: message });
  it.each<[string, Partial<WebhookInfo>, string[]]>([
    ['set and quiet', {}, ['fine webhook', 'fine deliveries', 'fine pending']],
    ['gone', { url: '' }, ['fault webhook', 'fine pending']],
    ['another one', { url: 'https://evil.example/' }, ['fault webhook', 'fine deliveries', 'fine pending']],
    ['for other updates', { allowed_updates: ['message'] }, ['fault webhook', 'fine deliveries', 'fine pending']],
    ['failing now', at(60_000, 'Connection refused'), ['fine webhook', 'warning deliveries', 'fine pending']],
    ['one that failed yesterday', at(DAY, 'Connection refused'), ['fine webhook', 'fine deliveries', 'fine pending']],
    [
      'set with another secret',
      at(60_000, 'Wrong response from the webhook: 401'),
      ['fault webhook', 'warning deliveries', 'fine pending'],
    ],
    ['far behind', { pending_update_count: 4_000 }, ['fine webhook', 'fine deliveries', 'warning pending']],
  ])('where the webhook is %s', (_, change, lines) => {
    const program = { kind: 'running', ready: 'ready', isReady: true, metrics: '' } as const;
    expect(told(tellWebhook({ ...info, ...change }, source, { program, hasGuests: true, now: NOW }))).toEqual(lines);
  });

  it('a webhook where the settings poll is a warning before the start, which removes it, and a fault after it', () => {
    const polling = { kind: 'polling', token: '1:x' } as const;
    const look = (program: Parameters<typeof tellWebhook>[2]['program']) =>
      told(tellWebhook(info, polling, { program, hasGuests: true, now: NOW }))[0];
    expect(look({ kind: 'stopped' })).toBe('warning webhook');
    expect(look({ kind: 'running', ready: 'ready', isReady: true, metrics: '' })).toBe('fault webhook');
  });

  it('another program that polls is known only while ours runs', () => {
    const polling = { kind: 'polling', token: '1:x' } as const;
    const look = (program: Parameters<typeof tellWebhook>[2]['program']) =>
      told(tellWebhook({ ...info, url: '' }, polling, { program, hasGuests: true, now: NOW }))[1];
    const ready = 'not-ready: Another program receives the updates';
    expect(look({ kind: 'stopped' })).toBe('unknown polling');
    expect(look({ kind: 'running', ready, isReady: false, metrics: '' })).toBe('fault polling');
    expect(look({ kind: 'running', ready: 'ready', isReady: true, metrics: '' })).toBe('fine polling');
  });

  it('commands of another version are named by their languages, and no answer is not taken for none', () => {
    const wanted = [{ command: 'start', description: 'x' }];
    expect(tellCommands([{ locale: 'en', there: wanted, wanted }]).state).toBe('fine');
    expect(tellCommands([{ locale: 'kk', there: [], wanted }])).toMatchObject({
      state: 'warning',
      text: expect.stringContaining('kk'),
    });
    expect(tellCommands([{ locale: 'en', there: undefined, wanted }]).state).toBe('unknown');
  });

  it('a clock is wrong beyond five seconds', () => {
    expect(tellClock('telegram', NOW, NOW + 4_000).state).toBe('fine');
    expect(tellClock('redis', NOW, NOW - 60_000)).toMatchObject({
      state: 'fault',
      text: expect.stringContaining('behind that of Redis by 60 s'),
    });
  });
});

describe('what the doctor says of Redis', () => {
  const INFO =
    'redis_version:7.0.15\r\nrole:master\r\nused_memory:10\r\nmaxmemory:0\r\naof_enabled:1\r\naof_last_write_status:ok\r\n';
  it.each([
    ['is well', '', 'fine', 'redis.version'],
    ['is too old', 'redis_version:6.0.9\r\n', 'fault', 'redis.version'],
    ['is a replica', 'role:slave\r\n', 'fault', 'redis.role'],
    ['reads its file', 'loading:1\r\n', 'fault', 'redis.role'],
    ['is full', 'maxmemory:10\r\n', 'fault', 'redis.memory'],
    ['is nearly full', 'maxmemory:12\r\n', 'warning', 'redis.memory'],
    ['can’t write', 'aof_last_write_status:err\r\n', 'fault', 'redis.disk'],
    ['can’t rewrite', 'aof_last_bgrewrite_status:err\r\n', 'fault', 'redis.disk'],
  ])('that %s', (_, change, state, check) => {
    expect(told(tellServer(readInfo(INFO + change)))).toContain(`${state} ${check}`);
  });

  it('that does not tell is not taken for a good one', () => {
    expect(tellServer(readInfo('')).map(({ state }) => state)).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
    expect(tellGuarantees({ event: 'redis.not-checked', reason: 'x' }).state).toBe('unknown');
    expect(told(tellDryRun(undefined))).toEqual(['unknown redis.rights']);
  });

  it('a right that posting needs is a fault, another a warning, and what refuses every write a fault of its own', () => {
    const run = { needed: [], useful: [], refusal: undefined };
    expect(told(tellDryRun(run))).toEqual(['fine redis.rights']);
    expect(told(tellDryRun({ ...run, needed: ['xadd'] }))).toEqual(['fault redis.rights']);
    expect(told(tellDryRun({ ...run, useful: ['info'] }))).toEqual(['warning redis.rights']);
    expect(told(tellDryRun({ ...run, refusal: 'OOM' }))).toEqual(['fault redis.writes', 'fine redis.rights']);
  });

  const cipher = createDataCipher('1:x', [
    'a-key-of-thirty-two-characters-at-least',
    'a-former-key-of-thirty-two-characters',
  ]);
  const claim = { owner: 'bot:1', cipher } as const;
  it.each([
    ['ours', markOf('bot:1', cipher.check), true, 'fine'],
    ['nobody’s and empty', '', false, 'fine'],
    ['of a version that encrypted nothing', 'bot', true, 'warning'],
    ['ours with a former key', markOf('bot:1', ...cipher.formerChecks), true, 'warning'],
    ['ours with a lost key', markOf('bot:1', 'AAAAAAAA'), true, 'fault'],
    ['ours with a lost key, and empty', markOf('bot:1', 'AAAAAAAA'), false, 'fine'],
    ['another bot’s', markOf('bot:2', cipher.check), true, 'fault'],
    ['the playground’s', 'playground AAAAAAAA', true, 'fault'],
  ])('whose data are %s', (_, present, holds, state) => expect(tellMark(present, claim, holds).state).toBe(state));

  it('that loses or evicts data, did not rewrite its file, or whose queue is paused', () => {
    expect(
      told(
        tellGuarantees({ event: 'redis.evicts', reason: 'x' }),
        tellGuarantees({ event: 'redis.not-durable', reason: 'x' }),
      ),
    ).toEqual(['fault redis.eviction', 'warning redis.durable']);
    expect([80_000, 3_000, -2].map((life) => tellRewriting(life, true).state)).toEqual(['fine', 'warning', 'warning']);
    expect([tellQueue(true).state, tellQueue(false).state]).toEqual(['fault', 'fine']);
  });
});

describe('what the doctor says of the disk', () => {
  const disk = { type: 0xef53, freeBytes: 50e9, freeFiles: 10, allFiles: 20 };
  it.each([
    ['with room', {}, ['fine disk.kind', 'fine disk.room']],
    ['of a network', { type: 0x6969 }, ['fault disk.kind', 'fine disk.room']],
    ['in memory', { type: 0x01021994 }, ['fault disk.kind', 'fine disk.room']],
    ['without room for a rewriting', { freeBytes: 900e6 }, ['fine disk.kind', 'fault disk.room']],
    ['with little room', { freeBytes: 1_200e6 }, ['fine disk.kind', 'warning disk.room']],
    ['without inodes', { freeFiles: 0 }, ['fine disk.kind', 'fault disk.room']],
  ])('%s', (_, change, lines) => expect(told(tellFileSystem({ ...disk, ...change }, 1e9))).toEqual(lines));

  const entry = (path: string, mode: number, uid = 100) => ({ path, mode, uid });
  it('names files that others can read, and files that its own user can’t', () => {
    expect(told(tellRights([entry('/d', 0o40700), entry('/d/a', 0o100644)]))).toEqual(['fine data.rights']);
    expect(told(tellRights([entry('/d', 0o40755), entry('/d/a', 0o100600)]))).toEqual(['warning data.rights']);
    expect(told(tellRights([entry('/d', 0o40755), entry('/d/a', 0o100644)]))).toEqual(['fault data.rights']);
    expect(told(tellRights([entry('/d', 0o40700), entry('/d/a', 0o100600, 0)]))).toEqual(['fault data.owner']);
    expect([0o600, 0o640, 0o604].map((mode) => tellSecretFile(entry('/f', mode), 'x').state)).toEqual([
      'fine',
      'warning',
      'fault',
    ]);
  });

  it('holds back-ups to a night, and copies to the 7 days that /privacy promises', () => {
    expect([undefined, 2 * HOUR, 27 * HOUR, NOW].map((age) => tellLastBackup(age).state)).toEqual([
      'warning',
      'fine',
      'fault',
      'fault',
    ]);
    expect([[], [DAY], [DAY, 7.5 * DAY], [9 * DAY]].map((ages) => tellCopies('/c', ages).state)).toEqual([
      'unknown',
      'fine',
      'warning',
      'fault',
    ]);
  });
});

describe('what the doctor says of the program and the machine', () => {
  const embedded = { redis: { kind: 'embedded', dataDir: '.data' } } as const;
  const running = {
    kind: 'running',
    ready: 'ready',
    isReady: true,
    metrics: 'verbatim_build_info{version="1",role="all"} 1\nverbatim_rewriting_age_seconds{redis="embedded"} 20\n',
  } as const;
  it.each([
    ['ready', running, ['fine program', 'fine program.version', 'fine redis.rewriting']],
    [
      'not ready',
      { ...running, isReady: false, ready: 'not-ready: x' },
      ['fault program', 'fine program.version', 'fine redis.rewriting'],
    ],
    [
      'degraded',
      { ...running, isReady: false, ready: 'degraded: x' },
      ['warning program', 'fine program.version', 'fine redis.rewriting'],
    ],
    [
      'of another version',
      { ...running, metrics: running.metrics.replace('"1"', '"0"') },
      ['fine program', 'warning program.version', 'fine redis.rewriting'],
    ],
    [
      'late with the file of its Redis',
      { ...running, metrics: running.metrics.replace(' 20', ' 700') },
      ['fine program', 'fine program.version', 'fault redis.rewriting'],
    ],
    ['stopped', { kind: 'stopped' }, ['warning program']],
    ['another one', { kind: 'other' }, ['fault program']],
    ['one that hangs', { kind: 'silent' }, ['fault program']],
    ['unknown', { kind: 'unknown', why: 'x' }, ['unknown program']],
  ] as const)('where it is %s', (_, program, lines) =>
    expect(told(tellProgram(program, embedded, '1'))).toEqual(lines),
  );

  it('does not pass over in silence that the key of the data of a Redis that is not running was not tried', () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-doctor-'));
    const look = () => told(tellStopped({ kind: 'stopped', hasSocket: false }, folder));
    expect(look()).toEqual(['fine redis']);
    mkdirSync(join(folder, 'appendonlydir'));
    expect(look()).toEqual(['fine redis', 'unknown redis.owner']);
    rmSync(folder, { recursive: true });
  });

  it('says what listens to a network, by IPv4 and IPv6', () => {
    const line = (address: string) => `  0: ${address} 00000000:0000 0A 00000000:00000000\n`;
    const ports = (addresses: string, urls: readonly string[]) =>
      tellPorts(
        { port: 8080, source: { kind: 'polling', token: '1:x' }, redis: { kind: 'outside', urls } },
        readListeners(addresses),
        true,
      );
    const redis = ['redis://127.0.0.1:6379'];
    expect(told(ports(line('0100007F:1F90') + line('00000000000000000000000001000000:18EB'), redis))).toEqual([
      'fine ports',
    ]);
    expect(told(ports(line('00000000:1F90') + line(`${'0'.repeat(32)}:18EB`), redis))).toEqual([
      'warning ports',
      'fault ports',
    ]);
    expect(told(ports(line('00000000:18EB'), ['redis://:word@localhost:6379']))).toEqual(['warning ports']);
    expect(told(tellPorts({ port: 1, source: { kind: 'playground' }, ...embedded }, undefined, false))).toEqual([
      'unknown ports',
    ]);
  });

  it('says where memory and data could reach the disk', () => {
    const facts = { uid: 1, coreLimit: '0', swapped: 0, swapLimit: '0' };
    expect(
      [
        tellCores(facts, 'core'),
        tellCores({ ...facts, coreLimit: 'unlimited' }, 'core'),
        tellCores(facts, '|/usr/bin/taker %p'),
        tellCores(undefined, 'core'),
      ].map(({ state }) => state),
    ).toEqual(['fine', 'warning', 'warning', 'unknown']);
    expect(
      [
        tellSwap(facts, []),
        tellSwap(facts, ['plain']),
        tellSwap({ ...facts, swapLimit: 'max' }, ['plain']),
        tellSwap(undefined, ['encrypted']),
        tellSwap(undefined, undefined),
      ].map(({ state }) => state),
    ).toEqual(['fine', 'fine', 'warning', 'fine', 'unknown']);
    expect((['encrypted', 'plain', 'unknown'] as const).map((of) => tellEncryption(of).state)).toEqual([
      'fine',
      'warning',
      'unknown',
    ]);
    expect(told(tellUser({ ...facts, uid: 0 }), tellUser(facts))).toEqual(['warning machine.user']);
    expect(
      [tellNode('20.1.0'), tellZones('2024a', new Date(NOW)), tellZones('2026a', new Date(NOW))].map(
        ({ state }) => state,
      ),
    ).toEqual(['fault', 'warning', 'fine']);
  });
});

describe('the doctor', () => {
  it('takes no answer, a late one and a failing check for unknown', async () => {
    const run = (look: () => Promise<readonly Finding[]>) => runCheck({ part: 'redis', name: 'x', look }, 5);
    expect(await run(() => new Promise(() => {}))).toMatchObject([
      { state: 'unknown', text: 'no answer within 0.005 s' },
    ]);
    const failing = () => Promise.reject(new Error('with a canary'));
    expect(await run(failing)).toEqual([
      { part: 'redis', check: 'x', state: 'unknown', text: 'the check itself failed' },
    ]);
  });

  it('tells faults first in each part, each with its cure below it, and the sum last', () => {
    const findings = [fine('a', 'it is well'), fault('b', 'it is broken', 'mend it'), unknown('c', 'it is silent')].map(
      (one) => ({ ...one, part: 'redis' as const }),
    );
    expect(writeReport(findings, { hasColours: false }).trimEnd().split('\n')).toEqual([
      'Redis',
      '  FAULT  it is broken',
      '         → mend it',
      '  ?      c: not checked: it is silent',
      '  ok     it is well',
      '',
      '1 fault (b), 0 warnings, 1 not checked, 1 fine.',
    ]);
    expect([exitCodeOf(findings), exitCodeOf(findings.slice(0, 1))]).toEqual([1, 0]);
  });

  it('reads settings as systemd does: quotes, comments, the unit beneath, and its credentials', () => {
    // The mark at the beginning of a file, and what goes on in the next line.
    expect(readEnvFile('\uFEFFA=b\r\nB=c\\\nC="d\ne"\nF=g\r').wrong).toEqual([1, 2, 3, 4]);
    expect(readEnvFile('# x\nA="b c"\n export D=e=f \nnonsense\n;y\nG=')).toEqual({
      values: { A: 'b c', D: 'e=f', G: '' },
      wrong: [4],
    });
    const unit =
      'EnvironmentFile=-/e.env\nEnvironment=DATA_DIR=/d "B=c d" BOT_TOKEN_FILE=%d/token\nLoadCredential=token:/etc/t\n';
    expect(readUnit(unit, () => true)).toEqual({
      values: { DATA_DIR: '/d', B: 'c d', BOT_TOKEN_FILE: '/etc/t' },
      files: ['/e.env'],
    });
    expect(readUnit(unit, () => false).values).toEqual({ DATA_DIR: '/d', B: 'c d' });
  });

  it('names only sections of the manuals and commands that there are', () => {
    const folder = new URL('../../../src/node/doctor/', import.meta.url);
    const sources = [
      'disk-findings',
      'document-check',
      'files-check',
      'machine-findings',
      'program-findings',
      'redis-findings',
      'redis-info',
      'settings-findings',
      'telegram-findings',
    ]
      .map((name) => readFileSync(new URL(`${name}.ts`, folder), 'utf8'))
      .join('\n');
    const headings = [...readProject('docs/operating.md').matchAll(/^##+ (.+)$/gmu)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replaceAll(/[^\w\s-]/gu, '')
        .replaceAll(' ', '-'),
    );
    const links = [...sources.matchAll(/docs\/operating\.md#([\w-]+)/gu)].map(([, name]) => name);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((name) => !headings.includes(name ?? ''))).toEqual([]);
    const commands = [...sources.matchAll(/npm run ([\w:-]+)/gu)].map(([, name = '']) => name);
    expect(commands.filter((name) => !(name in projectScripts()))).toEqual([]);
    expect(existsSync(new URL('../../../docs/another-document.md', import.meta.url))).toBe(true);
  });
});
