import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Environment } from '../../bot/config.ts';
import { codeOf } from '../../bot/logger.ts';
import { readEnvFile, readUnit } from './env-file.ts';
import { namesIn, readText } from './readable.ts';

/** How the doctor is called. */
const USAGE = 'npm run doctor -- [--json] [--env-file FILE]';

/** What the doctor was asked. */
export type Options = { readonly isJson: boolean; readonly envFile: string | undefined };

/** Reads the arguments, or says what is wrong with them. */
export function readOptions(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false }, 'env-file': { type: 'string' } },
    });
    return { isJson: values.json, envFile: values['env-file'] };
  } catch {
    return `Usage: ${USAGE}`;
  }
}

/** The settings, where they are from, and the numbers of the lines that say nothing. */
export type Sources = {
  readonly env: Environment;
  readonly names: readonly string[];
  readonly wrongLines: readonly number[];
};

/** A file of settings is smaller. */
const MOST_BYTES = 1_000_000;

/** Where systemd has the units of an operator. */
const UNITS = '/etc/systemd/system';

/**
 * The settings as a unit of systemd gets them: those of the file, over those of the unit that names this file, over the
 * environment. Without a file, the environment alone. Returns why not, if the file can't be read.
 */
export function readSources(env: Environment, envFile: string | undefined, units = UNITS): Sources | string {
  if (envFile === undefined) return { env, names: ['the environment'], wrongLines: [] };
  try {
    const path = resolve(envFile);
    const status = statSync(path);
    // A pipe may never end, and a device never does.
    if (!status.isFile() || status.size > MOST_BYTES) return '--env-file: this is no file of settings';
    const { values, wrong } = readEnvFile(readFileSync(path, 'utf8'));
    const unit = findUnit(units, path);
    return {
      env: { ...env, ...unit?.values, ...values },
      names: [envFile, ...(unit === undefined ? [] : [unit.name])],
      wrongLines: wrong,
    };
  } catch (error) {
    return `--env-file: the file can't be read (${codeOf(error) ?? 'unknown'})`;
  }
}

/** The unit of ours, with its drop-ins, that names this file of settings. */
function findUnit(folder: string, envFile: string): { name: string; values: Environment } | undefined {
  const names = namesIn(folder).filter((name) => /^verbatim[\w-]*\.service$/u.test(name) && !/backup/u.test(name));
  for (const name of names) {
    const dropIns = namesIn(join(folder, `${name}.d`)).filter((file) => file.endsWith('.conf'));
    const texts = [join(folder, name), ...dropIns.map((file) => join(folder, `${name}.d`, file))].map(
      (path) => readText(path) ?? '',
    );
    const unit = readUnit(texts.join('\n'), existsSync);
    if (unit.files.includes(envFile)) return { name, values: unit.values };
  }
  return undefined;
}
