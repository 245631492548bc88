import { visible } from '../../content/text/visible.ts';
import { isDayPart } from './day-parts.ts';
import { isEnding, type Known, meaningOf, mostWords } from './when-lookup.ts';
import type { Meaning } from './when-words.ts';
import { offsetOf } from './zones.ts';

/** A part of a WHEN; `written` is how the person wrote it. `isListed`: a comma, a semicolon or a new line is before it. */
export type Item = { readonly written: string; readonly isListed?: boolean } & (
  | ({ readonly kind: 'word' } & Known)
  /** `9`, which may be an hour, minutes, or how many hours; `digits`: how many digits it has. */
  | { readonly kind: 'number'; readonly number: number; readonly digits: number }
  /** `9:30`; the hour may be too large. */
  | { readonly kind: 'time'; readonly hour: number; readonly minute: number }
  | { readonly kind: 'no-time' }
  | { readonly kind: 'dash' }
  /** Perhaps a zone. */
  | { readonly kind: 'unknown' }
);

/** Splits at white space, commas and semicolons; `UTC + 5` stays one word. It looks at each character once, except those of `utc`. */
const WORD = /[,;\n]|(?:utc|gmt|msk|мск)\s*[+\-−–]\s*\d[\d:.]*|[^\s,;]+/giu;

/** Signs around a word that are no part of it. */
const AROUND = /^[\p{Ps}\p{Pi}"'`!?:.…·•|*@]+|[\p{Pe}\p{Pf}"'`!?:.…·•|*]+$/gu;

const DASH = /^[\p{Pd}−~]+$/u;
const SIGNS = /([\p{Pd}−+/&|.])/u;

/** The hour, the sign before the minutes, and what stands behind: `9`, `9:00`, `9-00pm`, `18ч30`, `0900`. */
const CLOCK = /^(\d{1,2})(?:[:.](\d{2})|[\p{Pd}−]([0-5][05])|(\p{L}{1,6})(\d{2}))?(?!\d)(.*)$/u;
/** Numbers that are a date, a fraction or a sum: `12.05.2022`, `1/2`, `9+5`, `18.3`. */
const NO_TIMES = /^\d{1,4}(?:[./+]\d{1,4}){2,}$|^\d{1,2}(?:[/+]\d{1,2}|\.\d)$/u;

/** A time with its distance from UTC: `9:00+05:00`. */
const WITH_OFFSET = /^(\d{1,2}[:.]\d{2})(\+\d{1,2}(?::?\d{2})?)$/u;

/** Minutes from UTC to the farthest zone. */
const FARTHEST = 14 * 60;

const COMPACT = /^(\d{1,2})(\d{2})(?!\d)(.*)$/u;

/** The parts of a WHEN, in order. Linear in the text's length. */
export function itemsOf(text: string): readonly Item[] {
  const words: string[] = [];
  const listed = new Set<number>();
  for (const word of visible(text).normalize('NFKC').match(WORD) ?? []) {
    if (/^[,;\n]$/u.test(word)) listed.add(words.length);
    const inner = word.replace(AROUND, '');
    if (/[\p{L}\p{N}\p{Pd}−]/u.test(inner)) words.push(inner);
  }
  const items: Item[] = [];
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(words, at);
    const [first, ...more] = phrase === undefined ? readWord(words[at] ?? '') : [phrase.item];
    if (first !== undefined) items.push(listed.has(at) ? { ...first, isListed: true } : first, ...more);
    at += phrase?.length ?? 1;
  }
  return items;
}

/** The longest phrase that begins there and means something. */
function phraseAt(words: readonly string[], at: number): { readonly item: Item; readonly length: number } | undefined {
  for (let length = Math.min(mostWords(words[at] ?? ''), words.length - at); length > 0; length -= 1) {
    const phrase = words.slice(at, at + length);
    const known = meaningOf(phrase);
    if (known !== undefined) return { item: { kind: 'word', written: phrase.join(' '), ...known }, length };
  }
  return undefined;
}

function readWord(written: string): readonly Item[] {
  if (DASH.test(written)) return [{ kind: 'dash', written }];
  if (NO_TIMES.test(written)) return [{ kind: 'no-time', written }];
  const [, clock = '', offset = ''] = WITH_OFFSET.exec(written) ?? [];
  const read = clock === '' || Math.abs(offsetOf(offset) ?? FARTHEST + 1) > FARTHEST ? undefined : readClock(clock);
  if (read !== undefined) return [...read, { kind: 'unknown', written: offset }];
  return (/^\d/u.test(written) ? readClock(written) : readLetters(written)) ?? readParts(written);
}

/** `at9:00`, `every6h`. */
function readLetters(written: string): readonly Item[] | undefined {
  const [, word = '', number = ''] = /^(\p{L}+)(\d.*)$/u.exec(written) ?? [];
  const known = word === '' ? undefined : meaningOf([word]);
  const clock = known && readClock(number);
  return known && clock && [{ kind: 'word', written: word, ...known }, ...clock];
}

function readClock(written: string): readonly Item[] | undefined {
  const [match, hour = '', colon, hyphen, unit, behind, rest = ''] = CLOCK.exec(written) ?? [];
  if (match !== undefined && (unit === undefined || isHour(unit))) {
    const minute = colon ?? hyphen ?? behind;
    const clock: Item =
      minute === undefined
        ? { kind: 'number', written, number: Number(hour), digits: hour.length }
        : { kind: 'time', written, hour: Number(hour), minute: Number(minute) };
    return withRest(clock, rest);
  }
  const [, hours, minutes, more = ''] = COMPACT.exec(written) ?? [];
  if (hours === undefined) return undefined;
  return withRest({ kind: 'time', written, hour: Number(hours), minute: Number(minutes) }, more);
}

/** What stands right behind a time: nothing, an ending, or a word of its own, such as `pm` and `h`. */
function withRest(clock: Item, rest: string): readonly Item[] | undefined {
  const word = rest.replace(/^[\p{Pd}'’ʼʻ]/u, '');
  if (word === '' || isEnding(word)) return [clock];
  const known = meaningOf([word]);
  const belongs = known !== undefined && (isDayPart(known.meaning) || UNITS.includes(known.meaning));
  return belongs ? [clock, { kind: 'word', written: '', ...known }] : undefined;
}

const UNITS: readonly Meaning[] = ['hour', 'minute', 'noon', 'midnight', 'passed'];

function isHour(word: string): boolean {
  return meaningOf([word])?.meaning === 'hour';
}

/** `mon-fri`, `пн/ср/пт`, `9:00+18:00`: only if each part is understood. */
function readParts(written: string): readonly Item[] {
  const parts = written.split(SIGNS).filter((part) => part !== '');
  const items = parts.flatMap((part): readonly Item[] => {
    if (DASH.test(part)) return [{ kind: 'dash', written: part }];
    if (SIGNS.test(part)) return [];
    const known = meaningOf([part]);
    if (known !== undefined) return [{ kind: 'word', written: part, ...known }];
    return (/^\d/u.test(part) ? readClock(part) : undefined) ?? [{ kind: 'unknown', written: part }];
  });
  const isUnderstood = parts.length > 1 && items.every(({ kind }) => kind !== 'unknown');
  if (isUnderstood && !/^[\p{Pd}−+]\d/u.test(written)) return items;
  return [{ kind: /^\d/u.test(written) ? 'no-time' : 'unknown', written }];
}
