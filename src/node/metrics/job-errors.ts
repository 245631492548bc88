import { Counter, type Registry } from 'prom-client';
import { codeOf } from '../../bot/logger.ts';
import { REFUSAL_CODES } from '../../bot/redis/redis-refusal.ts';

/** Codes of errors that keep a program from reaching Redis. */
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

/** The only codes that get a label of their own: no label may come from outside. */
const CODES: readonly string[] = [...REFUSAL_CODES, ...ABSENCES, 'other'];

/** Counts an error of posting by its code. */
export type JobErrors = (error: unknown) => void;

/** The counter of failed steps of posting, by kind. */
export function createJobErrors(registry: Registry): JobErrors {
  const errors = new Counter({
    name: 'verbatim_jobs_errors_total',
    help: 'Failed steps of posting, by error code.',
    labelNames: ['code'],
    registers: [registry],
  });
  for (const code of CODES) errors.inc({ code }, 0);
  return (error) => {
    const code = codeOf(error);
    errors.inc({ code: CODES.find((known) => known === code) ?? 'other' });
  };
}
