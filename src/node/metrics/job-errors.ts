import { Counter, type Registry } from 'prom-client';
import { codeOf } from '../../bot/logger.ts';

/** What Redis says when it refuses to work for posting: only an operator cures most of it. */
const REFUSALS = [
  'READONLY',
  'OOM',
  'MISCONF',
  'NOPERM',
  'NOAUTH',
  'WRONGPASS',
  'LOADING',
  'MASTERDOWN',
  'CLUSTERDOWN',
  'NOREPLICAS',
  'BUSY',
] as const;

/** What keeps a program from reaching it. */
const ABSENCES = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
] as const;

/** The only codes that are told apart: no label may come from outside. */
const CODES: readonly string[] = [...REFUSALS, ...ABSENCES, 'other'];

/** Counts an error of posting by its code. */
export type JobErrors = (error: unknown) => void;

export function createJobErrors(registry: Registry): JobErrors {
  const errors = new Counter({
    name: 'verbatim_jobs_errors_total',
    help: 'Steps of posting that failed, by the code of the error.',
    labelNames: ['code'],
    registers: [registry],
  });
  for (const code of CODES) errors.inc({ code }, 0);
  return (error) => {
    const code = codeOf(error);
    errors.inc({ code: CODES.find((known) => known === code) ?? 'other' });
  };
}
