import { foldName, foldWords } from '../text/romanization.ts';
import { type Address, parseAddress } from './address.ts';
import { readList, WORD } from './address-list.ts';

/** What an interface writes around the numbers of an address, in all of its languages. */
export type AddressWords = {
  /** Words for a section, for a sentence, and between the first and the last of several sentences. */
  readonly section: readonly string[];
  readonly sentence: readonly string[];
  readonly range: readonly string[];
  /** Words between two addresses: `and`. */
  readonly and: readonly string[];
  /** The titles of the sections, by their numbers. */
  readonly titles: readonly (readonly [title: string, section: number])[];
};

/**
 * The addresses that a text consists of, as a person types them or copies them, each once; none if it has anything else. They need
 * not exist.
 */
export type AddressReader = (text: string) => readonly Address[];

/** No address is longer, with the longest title behind it (characters). */
const MAX_TEXT = 256;

/** The zeros of digits that keyboards of our readers' languages have: Arabic, Persian, Devanagari, full-width. */
const ZEROS = [0x660, 0x6f0, 0x966, 0xff10];

const NUMBER = '(\\d{1,6})';
const RANGE = `${NUMBER}(?: ?- ?${NUMBER})?`;

/** The English word between a sentence and its section; the other languages have a case for it. */
const OF = 'of';

/** `S` stands for the word for a section, `N` for that for a sentence, `O` for `of`. */
const FORMS = {
  /** `Section 2, sentence 3`; `2-бөлім, 3–5-сөйлемдер`. */
  sectionFirst: [
    new RegExp(`^S ?[.:#№]? ?${NUMBER}(?: ?[,;.·]? ?N? ?${RANGE})?$`, 'u'),
    new RegExp(`^${NUMBER} ?-? ?S(?: ?[,;.·]? ?${RANGE} ?-? ?N)?$`, 'u'),
    // `2`, `2.3`, `2 3`, `2/3`, `2-3`, `2.3-5`, `2.3–2.5`, `№ 2`, `s2-3`.
    new RegExp(
      `^(?:[#№§] ?|s(?=\\d))?${NUMBER}(?: ?[.,:/ -] ?${NUMBER}(?: ?- ?(?:(\\d{1,6}) ?[.,:/] ?)?${NUMBER})?)?$`,
      'u',
    ),
  ],
  /** `sentence 3 of section 2`. */
  sentenceFirst: [
    new RegExp(`^N ?${RANGE} ?[,;.·O]? ?S ?${NUMBER}$`, 'u'),
    new RegExp(`^${RANGE} ?-? ?N ?[,;.·]? ?${NUMBER} ?-? ?S$`, 'u'),
  ],
};

/** What makes an ordinal of a number in the languages of our readers: `3-nji`, `3-й`, `3rd`. */
const ORDINAL =
  /(?<=\d)-?(?:st|nd|rd|th|й|ый|ой|я|ая|е|го|ші|шы|інші|ыншы|чи|чы|чү|чу|инчи|нчи|chi|nchi|inchi|чи|нчи|nji|njy|inji|ynjy)(?![\p{L}\p{M}])/giu;

/** `3`, `2.3` and `4.2-4`, as nearly everybody types them: nothing else need be tried. */
const PLAIN = /^\d{1,6}(?:\.\d{1,6}(?:-\d{1,6})?)?$/u;

const DIGIT = /\p{Nd}/u;

/** A title that could be an address, too. */
const NUMERIC = /^[\d ]*$/u;

/** The text with plain numbers in place of ordinals. */
export function withoutOrdinals(text: string): string {
  return text.replace(ORDINAL, '');
}

