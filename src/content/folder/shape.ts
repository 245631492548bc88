import type { Refuse } from './fault.ts';

/**
 * What a value read from JSON should be. Refuses whatever is not so, every fault at its own field, and gives the value
 * with its type. What it gives counts only if nothing was refused.
 *
 *     const SIGNATORY = object({ name: text(), country: optional(text()) });
 *     SIGNATORY({ name: 7 }, '[0]', refuse); // refuses '[0].name', 'should be a text'
 */
export type Shape<T> = (value: unknown, at: string, refuse: Refuse) => T;

/** A text that is not empty; `form` is what it must match, and `expected` says so to a person. */
export function text(form = /\S/u, expected = 'should be a text'): Shape<string> {
  return (value, at, refuse) => {
    if (typeof value !== 'string' || !form.test(value)) refuse(at, expected);
    return value as string;
  };
}

/** One of a few texts. */
export function oneOf<T extends string>(...known: readonly T[]): Shape<T> {
  return (value, at, refuse) => {
    if (!known.some((one) => one === value)) refuse(at, `should be one of ${known.join(', ')}`);
    return value as T;
  };
}

/** A number between two others, both allowed. */
export function number(least: number, most: number): Shape<number> {
  return (value, at, refuse) => {
    if (typeof value !== 'number' || !(value >= least && value <= most)) {
      refuse(at, `should be a number from ${least} to ${most}`);
    }
    return value as number;
  };
}

/** A whole number between two others, both allowed. */
export function wholeNumber(least: number, most: number): Shape<number> {
  return (value, at, refuse) => {
    if (!Number.isInteger(value) || Number(value) < least || Number(value) > most) {
      refuse(at, `should be a whole number from ${least} to ${most}`);
    }
    return value as number;
  };
}

/** `true` or `false`. */
export function boolean(): Shape<boolean> {
  return (value, at, refuse) => {
    if (typeof value !== 'boolean') refuse(at, 'should be true or false');
    return value as boolean;
  };
}

/** A field that may be absent. */
export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value, at, refuse) => (value === undefined ? undefined : shape(value, at, refuse));
}

/** A value that may be `null`: known to be unknown. */
export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return (value, at, refuse) => (value === null ? null : shape(value, at, refuse));
}

/** A list of any length. */
export function listOf<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value, at, refuse) => {
    if (Array.isArray(value)) return value.map((item, index) => shape(item, `${at}[${index}]`, refuse));
    refuse(at, 'should be a list');
    return [];
  };
}

/** An object whose keys are the author's choice. It has no others: `constructor` is a key like any. */
export function record<T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return (value, at, refuse) => {
    if (isObject(value)) {
      const entries = Object.entries(value).map(([key, each]) => [key, shape(each, field(at, key), refuse)]);
      return Object.assign(Object.create(null), Object.fromEntries(entries));
    }
    refuse(at, 'should be an object');
    return {};
  };
}

type Fields = Readonly<Record<string, Shape<unknown>>>;
type Shaped<F extends Fields> = { readonly [K in keyof F]: F[K] extends Shape<infer T> ? T : never };

/** An object with these fields and no others: an unknown field is a slip of the pen. */
export function object<F extends Fields>(fields: F): Shape<Shaped<F>> {
  return (value, at, refuse) => {
    if (!isObject(value)) {
      refuse(at, 'should be an object');
      return {} as Shaped<F>;
    }
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(fields, key))
        refuse(field(at, key), `is no field here; there are ${Object.keys(fields).join(', ')}`);
    }
    const entries = Object.entries(fields).map(([key, shape]) => {
      const given = value[key];
      const report: Refuse = given === undefined ? (where, what) => refuse(where, `is missing: it ${what}`) : refuse;
      return [key, shape(given, field(at, key), report)];
    });
    return Object.fromEntries(entries) as Shaped<F>;
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function field(at: string, key: string): string {
  return at === '' ? key : `${at}.${key}`;
}
