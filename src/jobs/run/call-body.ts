/** The body of a call of the Bot API, and its type. */
export type CallBody = { readonly type: string; readonly bytes: Buffer<ArrayBuffer> };

/**
 * Parameters as JSON; if one of them is bytes, which is a picture to upload, as a form with the others as its fields. `boundary`
 * occurs in none of them.
 */
export function callBody(parameters: object, boundary: string): CallBody {
  const fields = Object.entries(parameters);
  if (!fields.some(([, value]) => value instanceof Uint8Array)) {
    return { type: 'application/json', bytes: Buffer.from(JSON.stringify(parameters)) };
  }
  const parts = fields.flatMap(([name, value]) => [
    Buffer.from(`--${boundary}\r\n${headOf(name, value)}\r\n\r\n`),
    bytesOf(value),
    Buffer.from('\r\n'),
  ]);
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    bytes: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
  };
}

function headOf(name: string, value: unknown): string {
  const head = `Content-Disposition: form-data; name="${name}"`;
  return value instanceof Uint8Array ? `${head}; filename="${name}.png"\r\nContent-Type: image/png` : head;
}

/** Texts as they are, everything else as JSON: so the Bot API reads forms. */
function bytesOf(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
}
