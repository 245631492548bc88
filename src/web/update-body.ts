import type { Update } from 'grammy/types';
import { isWellFormed } from '../bot/update-form.ts';

/** Why a body is not an update: it is malformed, was cut off, or is too large to be one. */
export const UNREADABLE = ['malformed', 'cut', 'too-large'] as const;
/** Why a body is no update. */
export type Unreadable = (typeof UNREADABLE)[number];

/** The body of a request, or why there is none. */
export type Body = Uint8Array | 'cut' | 'too-large';

/** Bytes. A rich message in reply to another is 400 kB when its characters are written as `\uXXXX`. */
const LARGEST_BODY = 4 * 1024 * 1024;

/** Collects the parts of a body as they arrive. */
export type BodyParts = {
  add(part: Uint8Array): void;
  /** All of it, once it has ended. */
  whole(): Uint8Array | 'too-large';
};

/** Keeps no more than the largest body. */
export function createBodyParts(): BodyParts {
  const parts: Uint8Array[] = [];
  let size = 0;
  return {
    add(part) {
      size += part.length;
      // The rest is read and discarded: if we stopped reading, the sender would send it all again.
      if (size <= LARGEST_BODY) parts.push(part);
      else parts.length = 0;
    },
    whole() {
      if (size > LARGEST_BODY) return 'too-large';
      const [only] = parts;
      return parts.length === 1 && only !== undefined ? only : join(parts, size);
    },
  };
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

const UTF8 = new TextDecoder();

/** The update in a body. */
export function readUpdate(body: Body): Update | Unreadable {
  if (typeof body === 'string') return body;
  try {
    const value: unknown = JSON.parse(UTF8.decode(body));
    return isWellFormed(value) ? value : 'malformed';
  } catch {
    return 'malformed';
  }
}
