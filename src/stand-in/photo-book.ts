import type { PhotoSize } from 'grammy/types';
import { type PictureSize, readPictureSize } from './picture-size.ts';
import { badRequest } from './refusal.ts';

/** Bytes, and pixels of width and height together, and how much longer one side may be; Bot API, sendPhoto. */
const MAX_BYTES = 10 * 1024 * 1024;
const MAX_SIDES = 10_000;
const MAX_RATIO = 20;

/** The longest side of each copy that the server makes (pixels). */
const COPIES = [90, 320, 800, 1280, 2560];

/** The photos that the server has, by their file ids. */
export type PhotoBook = {
  /** Takes a photo; the same bytes have the same file id. Throws the real server's refusals. */
  add(bytes: Uint8Array<ArrayBuffer>): PhotoSize[];
  /** The sizes of a photo that one of these file ids names. */
  sizesOf(fileId: string): PhotoSize[] | undefined;
  /** The photo as it was uploaded. */
  bytesOf(fileId: string): Uint8Array<ArrayBuffer> | undefined;
};

type Photo = { readonly bytes: Uint8Array<ArrayBuffer>; readonly sizes: readonly PhotoSize[] };

export function createPhotoBook(): PhotoBook {
  const photos: Photo[] = [];
  const find = (fileId: string) => photos.find(({ sizes }) => sizes.some(({ file_id }) => file_id === fileId));
  return {
    add(bytes) {
      const size = checkPicture(bytes);
      const known = photos.find((photo) => isSame(photo.bytes, bytes));
      const photo = known ?? { bytes, sizes: copiesOf(size, bytes.length, photos.length + 1) };
      if (known === undefined) photos.push(photo);
      return [...photo.sizes];
    },
    sizesOf(fileId) {
      const sizes = find(fileId)?.sizes;
      return sizes && [...sizes];
    },
    bytesOf: (fileId) => find(fileId)?.bytes,
  };
}

function checkPicture(bytes: Uint8Array<ArrayBuffer>): PictureSize {
  if (bytes.length === 0) throw badRequest('file must be non-empty');
  if (bytes.length > MAX_BYTES) {
    throw badRequest(
      `file of size ${bytes.length} bytes is too big for a photo; the maximum size is ${MAX_BYTES} bytes`,
    );
  }
  const size = readPictureSize(bytes);
  if (size === undefined) throw badRequest('IMAGE_PROCESS_FAILED');
  const [short, long] = [Math.min(size.width, size.height), Math.max(size.width, size.height)];
  if (short < 1 || short + long > MAX_SIDES || long > short * MAX_RATIO) throw badRequest('PHOTO_INVALID_DIMENSIONS');
  return size;
}

function copiesOf({ width, height }: PictureSize, bytes: number, number: number): readonly PhotoSize[] {
  const longest = Math.max(width, height);
  const enough = COPIES.findIndex((side) => side >= longest);
  const sides = enough < 0 ? COPIES : COPIES.slice(0, enough + 1);
  return sides.map((side) => {
    const scale = Math.min(1, side / longest);
    return {
      file_id: `photo-${number}-${side}`,
      file_unique_id: `unique-${number}-${side}`,
      width: Math.max(1, Math.round(width * scale)),
      height: Math.max(1, Math.round(height * scale)),
      file_size: Math.max(1, Math.round(bytes * scale ** 2)),
    };
  });
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
