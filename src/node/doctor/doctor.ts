import { readFileSync } from 'node:fs';
import { type Environment, isConfig } from '../../bot/config.ts';
import { createHide, secretsOf } from '../../bot/secrets.ts';
import { guardOutputs } from '../process/outputs.ts';
import { printLines } from '../process/print-lines.ts';
import { readWithFiles } from '../process/settings.ts';
import { type Check, runCheck } from './check.ts';
import { checksOf, type SetUp } from './checks.ts';
import { tellDocument } from './document-check.ts';
import { readOptions, readSources } from './options.ts';
import { askProgram } from './program-state.ts';
import { exitCodeOf, writeJson, writeReport } from './report.ts';

/** The exit code for arguments that it does not know, and for a file that it can't read. */
const BAD_ARGUMENTS = 2;

const MANIFEST = new URL('../../../package.json', import.meta.url);

/**
 * `npm run doctor`: checks a set-up, whether it runs or not, and says each fault with its cure. It changes nothing and starts
 * nothing. Returns the exit code: 1 if there is a fault, 2 for bad arguments, otherwise 0.
 */
export async function doctor(args: readonly string[], env: Environment): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'string') return refuse(options);
  const sources = readSources(env, options.envFile);
  if (typeof sources === 'string') return refuse(sources);

  const read = readWithFiles(sources.env);
  const config = isConfig(read) ? read : undefined;
  const secrets = config === undefined ? rawSecrets(sources.env) : secretsOf(config);
  guardOutputs([process.stdout, process.stderr], createHide(secrets));

  const { version } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as { version: string };
  const document = tellDocument(sources.env);
  const setUp: SetUp = {
    sources,
    read,
    config,
    version,
    envFile: options.envFile,
    files: document.files,
    program: config === undefined ? { kind: 'unknown', why: 'the settings are not valid' } : await askProgram(config),
  };
  const asked = await Promise.all(checksOf(setUp).map((check) => runCheck(check)));
  // Last, because it keeps the thread busy, and answers would seem late.
  const views: Check = { part: 'files', name: 'document', look: document.look };
  const findings = [...asked.flat(), ...(await runCheck(views))];
  process.stdout.write(options.isJson ? writeJson(findings, { version }) : writeReport(findings, inColours(env)));
  return exitCodeOf(findings);
}

function inColours(env: Environment): { readonly hasColours: boolean } {
  return { hasColours: process.stdout.isTTY === true && (env['NO_COLOR'] ?? '') === '' };
}

function refuse(line: string): number {
  printLines(line);
  return BAD_ARGUMENTS;
}

/** Settings that are not valid may hold a secret all the same. */
function rawSecrets(env: Environment): readonly string[] {
  const values = ['BOT_TOKEN', 'WEBHOOK_SECRET', 'DATA_KEY', 'REDIS_URL'].map((name) => env[name]?.trim() ?? '');
  return values.flatMap((value) => [value, value.replace(/^\d+:/u, '')]).filter((value) => value !== '');
}