/** What people put before and behind an address. */
const BEFORE = /^[\s("'«„“‘[]+/u;
const BEHIND = /[\s)"'»”’\].,:;!?]/u;

/** Signs that are looked at as the one before a title, counted from its end. */
const MAX_SIGNS = 4;

/** Letters that a word may have behind what is known of it: an ending. */
const MAX_ENDING = 3;
const MIN_INFLECTED = 4;

/**
 * Reads addresses. Of two numbers, the first one is the section: `2-3` is sentence 3 of section 2, as in links.
 *
 *     createAddressReader(words)('2-бөлім, 3-сөйлем') // [{ kind: 'sentences', section: 2, from: 3, to: 3 }]
 */
export function createAddressReader(words: AddressWords): AddressReader {
  const sorts = new Map([[OF, 'O']]);
  for (const word of words.range) sorts.set(foldName(word), '-');
  for (const word of words.sentence) sorts.set(foldName(word), 'N');
  for (const word of words.section) sorts.set(foldName(word), 'S');
  const ands = new Set(words.and.map(foldName));
  const titles = new Map(words.titles.map(([title, section]) => [foldWords(title), section]));
  const beginnings = new Set([...titles.keys()].map((title) => title.split(' ', 1)[0]));
  const hasNumericTitle = [...titles.keys()].some((title) => title !== '' && NUMERIC.test(title));

  /** What a word stands for; in other cases and numbers too: `разделе`. */
  function sortOf(word: string): string | undefined {
    const folded = foldName(word);
    if (folded === 's' || sorts.has(folded)) return sorts.get(folded) ?? folded;
    const isForm = (known: string): boolean =>
      known.length >= MIN_INFLECTED && folded.startsWith(known) && folded.length <= known.length + MAX_ENDING;
    const known = [...sorts.keys()].find(isForm);
    return known === undefined ? undefined : sorts.get(known);
  }

  /** The text with signs and letters in place of words; undefined if it has other words. */
  function withSorts(text: string): string | undefined {
    let isOther = false;
    const sorted = text.replace(WORD, (word) => {
      const sort = sortOf(word);
      isOther ||= sort === undefined;
      return sort ?? '';
    });
    return isOther ? undefined : sorted.replace(/\s+/gu, ' ').trim();
  }

  function readPlain(text: string): Address | undefined {
    return !hasNumericTitle && PLAIN.test(text) ? parseAddress(text) : undefined;
  }

  function readOne(text: string): Address | undefined {
    const trimmed = withoutAround(text);
    const address = readPlain(trimmed);
    if (address !== undefined) return address;
    const title = titles.get(foldWords(trimmed));
    if (title !== undefined) return { kind: 'section', section: title };
    // `Article 3, sentence 2`, where a title says the number.
    const comma = trimmed.indexOf(',');
    const titled = comma < 0 ? undefined : titles.get(foldWords(trimmed.slice(0, comma)));
    const sorted = withSorts(titled === undefined ? trimmed : trimmed.slice(comma));
    return sorted === undefined ? undefined : addressIn(titled === undefined ? sorted : `S ${titled}${sorted}`);
  }

  /** `Section 3 · Its title`, `3. Its title`: a title has no such sign, or few. */
  function withoutTitle(text: string): string {
    for (const { index } of Array.from(text.matchAll(/[·.:–—-] /gu)).slice(-MAX_SIGNS)) {
      if (titles.has(foldWords(text.slice(index)))) return text.slice(0, index);
    }
    return text;
  }

  /** An address has a number or a title, and most of what people type has neither. */
  function mayBeAddress(text: string): boolean {
    return (
      DIGIT.test(text) ||
      foldWords(text)
        .split(' ')
        .some((word) => beginnings.has(word))
    );
  }

  return (text) => {
    const address = readPlain(text);
    if (address !== undefined) return [address];
    if (text.length > MAX_TEXT || text.trim() === '' || !mayBeAddress(text)) return [];
    const plain = withoutTitle(withoutOrdinals(withAsciiDigits(text).replace(/[‐‑‒–—−－]/gu, '-')));
    const one = readOne(plain);
    if (one !== undefined) return [one];
    return readList(plain, readOne, (word) => ands.has(foldName(word)));
  };
}

/** Walks from the end, once. */
function withoutAround(text: string): string {
  let end = text.length;
  while (end > 0 && BEHIND.test(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end).replace(BEFORE, '');
}

function addressIn(written: string): Address | undefined {
  for (const [index, form] of FORMS.sectionFirst.entries()) {
    const match = form.exec(written);
    if (match === null) continue;
    const [, section, from, ...rest] = match;
    const [again, to] = index === FORMS.sectionFirst.length - 1 ? rest : [undefined, ...rest];
    return again === undefined || again === section ? addressOf(section, from, to) : undefined;
  }
  for (const form of FORMS.sentenceFirst) {
    const match = form.exec(written);
    if (match !== null) return addressOf(match[3], match[1], match[2]);
  }
  return undefined;
}

function addressOf(section: string | undefined, from: string | undefined, to: string | undefined): Address {
  if (from === undefined) return { kind: 'section', section: Number(section) };
  return { kind: 'sentences', section: Number(section), from: Number(from), to: Number(to ?? from) };
}

function withAsciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((each) => code >= each && code < each + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}
