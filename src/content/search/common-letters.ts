/** Letters of the Turkic languages and of Russian, by the Latin letter that all of them have in common. */
const COMMON: ReadonlyMap<string, string> = new Map(
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
  }).flatMap(([common, letters]) => [...letters].map((letter) => [letter, common] as const)),
);

/** Two letters for one sound. */
const DIGRAPHS = /[scgkz]h|ts|ng/gu;
const OF_DIGRAPH: Readonly<Record<string, string>> = { sh: 'S', ch: 'C', gh: 'g', kh: 'h', zh: 'z', ts: 's', ng: 'n' };

/**
 * A word as its readers type it in any alphabet, with or without the marks on its vowels: `сайлов`, `saylov` and `saýlow`
 * become the same, `сөз` and `soz` too. Different words can become the same; the word as it is written goes before.
 */
export function inCommonLetters(word: string): string {
  let common = '';
  for (const letter of word) common += COMMON.get(letter) ?? letter;
  return common
    .replace(DIGRAPHS, (digraph) => OF_DIGRAPH[digraph] ?? digraph)
    .replace(/(.)\1+/gu, '$1')
    .replaceAll('ie', 'e');
}

const UNMARKED: Readonly<Record<string, string>> = { ä: 'a', ç: 'c', ň: 'n', ö: 'o', ş: 's', ü: 'u', ý: 'y', ž: 'z' };
const MARKED = /[äçňöşüýž]/u;

/** The word as it is typed on a keyboard without marked Latin letters; undefined if it has none of them. */
export function withoutMarks(word: string): string | undefined {
  return MARKED.test(word) ? word.replace(/[äçňöşüýž]/gu, (letter) => UNMARKED[letter] ?? letter) : undefined;
}
