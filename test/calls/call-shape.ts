import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AcceptedCall } from '../../src/stand-in/api.ts';

/**
 * A call of the bot as its types see it: what people and the document say is replaced, and a list holds nothing twice, so that
 * many calls are one.
 */
export type CallShape = { readonly method: string; readonly parameters: Readonly<Record<string, unknown>> };

/** Stands for words, which have the type `string` whatever they are, and for numbers that are no choice of a few. */
const WORDS = 'some words';
const NUMBER = 100;

/** A word of a few letters may be one of a few that a type allows: `blockquote`, `wDT`. */
const CHOICE = /^[a-z_\d]{0,24}$/iu;

/** Parameters that a form holds as text; everything else in a form is JSON. */
const TEXTS: readonly string[] = ['caption', 'text'];

/** Where a run writes the calls of its tests; see run.ts. */
export const CALLS_FOLDER = 'CALLS_FOLDER';

/** Adds the shapes of these calls to a file of this process, each once in a test file. */
export function noteCalls(folder: string, calls: readonly AcceptedCall[], noted: Set<string>): void {
  const lines = calls.map((call) => JSON.stringify(shapeOf(call))).filter((line) => !noted.has(line));
  for (const line of lines) noted.add(line);
  appendFileSync(join(folder, `${process.pid}.jsonl`), [...new Set(lines)].map((line) => `${line}\n`).join(''));
}

/** The shape of a call. Files are kept as `{ name, size }`. */
export function shapeOf({ method, parameters }: Pick<AcceptedCall, 'method' | 'parameters'>): CallShape {
  // As JSON a file is only its name and its size.
  const sent = JSON.parse(JSON.stringify(parameters)) as Record<string, unknown>;
  const isForm = Object.values(sent).some(isFile);
  const read = Object.entries(sent).map(([name, value]) => [name, isForm ? readField(name, value) : value] as const);
  return { method, parameters: simplify(Object.fromEntries(read)) as CallShape['parameters'] };
}

/** Whether it stands for a file. */
export function isFile(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).toSorted().join() === 'name,size';
}

function readField(name: string, value: unknown): unknown {
  if (typeof value !== 'string' || TEXTS.includes(name)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function simplify(value: unknown): unknown {
  if (typeof value === 'string') return CHOICE.test(value) ? value : WORDS;
  if (typeof value === 'number') return Math.abs(value) < 10 ? value : NUMBER;
  if (Array.isArray(value))
    return [...new Map(value.map(simplify).map((each) => [JSON.stringify(each), each])).values()];
  if (typeof value !== 'object' || value === null || isFile(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, simplify(inner)]));
}
