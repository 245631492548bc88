import { visible } from '../../content/text/visible.ts';

/** An editor's own words above and below the posts. */
export type OwnWords = { readonly header?: string; readonly footer?: string };

/** Where own words stand. */
export const OWN_PLACES = ['header', 'footer'] as const;
/** Where own words stand. */
export type OwnPlace = (typeof OWN_PLACES)[number];

/** What is typed to take them away. */
export const OFF = 'off';

/** The most characters of each. */
export const MAX_OWN_WORDS = 200;

/** What an editor typed for a header or a footer. */
export type OwnWordsRead =
  | { readonly kind: 'none' }
  | { readonly kind: 'off' }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'too-long'; readonly count: number };

/**
 * Characters that nobody sees or that turn the direction of what follows: controls, marks of direction, blanks without width. The joiners
 * and the variation selectors stay, since emoji and some scripts are made with them.
 */
const UNSEEN =
  /\u{1F3F4}[\u{E0020}-\u{E007E}]{1,6}\u{E007F}|[\p{Cc}\p{Cf}\u2028\u2029\u115F\u1160\u3164\uFFA0\u2800\uFFF9-\uFFFC]/gu;
const KEPT = new Set(['\n', '\u200C', '\u200D']);

/** Flags such as those of England, Scotland and Wales are made of letters that nobody sees; elsewhere these would hide a text. */
const FLAG = /^\u{1F3F4}/u;

/** Marks on one letter that would reach into the lines around it; joiners between them change nothing. */
const HEAPED = /((?:[\u200C\u200D]*\p{M}){3})(?:[\u200C\u200D]*\p{M})+/gu;

/** Ends of lines other than the plain one. */
const LINE_END = /\r\n?|[\u0085\u2028\u2029]/gu;

/** Signs that people put around a word, and no part of it. */
const AROUND = /^[\p{P}`]+|[\p{P}`]+$/gu;

/** Reads what was typed behind the command: plain lines of at most 200 characters, `off`, or nothing. */
export function readOwnWords(typed: string): OwnWordsRead {
  const text = plainLines(typed);
  if (visible(text).trim() === '') return { kind: 'none' };
  if (visible(text).replace(AROUND, '').toLowerCase() === OFF) return { kind: 'off' };
  const count = [...text].length;
  return count > MAX_OWN_WORDS ? { kind: 'too-long', count } : { kind: 'words', text };
}

function plainLines(typed: string): string {
  return typed
    .toWellFormed()
    .replace(LINE_END, '\n')
    .replace(UNSEEN, keptOf)
    .replace(HEAPED, '$1')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

function keptOf(character: string): string {
  if (character === '\t') return ' ';
  return KEPT.has(character) || FLAG.test(character) ? character : '';
}

/** The words with one of them set, or taken away. `undefined` if none are left. */
export function withOwnWords(
  words: OwnWords | undefined,
  place: OwnPlace,
  text: string | undefined,
): OwnWords | undefined {
  const { [place]: _, ...others } = words ?? {};
  const next: OwnWords = text === undefined ? others : { ...others, [place]: text };
  return next.header === undefined && next.footer === undefined ? undefined : next;
}
