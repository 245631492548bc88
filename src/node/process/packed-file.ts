import { createHash } from 'node:crypto';

/** Bytes of a digest by SHA-256. */
const DIGEST = 32;
/** Bytes of a whole number. */
const NUMBER = 4;

/** Where numbers are, in JSON: no key of the data's own. */
type Place = { readonly int32: readonly [from: number, to: number] };

/**
 * Plain data, in which arrays of numbers are `Int32Array`s, as bytes: a digest of what follows, how many numbers there are, the
 * numbers, and the rest as JSON.
 */
export function packBytes(data: unknown): Uint8Array {
  const arrays: Int32Array[] = [];
  let count = 0;
  const json = JSON.stringify(data, (_, value: unknown) => {
    if (!(value instanceof Int32Array)) return value;
    arrays.push(value);
    count += value.length;
    return { int32: [count - value.length, count] } satisfies Place;
  });
  const numbers = new Int32Array(count + 1);
  numbers[0] = count;
  let at = 1;
  for (const array of arrays) {
    numbers.set(array, at);
    at += array.length;
  }
  const body = Buffer.concat([Buffer.from(numbers.buffer), Buffer.from(json)]);
  return Buffer.concat([digestOf(body), body]);
}

/** What `packBytes` made these bytes of; `undefined` if they are not as it left them. */
export function unpackBytes(bytes: Uint8Array): unknown {
  const body = bytes.subarray(DIGEST);
  if (body.length < NUMBER || !digestOf(body).equals(bytes.subarray(0, DIGEST))) return undefined;
  const count = new DataView(body.buffer, body.byteOffset).getInt32(0, true);
  const end = NUMBER * (count + 1);
  // A copy, so that the rest of the bytes is not kept for it.
  const numbers = new Int32Array(new Uint8Array(body.subarray(NUMBER, end)).buffer);
  return JSON.parse(Buffer.from(body.buffer, body.byteOffset + end, body.length - end).toString(), (_, value) => {
    const [from, to] = (value as Place | null)?.int32 ?? [];
    return from === undefined ? value : numbers.subarray(from, to);
  });
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
