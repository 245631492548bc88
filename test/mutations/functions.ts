import { parseSync } from 'vite';
import type { Mutant } from './mutant.ts';

/** A function in a source, from `start` to `end` (characters); the first one of a file is the file itself. */
export type Span = { readonly start: number; readonly end: number };

/** The name of what is called when a function is reached. It is a number that says which. */
export const REACHED = '__reached';

/** All functions of a TypeScript source, the file itself first. */
export function functionsIn(file: string, source: string): readonly Span[] {
  return [{ start: 0, end: source.length }, ...bodiesIn(file, source)];
}

/** The source in which every function says that it is reached, by its place in `functionsIn` after `first`. */
export function withMarks(file: string, source: string, first: number): string {
  const mark = (index: number): string => `globalThis.${REACHED}?.(${first + index})`;
  const insertions = bodiesIn(file, source).flatMap(({ body, isBlock }, index) =>
    isBlock
      ? [{ at: body.start + 1, text: `${mark(index + 1)};` }]
      : [
          { at: body.start, text: `(${mark(index + 1)}, ` },
          { at: body.end, text: ')' },
        ],
  );
  let marked = source;
  // From the end on, so that the places before stay right; what is closed at a place is closed before anything opens.
  for (const { at, text } of insertions.toSorted((one, other) => other.at - one.at)) {
    marked = marked.slice(0, at) + text + marked.slice(at);
  }
  return `${mark(0)};${marked}`;
}

/** The innermost function that a mutant changes: its place in `functionsIn`. */
export function functionOf({ start, end }: Mutant, functions: readonly Span[]): number {
  return functions.findLastIndex((each) => each.start <= start && end <= each.end);
}

type Body = Span & { readonly body: Span; readonly isBlock: boolean };

type Node = { readonly type: string; readonly body?: unknown } & Span;

function bodiesIn(file: string, source: string): readonly Body[] {
  const found: Body[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { type, start, end, body } = value as Node;
    if (/^(?:ArrowFunctionExpression|FunctionDeclaration|FunctionExpression)$/u.test(type) && body) {
      const { type: kind, ...span } = body as Node;
      found.push({
        start,
        end,
        body: { start: span.start, end: span.end },
        isBlock: kind === 'BlockStatement' || kind === 'FunctionBody',
      });
    }
    for (const child of Object.values(value)) visit(child);
  };
  visit(parseSync(file, source, { lang: 'ts' }).program);
  return found.toSorted((one, other) => one.start - other.start || other.end - one.end);
}
