import type { Writable } from 'node:stream';
import type { Hide } from '../../bot/secrets.ts';

/**
 * From now on, passes everything written to these streams through `hide`: the log, Node's own warnings, a library's debug output.
 * Each line must be written in one piece, as all of these do, because a secret that is cut in two is not found.
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
