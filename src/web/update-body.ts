import type { Update } from 'grammy/types';
import { isWellFormed } from '../bot/update-form.ts';

/** What came in the place of an update: of another form than Telegram's, cut off on the way, or too large to be one. */
export type Unreadable = 'malformed' | 'cut' | 'too-large';

/** Bytes. A rich message in reply to another is 400 kB, written as `\uXXXX`. */
const LARGEST_BODY = 4 * 1024 * 1024;

/** Reads the update that a request holds. Never rejects. */
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
      // The rest is read and let go: a sender that is not heard out would send it all again.
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
