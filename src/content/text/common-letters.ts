/** Letters of the Turkic languages and of Russian, by the Latin letter that all of them have in common. */
const COMMON: ReadonlyMap<number, string> = new Map(
  Object.entries({
    a: 'äаәá',
    b: 'б',
    C: 'çч',
    d: 'д',
    e: 'еэё',
    f: 'ф',
    g: 'гғğ',
    h: 'xхһҳ',
    i: 'yýıийіы',
    k: 'qкқ',
    l: 'л',
    m: 'м',
    n: 'ňнңñ',
    o: 'öоө',
    p: 'п',
    r: 'р',
    s: 'сц',
    S: 'şшщ',
    t: 'т',
    u: 'üуұүў',
    v: 'wв',
    z: 'jžжз',
    iu: 'ю',
    ia: 'я',
    '': 'ъь',
  }).flatMap(([common, letters]) => Array.from(letters, (letter) => [letter.charCodeAt(0), common] as const)),
);

/** Two letters for one sound. */
const DIGRAPHS = /[scgkz]h|ts|ng/gu;
const OF_DIGRAPH: Readonly<Record<string, string>> = { sh: 'S', ch: 'C', gh: 'g', kh: 'h', zh: 'z', ts: 's', ng: 'n' };

/**
 * A word as its readers type it in any alphabet, with or without the marks on its vowels: `сайлов`, `saylov` and `saýlow`
 * become the same, `сөз` and `soz` too. Different words can become the same; the word as it is written goes before.
 */
export function inCommonLetters(word: string): string {
  return inLettersOf(COMMON, word)
    .replace(DIGRAPHS, (digraph) => OF_DIGRAPH[digraph] ?? digraph)
    .replace(/(.)\1+/gu, '$1')
    .replaceAll('ie', 'e');
}

/** Letters that a Russian and an English keyboard lack, and what is typed for them there. */
const UNMARKED: ReadonlyMap<number, string> = new Map(
  Object.entries({
    а: 'ә',
    и: 'і',
    о: 'ө',
    у: 'үұў',
    н: 'ң',
    г: 'ғ',
    к: 'қ',
    х: 'һҳ',
    a: 'ä',
    c: 'ç',
    i: 'ı',
    n: 'ňñ',
    o: 'ö',
    s: 'ş',
    u: 'ü',
    y: 'ý',
    z: 'ž',
  }).flatMap(([plain, letters]) => Array.from(letters, (letter) => [letter.charCodeAt(0), plain] as const)),
);

/** Has a word letters of the Turkic languages that Russian and English do not have? */
export const IS_MARKED = /[әіңғүұқөһўҳäöüýňñşçžı]/u;

/** The word as it is typed on a Russian or an English keyboard. */
export function withoutMarks(word: string): string {
  return IS_MARKED.test(word) ? inLettersOf(UNMARKED, word) : word;
}

/** The letters go by number, which takes no string to look up. */
function inLettersOf(letters: ReadonlyMap<number, string>, word: string): string {
  let written = '';
  for (let at = 0; at < word.length; at += 1) written += letters.get(word.charCodeAt(at)) ?? word.charAt(at);
  return written;
}
