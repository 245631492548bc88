import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Config, type ConfigFault, type Environment, isConfig, readConfig } from '../../bot/config.ts';
import { createHide, secretsOf } from '../../bot/secrets.ts';
import { guardOutputs } from './outputs.ts';
import { printLines } from './print-lines.ts';

/** Secret variables, which can also be in a file named by `…_FILE`, because `docker inspect` shows the environment. */
const IN_FILES = ['BOT_TOKEN', 'WEBHOOK_SECRET', 'DATA_KEY'] as const;

/** The advice for such a file that can't be read. */
const HELD: Readonly<Record<(typeof IN_FILES)[number], string>> = {
  BOT_TOKEN: 'it should contain only the token',
  WEBHOOK_SECRET: 'it should contain only the secret',
  DATA_KEY: 'it should contain the key and, on the lines below it, any former keys',
};

/** What is wrong with a file that holds nothing. */
const EMPTY: { readonly fault: string } = { fault: 'names a file that is empty: put the secret into it' };

/** The variables that name these files. */
export const FILE_VARIABLES = IN_FILES.map((variable) => `${variable}_FILE`);

/**
 * Reads the settings of this process. From then on no output contains their secrets, whatever prints it. If settings are invalid,
 * prints one line for each fault and returns `undefined`.
 */
export function readSettings(env: Environment): Config | undefined {
  const config = readWithFiles(withoutEmptyCredentials(env));
  if (isConfig(config)) {
    guardOutputs([process.stdout, process.stderr], createHide(secretsOf(config)));
    return config;
  }
  printLines(...config.map(({ variable, expected }) => `${variable} ${expected}`));
  return undefined;
}

/** The settings, secrets in files included, or everything that is wrong with them. */
export function readWithFiles(env: Environment): Config | readonly ConfigFault[] {
  const whole = { ...env };
  for (const variable of IN_FILES) {
    const path = env[`${variable}_FILE`]?.trim() ?? '';
    if (path === '') continue;
    const given = env[variable]?.trim() ?? '';
    const value =
      given === '' ? readSecret(path, HELD[variable]) : { fault: `is set, and so is ${variable}: unset one of them` };
    if (typeof value !== 'string') return [{ variable: `${variable}_FILE`, expected: value.fault }];
    whole[variable] = value;
  }
  const config = readConfig(whole);
  if (isConfig(config)) return config;
  return config.map((fault) => ({ ...fault, variable: nameIn(env, fault.variable) }));
}

/** A credential of systemd that is empty is one that the operator did not set: see `deploy/verbatim.service`. */
function withoutEmptyCredentials(env: Environment): Environment {
  const isEmpty = (path = ''): boolean =>
    path !== '' && dirname(path) === env['CREDENTIALS_DIRECTORY'] && readSecret(path, '') === EMPTY;
  const unset = FILE_VARIABLES.filter((name) => isEmpty(env[name]));
  return { ...env, ...Object.fromEntries(unset.map((name) => [name, undefined])) };
}

/**
 * The content of a file without surrounding white space, or what is wrong with the file. `shouldHold` ends the sentence
 * about an unreadable one.
 */
function readSecret(path: string, shouldHold: string): string | { readonly fault: string } {
  try {
    const text = readFileSync(path, 'utf8').trim();
    return text === '' ? EMPTY : text;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return { fault: `names a file that can't be read (${code}): ${shouldHold}` };
  }
}

/** The variable that the operator set: if the value came from a file, the one that names the file. */
function nameIn(env: Environment, variable: string): string {
  const file = `${variable}_FILE`;
  return (env[file] ?? '').trim() === '' ? variable : file;
}
