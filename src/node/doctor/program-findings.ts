import type { Config } from '../../bot/config.ts';
import { ageInWords } from './amounts.ts';
import { type Finding, fault, fine, unknown, warning } from './finding.ts';
import { type ProgramState, sampleOf } from './program-state.ts';

/** A private Redis' file is rewritten every five minutes, and erased data must have left it after ten (seconds). */
const MAX_REWRITING_AGE_S = 600;

const TO_START = 'to start it: systemctl start verbatim; if it ended by itself, see docs/operating.md#verbatimdown';

/** Whether the program runs, is ready, and is the one of these files. */
export function tellProgram(
  program: ProgramState,
  { redis }: Pick<Config, 'redis'>,
  version: string,
): readonly Finding[] {
  if (program.kind === 'unknown') return [unknown('program', program.why)];
  if (program.kind === 'stopped')
    return [warning('program', 'it is not running: nothing listens at HOST and PORT', TO_START)];
  if (program.kind === 'other') {
    return [fault('program', 'something else listens at HOST and PORT', 'set another PORT, or stop that program')];
  }
  if (program.kind === 'silent') {
    const text = 'something listens at HOST and PORT and does not answer: the program may hang';
    return [fault('program', text, 'systemctl restart verbatim, and see docs/operating.md#verbatimdown')];
  }
  return [
    tellReady(program),
    ...tellVersion(program.metrics, version),
    ...(redis.kind === 'embedded' ? tellRewriting(program.metrics) : []),
  ];
}

function tellReady({ isReady, ready }: ProgramState & { kind: 'running' }): Finding {
  if (isReady) return fine('program', 'it runs, and is ready');
  const cure = 'see docs/operating.md#verbatimnotready';
  if (ready.startsWith('degraded')) return warning('program', `it runs, and is ${ready}`, cure);
  return fault('program', `it runs, and is ${ready.replace(/^not-ready/u, 'not ready')}`, cure);
}

function tellVersion(metrics: string, version: string): readonly Finding[] {
  const running = /^verbatim_build_info\{[^}]*version="([^"]+)"/mu.exec(metrics)?.[1];
  if (running === undefined) return [unknown('program.version', 'it tells no metrics')];
  if (running === version) return [fine('program.version', `it is version ${version}, as these files are`)];
  const text = `version ${running} runs, and these files are version ${version}`;
  return [warning('program.version', text, 'restart it: docs/operating.md#upgrades')];
}

function tellRewriting(metrics: string): readonly Finding[] {
  const seconds = sampleOf(metrics, 'verbatim_rewriting_age_seconds');
  if (seconds === undefined || Number.isNaN(seconds)) return [unknown('redis.rewriting', 'it tells no metrics')];
  const text = `its Redis rewrote its file ${ageInWords(seconds * 1_000)} ago, without what was erased`;
  if (seconds <= MAX_REWRITING_AGE_S) return [fine('redis.rewriting', text)];
  return [fault('redis.rewriting', `${text}: erased data may be in it`, 'see docs/operating.md#verbatimnotrewritten')];
}
