/** One small change of one file: `text` stands in place of what is from `start` to `end` (characters). */
export type Mutant = {
  /** The file's path in the project, with slashes. */
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What is changed, in a few words: `< becomes <=`. */
  readonly what: string;
};

/** The source with the change made. */
export function mutate(source: string, { start, end, text }: Mutant): string {
  return source.slice(0, start) + text + source.slice(end);
}

/** The line of a change before and after, as a person reads it. */
export function showMutant(source: string, mutant: Mutant): string {
  const line = source.slice(0, mutant.start).split('\n').length;
  const lineStart = source.lastIndexOf('\n', mutant.start - 1) + 1;
  const first = (text: string, end: number): string => text.slice(lineStart, lineEnd(text, end)).trim();
  const before = first(source, mutant.start);
  const after = first(mutate(source, mutant), mutant.start + mutant.text.length);
  return `${mutant.file}:${line} ${mutant.what}\n    - ${before}\n    + ${after}`;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
