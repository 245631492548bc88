import type { Writable } from 'node:stream';
import type { Hide } from '../../bot/secrets.ts';

/**
 * Passes through `hide` whatever is written to these streams from now on, by whomever: the log, Node's own warnings, a library
 * that someone debugs. A line must be written at once, as all of these do: a secret that is cut in two is not found.
 */
export function guardOutputs(streams: readonly Writable[], hide: Hide): void {
  for (const stream of streams) {
    const write = stream.write.bind(stream) as (chunk: unknown, ...rest: unknown[]) => boolean;
    stream.write = (chunk: unknown, ...rest: unknown[]): boolean => write(hideIn(chunk, hide), ...rest);
  }
}

function hideIn(chunk: unknown, hide: Hide): unknown {
  if (typeof chunk === 'string') return hide(chunk);
  return chunk instanceof Uint8Array ? Buffer.from(hide(Buffer.from(chunk).toString())) : chunk;
}
