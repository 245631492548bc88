import { readFile } from 'node:fs/promises';

/** The photo of a bot that has none: the icon of the pages, drawn by `tools/profile-photo.ts`. */
export function readProfilePhoto(): Promise<Uint8Array> {
  return readFile(new URL('./profile-photo.jpg', import.meta.url));
}
