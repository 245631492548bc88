import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapping } from 'node:module';
import { fileURLToPath } from 'node:url';

/** A place in a bundle, as in a frame of a stack. */
const PLACE = /(file:\/\/\S+\.mjs):(\d+):(\d+)/gu;

/** Errors come from few places. */
const MOST_KNOWN = 1_000;

/**
 * Says of places in a bundle where they are in the sources: `file:///…/node-ABC.mjs:9:1` becomes `file:///…/src/bot/bot.ts:5:3`. Reads
 * the bundle's map when it is first asked for a place, which takes a moment, and keeps only the answer. Text without such a
 * place, or without a map, comes back as it is.
 */
export function createSourceFrames(): (frames: string) => string {
  const known = new Map<string, string>();
  return (frames) =>
    frames.replace(PLACE, (place: string, url: string, line: string, column: string) => {
      const before = known.get(place);
      if (before !== undefined) return before;
      const source = sourceOf(url, Number(line), Number(column)) ?? place;
      if (known.size < MOST_KNOWN) known.set(place, source);
      return source;
    });
}

function sourceOf(url: string, line: number, column: number): string | undefined {
  try {
    const map = new SourceMap(JSON.parse(readFileSync(`${fileURLToPath(url)}.map`, 'utf8')));
    const { originalSource, originalLine, originalColumn } = map.findEntry(line - 1, column - 1) as SourceMapping;
    return `${new URL(originalSource, url).href}:${originalLine + 1}:${originalColumn + 1}`;
  } catch {
    // There is no map, or nothing in it about this place.
    return undefined;
  }
}
