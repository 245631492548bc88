import type { Span } from './own-text.ts';

/** An address that a text names, as far as it does: `section 4`, `sentence 5`, `4.2-4`. */
export type Named = Span & {
  readonly section?: number;
  readonly from?: number;
  readonly to?: number;
  /** `s. 3`, which may be either. */
  readonly either?: number;
};

const SECTION =
  "section|sect|sec|раздел\\p{L}*|разд|бөлім\\p{L}*|бөлүм\\p{L}*|bo['’‘ʻʼ`]?lim\\p{L}*|bolim\\p{L}*|бўлим\\p{L}*|bölüm\\p{L}*|paragraph|para|параграф\\p{L}*|абзац\\p{L}*|абз|§";
const SENTENCE =
  'sentences?|sent|предложени\\p{L}*|предл|сөйлем\\p{L}*|сүйлөм\\p{L}*|gap(?:lar)?|гап(?:лар)?|jumla\\p{L}*|жумла\\p{L}*|sözlem\\p{L}*';
const EITHER = 's|p|п|no|nr|№';
const NUMBER = '\\d{1,3}';
const RANGE = '\\s?(?:[-–—]|to|and|и)\\s?';

/** `section 4`, `sentences 2 to 4`, `section 4.5`; `4-бөлім`, `2–4-nji sözlemler`; `4.5`, `4.2-4`; `s4-5`. */
const ADDRESS = new RegExp(
  [
    `(?<![\\p{L}\\p{N}])s(?<i>${NUMBER})(?:-(?<j>${NUMBER}))?(?:-(?<k>${NUMBER}))?(?![-\\p{L}\\p{N}])`,
    `(?<![\\p{L}\\p{N}])(?:(?<section>${SECTION})|(?<sentence>${SENTENCE})|${EITHER})[.:]?\\s{0,2}(?<a>${NUMBER})(?:[.:](?<b>${NUMBER}))?(?:${RANGE}(?<c>${NUMBER}))?(?![\\p{N}])`,
    `(?<![\\p{N}.])(?<d>${NUMBER})(?:${RANGE}(?<e>${NUMBER}))?(?:-?\\p{L}{1,4})?[-\\s]\\s?(?:(?<sectionBehind>${SECTION})|(?<sentenceBehind>${SENTENCE}))(?![\\p{L}\\p{N}])`,
    `(?<![\\p{L}\\p{N}.:])(?<f>${NUMBER})[.:](?<g>${NUMBER})(?:\\s?[-–—]\\s?(?<h>${NUMBER}))?(?![.:]?\\p{N})`,
  ].join('|'),
  'giu',
);

/** Characters between the two halves of an address: `sentence 5 of section 4`. */
const MAX_BETWEEN = 8;

/** Finds the addresses that a text names, in the languages that people write in. Linear. */
export function findAddresses(text: string): readonly Named[] {
  const found: Named[] = [];
  for (const match of text.matchAll(ADDRESS)) {
    const named = read(match.groups ?? {}, { start: match.index, end: match.index + match[0].length });
    const last = found.at(-1);
    const joined = last !== undefined && named.start - last.end <= MAX_BETWEEN ? join(last, named) : undefined;
    if (joined === undefined) found.push(named);
    else found[found.length - 1] = joined;
  }
  return found;
}

function read(groups: Readonly<Record<string, string | undefined>>, span: Span): Named {
  const number = (name: string): number | undefined => (groups[name] === undefined ? undefined : Number(groups[name]));
  const [first, second, third] = ['a', 'd', 'f', 'i'].map(number);
  const section = first ?? second ?? third ?? number('i');
  const of = (from: number | undefined, to: number | undefined): Named =>
    from === undefined ? { ...span, section: section ?? 0 } : { ...span, section: section ?? 0, from, to: to ?? from };
  if (number('f') !== undefined) return of(number('g'), number('h'));
  if (number('i') !== undefined) return of(number('j'), number('k'));
  if (number('b') !== undefined) return of(number('b'), number('c'));
  const [from, to] = [first ?? second ?? 0, number('c') ?? number('e')];
  const isOf = (kind: string): boolean => groups[kind] !== undefined || groups[`${kind}Behind`] !== undefined;
  if (isOf('section')) return { ...span, section: from };
  return isOf('sentence') || to !== undefined ? { ...span, from, to: to ?? from } : { ...span, either: from };
}

/** `section 4` and `sentence 5`, in either order. */
function join(one: Named, other: Named): Named | undefined {
  const span = { start: one.start, end: other.end };
  const [section, sentence] = one.section === undefined ? [other, one] : [one, other];
  const from = sentence.from ?? sentence.either;
  if (section.section === undefined || section.from !== undefined) return undefined;
  if (sentence.section !== undefined || from === undefined) return undefined;
  return { ...span, section: section.section, from, to: sentence.to ?? from };
}
