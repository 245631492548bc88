/** A text as a regular expression finds it, with the flag `u` too, which allows no other escapes. */
export function escapeForRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
