import type { Token } from '../text/tokens.ts';
import { findAddresses, type Named } from './addresses.ts';
import type { OwnSentence } from './own-text.ts';

/** The sentence of each of the quotation's words, and of those before and behind it in the statement; none in the heading. */
export type SentenceAt = (word: number) => OwnSentence | undefined;

/** Tells whether what was taken off a quotation left it as it is. */
export type OutsideCheck = (sentenceAt: SentenceAt) => boolean;

/** A stretch of a quotation with the addresses before and behind it. */
type Addressed = {
  readonly from: number;
  readonly to: number;
  readonly before: readonly Named[];
  readonly behind: readonly Named[];
};

/**
 * Made for what was taken off a text: everything but the words `kept`. The addresses in it must be the quotation's own. Each of them stands before the sentences that it is
 * of, or each behind them; an address before the first ones or behind the last ones is theirs in any case. `blankDates` takes the
 * dates out, which look like addresses. And hashtags must not stand in the place of the statement's first or last words.
 */
export function checkOutside(text: string, kept: readonly Token[], blankDates: (text: string) => string): OutsideCheck {
  const bounds = [0, ...kept.flatMap(({ start, end }) => [start, end]), text.length];
  const gaps = Array.from({ length: kept.length + 1 }, (_, index) => {
    const gap = text.slice(bounds[2 * index], bounds[2 * index + 1]);
    return /\d/u.test(gap) ? findAddresses(blankDates(withoutLinks(gap))) : [];
  });
  const cuts = gaps.flatMap((named, index) => (named.length > 0 && index > 0 && index < kept.length ? [index] : []));
  const ends = [0, ...cuts, kept.length];
  const stretches: readonly Addressed[] = ends.slice(1).map((to, index) => {
    const from = ends[index] ?? 0;
    return { from, to, before: gaps[from] ?? [], behind: gaps[to] ?? [] };
  });
  const tagsBefore = countTags(TAGS_BEFORE.exec(text.slice(0, kept[0]?.start)));
  const tagsBehind = countTags(TAGS_BEHIND.exec(text.slice(kept.at(-1)?.end)));
  return (sentenceAt) => {
    if (isPlaceOf(tagsBefore, 0, -1, sentenceAt) || isPlaceOf(tagsBehind, kept.length - 1, 1, sentenceAt)) return false;
    const isOf = ({ from, to }: Addressed, named: readonly Named[]): boolean => {
      for (let word = from; word < to; word += 1) {
        const sentence = sentenceAt(word);
        if (!named.every((address) => sentence !== undefined && covers(address, sentence))) return false;
      }
      return true;
    };
    const [first, last] = [stretches[0], stretches.at(-1)];
    if (first === undefined || last === undefined || !isOf(first, first.before) || !isOf(last, last.behind))
      return false;
    return (
      stretches.every((stretch) => isOf(stretch, stretch.before)) ||
      stretches.every((stretch) => isOf(stretch, stretch.behind))
    );
  };
}

const TAGS_BEFORE = /(?:^|[\n\s])((?:[#@]\S{1,99}\s{1,3}){1,9})$/u;
const TAGS_BEHIND = /^((?:\s{1,3}[#@]\S{1,99}){1,9})(?:\s|$)/u;

function countTags(found: RegExpExecArray | null): number {
  return found?.[1]?.match(/[#@]/gu)?.length ?? 0;
}

/** Whether as many words as there are tags, or fewer, are missing at this end of the sentence. */
function isPlaceOf(tags: number, word: number, step: 1 | -1, sentenceAt: SentenceAt): boolean {
  const sentence = sentenceAt(word);
  const isMissing = sentence !== undefined && sentenceAt(word + step) === sentence;
  return tags > 0 && isMissing && sentenceAt(word + step * (tags + 1)) !== sentence;
}

const LINK = /\/\/|www\.|t\.me\//iu;
const POINTER = /[?&]start=(s\d{1,3}(?:-\d{1,3}){0,2})(?![\w-])/u;

/** Of a link, only the address that it leads to. */
function withoutLinks(text: string): string {
  return text.replace(/\S+/gu, (word) => (LINK.test(word) ? (POINTER.exec(word)?.[1] ?? '') : word));
}

function covers({ section, from, to, either }: Named, sentence: OwnSentence): boolean {
  if (either !== undefined) return either === sentence.section || either === sentence.number;
  if (section !== undefined && section !== sentence.section) return false;
  return from === undefined || (from <= sentence.number && sentence.number <= (to ?? from));
}
