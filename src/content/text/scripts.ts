const READ = /[\p{Script=Latin}\p{Script=Cyrillic}]/u;

/** Letters of one script that is not read; signs such as `ʻ` are of none. */
const NOT_READ = /(?:(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}])\p{L}\p{M}*)+/gu;

/** Whether a text has letters, and none that a look-up reads: only Arabic, Chinese, Greek ones and the like. */
export function isOfOtherScript(text: string): boolean {
  return !READ.test(text) && /\p{L}/u.test(text);
}

/** A text without its words of other scripts, where it has words that are read too: `الانتخابات elections`. */
export function readablePart(text: string): string {
  return READ.test(text) ? text.replace(NOT_READ, ' ') : text;
}
