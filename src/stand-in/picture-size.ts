/** Pixels. */
export type PictureSize = { readonly width: number; readonly height: number };

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8];

/** Where a PNG says its width, and its height behind it. */
const PNG_WIDTH_AT = 16;

/** The first and the last marker of a JPEG's frame, which says the size, and those between them that are none. */
const FRAME = [0xc0, 0xcf] as const;
const NO_FRAME: readonly number[] = [0xc4, 0xc8, 0xcc];

/** The size that a PNG or a JPEG says it has; `undefined` for anything else. */
export function readPictureSize(bytes: Uint8Array<ArrayBuffer>): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, PNG) && bytes.length >= PNG_WIDTH_AT + 8) {
    return { width: view.getUint32(PNG_WIDTH_AT), height: view.getUint32(PNG_WIDTH_AT + 4) };
  }
  return startsWith(bytes, JPEG) ? readJpegSize(view) : undefined;
}

function readJpegSize(view: DataView): PictureSize | undefined {
  for (let at = 2; at + 9 <= view.byteLength && view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (marker >= FRAME[0] && marker <= FRAME[1] && !NO_FRAME.includes(marker)) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
  }
  return undefined;
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}
