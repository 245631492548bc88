/**
 * Format characters and others without ink: marks of direction, soft hyphens, joiners, isolates, the byte order mark,
 * the blank of Braille.
 */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** A text without the characters that nobody sees, which keyboards and other apps leave in what people type and paste. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, '');
}
