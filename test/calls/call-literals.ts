import { type CallShape, isFile } from './call-shape.ts';

/** The lines before the first call. */
const HEAD = (types: string): readonly string[] => [
  `import type { ApiMethods, InputFile } from '${types}';`,
  'type Given<Method extends keyof ApiMethods> = NonNullable<Parameters<ApiMethods[Method]>[0]>;',
  'type Call<Method extends keyof ApiMethods> = [Given<Method>] extends [never] ? Record<string, never> : Given<Method>;',
  'declare const file: InputFile;',
];

/**
 * The calls as TypeScript: a literal on a line of its own for each, of the type that its method's parameters have. `types` is
 * the module that has these types. Also returns which call stands on which line, from 1 on.
 */
export function literalsOf(
  calls: readonly CallShape[],
  types: string,
): { readonly source: string; readonly at: ReadonlyMap<number, CallShape> } {
  const head = HEAD(types);
  const lines = calls.map(
    ({ method, parameters }, index) => `export const call${index}: Call<'${method}'> = ${literal(parameters)};`,
  );
  const at = new Map(calls.map((call, index) => [head.length + index + 1, call]));
  return { source: `${[...head, ...lines].join('\n')}\n`, at };
}

function literal(value: unknown): string {
  if (isFile(value)) return 'file';
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, inner]) => `${JSON.stringify(name)}: ${literal(inner)}`);
  return `{ ${fields.join(', ')} }`;
}
