import { isNegation } from './negations.ts';

/** Addresses on the web and in Telegram. Marks that close a quotation behind one are no part of it. */
const LINK = /(?<![\p{L}\p{N}@])(?:(?:https?|tg):\/\/|www\.|t\.me\/)[^\s"“”«»<>]+/giu;

/** Notes (`[1]`, `¹`), the sign of rights, HTML's formatting, but not what strikes out. Behind a digit, a small one is a power. */
const NOTE =
  /\[\d{1,3}\]|(?<![\d\u00b9\u00b2\u00b3\u2070-\u2079])[\u00b9\u00b2\u00b3\u2070-\u2079]+|\([cс]\)|<\/?(?:b|i|u|p|q|br|em|code|cite|strong|blockquote)\/?>/giu;

/** Addresses in brackets (`(4.5)`, `[s4-5]`) where a line or a sentence begins or ends: within one, they are its words. */
const BRACKETED_ADDRESS =
  /(?<=(?:^|[\n.!?…"”»])\s{0,3})[[(]\s?[s§№]?\d{1,3}(?:[.:-]\d{1,3}){0,2}\s?[\])]|[[(]\s?(?:[s§№]\d{1,3}(?:[.:-]\d{1,3}){0,2}|\d{1,3}[.:]\d{1,3}(?:-\d{1,3})?)\s?[\])](?=\s{0,3}(?:$|[\n.!?…"”»]))/giu;

/** Hashtags and mentions in a row. */
const TAGS = /(?<![\p{L}\p{N}_])[#@][\p{L}\p{N}\p{M}_]+(?:\s+[#@][\p{L}\p{N}\p{M}_]+)*/gu;

/** A text without links, notes, addresses in brackets, hashtags and mentions that are no part of its sentences. Positions stay. */
export function withoutNotes(text: string): string {
  return withoutTags(text.replace(LINK, blank).replace(NOTE, blank).replace(BRACKETED_ADDRESS, blank));
}

/** White space of the same length, which leaves all positions as they are. */
export function blank(found: string): string {
  return found.replace(/[^\n]/gu, (sign) => ' '.repeat(sign.length));
}

/**
 * At both ends of a line and behind a sentence, and two or more at its end. A single one within a sentence may be its word, and
 * a denial is one.
 */
function withoutTags(text: string): string {
  return text.replace(TAGS, (tags, at: number) => {
    const behind = text.slice(at + tags.length, at + tags.length + 4);
    if (tags.split(/[\s#@]+/u).some((word) => isNegation(word.toLowerCase()))) return tags;
    const before = text.slice(Math.max(0, at - 4), at);
    const isBehindEnd = /(?:^|\n|[.!?…]["”»’)\]]{0,2})\s*$/u.test(before);
    const isAtEnd = /^[ \t]*(?:$|\n)/u.test(behind);
    const isParted = /\s/u.test(tags) || /["”»’)\]]\s*$/u.test(before);
    return isBehindEnd || (isAtEnd && isParted) ? blank(tags) : tags;
  });
}
