const UTF8 = new TextEncoder();

/** A text in UTF-8. */
export function toUtf8(text: string): Uint8Array {
  return UTF8.encode(text);
}

/** The pieces one after the other. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((size, { length }) => size + length, 0));
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}
