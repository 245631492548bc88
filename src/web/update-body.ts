import type { Update } from 'grammy/types';
import { isWellFormed } from '../bot/update-form.ts';

/** Why a body is not an update: it is malformed, was cut off, or is too large to be one. */
export const UNREADABLE = ['malformed', 'cut', 'too-large'] as const;
/** Why a body is no update. */
export type Unreadable = (typeof UNREADABLE)[number];

/** Bytes. A rich message in reply to another is 400 kB when its characters are written as `\uXXXX`. */
const LARGEST_BODY = 4 * 1024 * 1024;

/** Reads the update in a request. Never rejects. */
export async function readUpdate(request: Request): Promise<Update | Unreadable> {
  const body = await readBody(request.body);
  if (typeof body === 'string') return body;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body));
    return isWellFormed(value) ? value : 'malformed';
  } catch {
    return 'malformed';
  }
}

async function readBody(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array | 'cut' | 'too-large'> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of body ?? []) {
      size += part.length;
      // Read and discard the rest: if we stopped reading, the sender would send it all again.
      if (size <= LARGEST_BODY) parts.push(part);
      else parts.length = 0;
    }
  } catch {
    return 'cut';
  }
  return size > LARGEST_BODY ? 'too-large' : join(parts, size);
}

function join(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
