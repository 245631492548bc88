import { badRequest } from './refusal.ts';

/** A character that Telegram drops: carriage return, line separators and old bidi marks, three combining lines. */
const DROPPED = /\r|[\u2028-\u202e]|\u0333|\u033f|\u030a/u;

/** A control character that Telegram turns into a space. A line feed stays. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: this is about control characters
const SPACED = /[\u0000-\u0009\u000b\u000c\u000e-\u001f]/u;

/** A text of only these characters counts as empty: white space and invisible characters. */
const INVISIBLE =
  /^(?:\s|\u034f|[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2060-\u206f\u3164\ufeff\uffa0]|[\ufe00-\ufe0f])*$/u;

/** Throws if a string can't be written in UTF-8, because it has half a surrogate pair. */
export function requireUtf8(text: string, reason = 'Strings must be encoded in UTF-8'): void {
  if (!text.isWellFormed()) throw badRequest(reason);
}

/** A string as Telegram stores it, with one line or several. Its length in UTF-16 units can shrink. */
export function cleanText(text: string): string {
  return cleanTextWithMap(text).text;
}

/** The same, with the new offset of each old offset (one more than there are UTF-16 units). */
export function cleanTextWithMap(text: string): { text: string; offsets: readonly number[] } {
  requireUtf8(text);
  const offsets: number[] = [];
  let result = '';
  for (const unit of text.split('')) {
    offsets.push(result.length);
    if (!DROPPED.test(unit)) result += SPACED.test(unit) ? ' ' : unit;
  }
  offsets.push(result.length);
  return { text: result, offsets };
}

/** Whether it has nothing visible. */
export function isInvisible(text: string): boolean {
  return INVISIBLE.test(text);
}

/** Telegram counts characters as Unicode code points (`utf8_length` in tdlib), not as UTF-16 units. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Length in bytes of UTF-8. */
export function countBytes(text: string): number {
  return Buffer.byteLength(text);
}
