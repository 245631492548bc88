import type { Parameters } from './parameters.ts';
import { badRequest } from './refusal.ts';

/** Readers of one call's parameters. Like the real server they accept `"1"` as 1, `"true"` as true, and JSON in a string. */

/** The parameter as text; '' when it is absent. */
export function readText(parameters: Parameters, name: string): string {
  const value = parameters[name];
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The parameter as a flag; absent and anything that is not `true`, `yes` or `1` count as false. */
export function readFlag(parameters: Parameters, name: string): boolean {
  return ['true', 'yes', '1'].includes(readText(parameters, name).trim().toLowerCase());
}

/** The parameter as an integer, clamped to its range without complaint, as on the real server. */
export function readInteger(
  parameters: Parameters,
  name: string,
  range: { default: number; min?: number; max?: number },
): number {
  const text = readText(parameters, name).trim();
  const value = /^-?\d+$/.test(text) ? Number(text) : range.default;
  return Math.min(Math.max(value, range.min ?? Number.MIN_SAFE_INTEGER), range.max ?? Number.MAX_SAFE_INTEGER);
}

/** The parameter as a JSON value, `undefined` when absent; `what` names it in the complaint. */
export function readJson(parameters: Parameters, name: string, what: string): unknown {
  const value = parameters[name];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    throw badRequest(`can't parse ${what} JSON object`);
  }
}
