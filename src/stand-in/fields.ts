import { isJsonObject } from './parameters.ts';
import { Complaint } from './refusal.ts';

/** A complaint about a field of a JSON object inside a parameter. The reader of the object adds what it was reading. */
export class FieldError extends Error {}

/** The fields of a call, not yet checked. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * The value as an object that has only known fields.
 * The real server ignores unknown fields; the stand-in refuses them on purpose, so that a misspelt one is found.
 */
export function readFields(value: unknown, known: readonly string[], notAnObject: string): Fields {
  if (!isJsonObject(value)) throw new FieldError(notAnObject);
  const unknown = Object.keys(value).find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Complaint(`unknown field "${unknown}"`);
  return value;
}

/** An optional field (then ''): a string, or a number, which the real server accepts as its digits. */
export function optionalText(fields: Fields, name: string): string {
  const value = fields[name];
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') throw new FieldError(`Field "${name}" must be of type String`);
  return value;
}

/** A required string field; it can be empty. */
export function requiredText(fields: Fields, name: string): string {
  requirePresence(fields, name);
  return optionalText(fields, name);
}

/** An optional flag. */
export function optionalFlag(fields: Fields, name: string): boolean {
  const value = fields[name] ?? false;
  if (typeof value !== 'boolean') throw new FieldError(`Field "${name}" must be of type Boolean`);
  return value;
}

/** A required number. */
export function requiredNumber(fields: Fields, name: string): number {
  requirePresence(fields, name);
  const number = optionalNumber(fields, name);
  return number ?? Number.NaN;
}

/** An optional number. */
export function optionalNumber(fields: Fields, name: string): number | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || Number.isNaN(number)) throw new FieldError(`Field "${name}" must be a Number`);
  return number;
}

function requirePresence(fields: Fields, name: string): void {
  if (fields[name] === undefined || fields[name] === null) throw new FieldError(`Can't find field "${name}"`);
}
