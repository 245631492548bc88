import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Config, ConfigFault } from '../../bot/config.ts';
import type { ProjectFiles } from '../../bot/project-files.ts';
import { redisPlaceOf } from '../redis/redis-owner.ts';
import type { Check } from './check.ts';
import { checkCopies, checkDisk, checkLastBackup, checkSecretFiles } from './disk-check.ts';
import { checkFiles, tellOffered } from './files-check.ts';
import { type Finding, unknown } from './finding.ts';
import { checkMachine } from './machine-check.ts';
import type { Sources } from './options.ts';
import { findPrivateRedis, tellStopped } from './private-redis.ts';
import { tellProgram } from './program-findings.ts';
import type { ProgramState } from './program-state.ts';
import { checkRedis } from './redis-check.ts';
import { tellSettings } from './settings-findings.ts';
import { checkTelegram } from './telegram-check.ts';

/** The folder of the program, as the kernel names it. */
const ROOT = realpathSync(fileURLToPath(new URL('../../..', import.meta.url)));

/** What the checks are about. */
export type SetUp = {
  readonly sources: Sources;
  readonly read: Config | readonly ConfigFault[];
  /** `undefined` if the settings are not valid. */
  readonly config: Config | undefined;
  /** Of the program's files. */
  readonly version: string;
  readonly envFile: string | undefined;
  /** `undefined` if the document can't be read. */
  readonly files: ProjectFiles | undefined;
  readonly program: ProgramState;
};

/** All checks, which can be done at the same time. */
export function checksOf(setUp: SetUp): readonly Check[] {
  const { sources, read, config, version, envFile, files, program } = setUp;
  return [
    { part: 'settings', name: 'settings', look: () => tellSettings(read, sources, envFile !== undefined) },
    withConfig('telegram', 'token', setUp, (config) => checkTelegram(config, program, files)),
    { part: 'settings', name: 'settings.rights', look: () => checkSecretFiles(sources.env, envFile) },
    withConfig('redis', 'redis', setUp, checkRedisOf),
    withConfig('data', 'data', setUp, checkDisk),
    // What is made up needs no copies.
    ...(config?.source.kind === 'playground' ? [] : backups()),
    withConfig('program', 'program', setUp, (config) => tellProgram(program, config, version)),
    withConfig('machine', 'machine', setUp, (config) => checkMachine(config, ROOT, program.kind === 'running')),
    { part: 'files', name: 'files', look: () => checkFiles(ROOT, version, config, new Date()) },
    ...(files === undefined
      ? []
      : [{ part: 'files', name: 'zones.offered', look: () => [tellOffered(files)] } as const]),
  ];

  function backups(): readonly Check[] {
    return [
      withConfig('data', 'backup', setUp, (known) => checkLastBackup(known, Date.now())),
      { part: 'data', name: 'backup.copies', look: () => checkCopies(sources.env, Date.now()) },
    ];
  }
}

/** A check that needs valid settings. */
function withConfig(
  part: Check['part'],
  name: string,
  { config }: SetUp,
  look: (config: Config) => ReturnType<Check['look']>,
): Check {
  return {
    part,
    name,
    look: () => (config === undefined ? [unknown(name, 'the settings are not valid')] : look(config)),
  };
}

async function checkRedisOf(config: Config): Promise<readonly Finding[]> {
  const place = redisPlaceOf(config);
  if (place.kind === 'outside') return checkRedis({ urls: place.urls }, config);
  const found = await findPrivateRedis(place.dataDir);
  return found.kind === 'running' ? checkRedis(found, config) : tellStopped(found, place.dataDir);
}
