/**
 * Proves what the project promises: docs/threat-model.md has the table. Ends with 1 where something failed.
 *
 *     npm run prove -- [NAME…] [--all] [--without-guards] [--list] [--json]
 *
 * Without names it proves everything. `--all`: also by the scripts that take long. `--without-guards`: removes each guard in a
 * copy of the project instead, and checks that a test fails.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Proof } from './proof.ts';
import { PROOFS } from './proofs.ts';
import { type Outcome, prove } from './prove.ts';
import { type Removal, removeGuards } from './remove-guards.ts';

const OPTIONS = {
  all: { type: 'boolean', default: false },
  'without-guards': { type: 'boolean', default: false },
  list: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

const { values, positionals } = readArguments();

const root = join(import.meta.dirname, '../..');

/** Ends with 2 at an argument that it does not know. */
function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: OPTIONS });
  } catch {
    console.error('Usage: npm run prove -- [NAME…] [--all] [--without-guards] [--list] [--json]');
    process.exit(2);
  }
}

async function main(): Promise<number> {
  const unknown = positionals.filter((name) => PROOFS.every((proof) => proof.name !== name));
  if (unknown.length > 0) {
    console.error(
      `No promise is called ${unknown.join(', ')}. There are: ${PROOFS.map(({ name }) => name).join(', ')}`,
    );
    return 2;
  }
  const proofs = positionals.length === 0 ? PROOFS : PROOFS.filter(({ name }) => positionals.includes(name));
  if (values.list) return list(proofs);
  return values['without-guards'] ? await withoutGuards(proofs) : await withGuards(proofs);
}

function list(proofs: readonly Proof[]): number {
  if (values.json) print(proofs);
  else for (const { name, promise, guards } of proofs) console.log(`${name}: ${promise} (${guards.length} guards)`);
  return 0;
}

async function withGuards(proofs: readonly Proof[]): Promise<number> {
  const outcomes = await prove(root, proofs, values.all);
  if (values.json) print(outcomes);
  else for (const outcome of outcomes) console.log(linesOf(outcome).join('\n'));
  const failed = outcomes.filter(({ holds }) => !holds);
  if (!values.json) console.log(`${outcomes.length - failed.length} of ${outcomes.length} promises hold.`);
  return failed.length === 0 ? 0 : 1;
}

function linesOf({ name, promise, holds, passed, failed, skipped, seconds, long }: Outcome): readonly string[] {
  return [
    `${holds ? 'holds ' : 'FAILED'}  ${name}: ${promise}`,
    `        ${passed} tests passed, ${failed.length} failed, ${skipped.length} skipped, ${seconds} s`,
    ...failed.map((each) => `        failed: ${each}`),
    ...skipped.map((each) => `        not proved on this machine: ${each}`),
    ...Object.entries(long).map(
      ([script, endedWell]) => `        npm run ${script}: ${endedWell ? 'passed' : 'failed'}`,
    ),
  ];
}

async function withoutGuards(proofs: readonly Proof[]): Promise<number> {
  const removals: Removal[] = [];
  await removeGuards(root, proofs, (removal) => {
    removals.push(removal);
    const { name, shown, noticedBy } = removal;
    if (!values.json)
      console.log(`${name}: ${shown}\n    ${noticedBy === undefined ? 'NOT noticed' : `noticed by ${noticedBy}`}`);
  });
  const noticed = removals.filter(({ noticedBy }) => noticedBy !== undefined).length;
  if (values.json) print(removals);
  else console.log(`${noticed} of ${removals.length} removed guards were noticed.`);
  return noticed === removals.length ? 0 : 1;
}

function print(value: unknown): void {
  console.log(JSON.stringify(value, undefined, 2));
}

process.exitCode = await main();
