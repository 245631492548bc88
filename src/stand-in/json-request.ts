import { ClientError } from './client-error.ts';
import { isJsonObject } from './parameters.ts';

/** The type of a request's field; a `?` marks an optional one. */
type FieldKind =
  | 'integer'
  | 'text'
  | 'flag'
  | 'object'
  | 'integers'
  | 'objects'
  | `${'integer' | 'text' | 'flag' | 'object'}?`;

/** The fields of a request. */
export type RequestShape = Readonly<Record<string, FieldKind>>;

const CHECKS: Readonly<Record<string, (value: unknown) => boolean>> = {
  integer: Number.isSafeInteger,
  text: (value) => typeof value === 'string',
  flag: (value) => typeof value === 'boolean',
  object: isJsonObject,
  objects: (value) => Array.isArray(value) && value.every(isJsonObject),
  integers: (value) => Array.isArray(value) && value.every(Number.isSafeInteger),
};

/** The JSON body, if it has exactly the fields of the shape; otherwise throws a `ClientError` that names the wrong one. */
export function readJsonRequest(body: string, shape: RequestShape): Record<string, unknown> {
  const value = parse(body);
  const stranger = Object.keys(value).find((name) => !(name in shape));
  if (stranger !== undefined) throw new ClientError(`unknown field "${stranger}"`);
  for (const [name, kind] of Object.entries(shape)) {
    const isOptional = kind.endsWith('?');
    const isRight = CHECKS[kind.replace('?', '')] ?? (() => false);
    if (value[name] === undefined ? !isOptional : !isRight(value[name])) {
      throw new ClientError(`field "${name}" must be: ${kind.replace('?', '')}`);
    }
  }
  return value;
}

function parse(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    if (isJsonObject(value)) return value;
  } catch {
    // Said below in one sentence for both.
  }
  throw new ClientError('the body must be a JSON object');
}
