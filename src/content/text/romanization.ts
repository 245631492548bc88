import { APOSTROPHES } from './apostrophes.ts';

/**
 * One normal form for the spellings of a name in Kazakh, Russian, English and the Latin transliterations in use (BGN/PCGN,
 * GOST, ISO 9, the Kazakh Latin alphabets since 2017, people's own): lower case, Latin letters, no diacritics. Two
 * spellings of one name should meet here; the form itself is for no reader.
 */

const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  ә: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ғ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  і: 'i',
  к: 'k',
  қ: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  ң: 'n',
  о: 'o',
  ө: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ұ: 'u',
  ү: 'u',
  ф: 'f',
  х: 'h',
  һ: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  // Uzbek, Tajik, Ukrainian and Belarusian letters for the same sounds.
  ў: 'u',
  ҳ: 'h',
  ҷ: 'zh',
  ї: 'i',
  є: 'e',
  ґ: 'g',
};

/** Latin letters of Kazakh and of scholarly transliteration that mean more than their base letter. */
const LATIN: Readonly<Record<string, string>> = {
  ş: 'sh',
  š: 'sh',
  ŝ: 'sh',
  ç: 'ch',
  č: 'ch',
  ž: 'zh',
  ẑ: 'zh',
  ı: 'i',
  ŋ: 'n',
  ə: 'a',
};

/** Digraphs and letters that transliterations write in more than one way. Longer ones first. */
const VARIANTS: readonly (readonly [string, string])[] = [
  ['shch', 'sh'],
  ['sch', 'sh'],
  ['dzh', 'zh'],
  ['dj', 'zh'],
  ['gh', 'g'],
  ['kh', 'h'],
  ['ck', 'k'],
  ['q', 'k'],
  ['j', 'zh'],
  ['w', 'u'],
  ['y', 'i'],
];

/** The normal form of a text, its words separated by single spaces. Linear in the text's length. */
export function foldWords(text: string): string {
  return words(text).map(foldWord).join(' ');
}

/** The normal form of a name, with its spaces and hyphens gone: `Nur-Sultan` and `нурсултан` are one. */
export function foldName(text: string): string {
  return words(text).map(foldWord).join('');
}

/** The words of a text: letters and digits with the marks on them. An apostrophe inside a word is dropped, other signs divide. */
export function words(text: string): readonly string[] {
  return withoutApostrophes(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'gu');

/** A text whose apostrophes are all the plain one. */
export function withPlainApostrophes(text: string): string {
  return text.replace(APOSTROPHE, "'");
}

/** A text without its apostrophes, its letters composed. */
export function withoutApostrophes(text: string): string {
  return text.normalize('NFC').replace(APOSTROPHE, '');
}

/** Letters that can be written in more than one way; most words have none of them. */
const HAS_VARIANT = /sch|shch|d[jz]|[gk]h|ck|[qjwy]|ii|ie/u;

/** The normal form of one word. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  let folded = /^[a-z]*$/u.test(lower) ? lower : inLatin(lower.normalize('NFC'));
  if (!HAS_VARIANT.test(folded)) return folded;
  for (const [variant, plain] of VARIANTS) folded = folded.replaceAll(variant, plain);
  return folded.replace(/i+/gu, 'i').replaceAll('ie', 'e');
}

/** By the letter's number, which takes no string to look up; the plain Latin letters are themselves. */
const BY_LETTER: ReadonlyMap<number, string> = new Map(
  [
    ...[...'abcdefghijklmnopqrstuvwxyz0123456789'].map((letter) => [letter, letter] as const),
    ...Object.entries(LATIN),
    ...Object.entries(CYRILLIC),
  ].map(([letter, latin]) => [letter.charCodeAt(0), latin]),
);

function inLatin(word: string): string {
  let latin = '';
  const all = isMixed(word) ? inCyrillic(word) : word;
  for (let at = 0; at < all.length; at += 1) {
    const known = BY_LETTER.get(all.charCodeAt(at));
    if (known !== undefined) {
      latin += known;
      continue;
    }
    const letter = String.fromCodePoint(all.codePointAt(at) ?? 0);
    latin += letter.normalize('NFKD').replace(/\p{M}/gu, '');
    at += letter.length - 1;
  }
  return latin;
}

/** Latin letters that look like Cyrillic ones: in a word that has both, they are those. */
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  k: 'к',
  m: 'м',
  t: 'т',
  h: 'н',
  b: 'в',
};

function isMixed(word: string): boolean {
  return /[a-z]/u.test(word) && /[а-я]/u.test(word);
}

function inCyrillic(word: string): string {
  return Array.from(word, (letter) => LOOK_ALIKE[letter] ?? letter).join('');
}
