import { readFileSync } from 'node:fs';
import { type ConfigFault, type Environment, readConfig } from '../bot/config.ts';

const FILE = 'DATA_KEY_FILE';

/** Reads the configuration as `readConfig` does, with the key for ids of chats from the file that `DATA_KEY_FILE` names. */
export function readConfigWithKey(env: Environment): ReturnType<typeof readConfig> {
  const path = env[FILE]?.trim() ?? '';
  if (path === '') return readConfig(env);
  if ((env['DATA_KEY']?.trim() ?? '') !== '') return [fault('is set, and so is DATA_KEY: unset one of them')];
  const key = readKey(path);
  if (typeof key !== 'string') return [fault(key.fault)];
  const read = readConfig({ ...env, DATA_KEY: key });
  // Of what is wrong with the key, the operator hears by the variable that they set.
  return 'source' in read
    ? read
    : read.map((each) => (each.variable === 'DATA_KEY' ? { ...each, variable: FILE } : each));
}

function fault(expected: string): ConfigFault {
  return { variable: FILE, expected };
}

/** What a file holds, without the white space around it, or what is wrong with the file. */
function readKey(path: string): string | { readonly fault: string } {
  try {
    const text = readFileSync(path, 'utf8').trim();
    return text === '' ? { fault: 'names a file that is empty: put a key of at least 32 characters into it' } : text;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return { fault: `names a file that can't be read (${code}): it should hold a key of at least 32 characters` };
  }
}
