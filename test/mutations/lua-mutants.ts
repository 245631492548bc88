import type { Mutant } from './mutant.ts';

/** What is looked for in Lua, and what stands in its place. */
const SWAPS: readonly (readonly [pattern: RegExp, text: string])[] = [
  [/\bHSETNX\b/gu, 'HSET'],
  [/ == /gu, ' ~= '],
  [/ ~= /gu, ' == '],
  [/ <= /gu, ' > '],
  [/ >= /gu, ' < '],
  [/ < /gu, ' >= '],
  [/ > /gu, ' <= '],
  [/ \+ /gu, ' - '],
  [/ - /gu, ' + '],
  [/ and /gu, ' or '],
  [/ or /gu, ' and '],
  [/\bnot /gu, ''],
  [/\bmath\.max\b/gu, 'math.min'],
  [/\bmath\.min\b/gu, 'math.max'],
  [/(?<=if )(?:(?!then).)+?(?= then)/gu, 'false'],
];

/** A line that is one call of Redis whose answer nobody uses: without it, something is not written down. */
const CALL = /^ *redis\.call\(.*\)$/gmu;

/** Everything in the Lua scripts of a TypeScript file (its template literals) that can be changed a little. */
export function luaMutants(file: string, source: string): readonly Mutant[] {
  const scripts = [...source.matchAll(/`[^`]*\b(?:redis\.call|local)\b[^`]*`/gu)];
  const mutants = scripts.flatMap(({ 0: script, index }) => {
    const swaps = SWAPS.flatMap(([pattern, text]) =>
      [...script.matchAll(pattern)].map((found) => ({
        start: index + found.index,
        end: index + found.index + found[0].length,
        text,
        what: `“${found[0].trim()}” becomes “${text.trim()}”`,
      })),
    );
    const calls = [...script.matchAll(CALL)].map((found) => ({
      start: index + found.index,
      end: index + found.index + found[0].length,
      text: '',
      what: 'not written',
    }));
    return [...swaps, ...calls].filter(({ start }) => !isComment(source, start)).map((change) => ({ file, ...change }));
  });
  return mutants.toSorted((one, other) => one.start - other.start || one.end - other.end);
}

function isComment(source: string, at: number): boolean {
  const line = source.slice(source.lastIndexOf('\n', at - 1) + 1, at);
  return line.includes('--');
}
