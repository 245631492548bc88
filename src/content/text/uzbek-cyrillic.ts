/** Uzbek's Latin letters and what stands for them in Cyrillic. Longer ones first. */
const LETTERS: readonly (readonly [string, string])[] = [
  ['yoʻ', 'йў'],
  ['oʻ', 'ў'],
  ['gʻ', 'ғ'],
  ['sh', 'ш'],
  ['ch', 'ч'],
  ['yo', 'ё'],
  ['yu', 'ю'],
  ['ya', 'я'],
  ['ye', 'е'],
  ['ʼ', 'ъ'],
  ...[...'abdefghijklmnopqrstuvxyz'].map((latin, index): readonly [string, string] => [
    latin,
    'абдефгҳижклмнопқрстувхйз'[index] ?? latin,
  ]),
];

/** `e` at the beginning of a word and after a vowel is `э`. */
const OPEN_E = /(?<![\p{L}ʻʼ])e|(?<=[aeiou]ʻ?)e/gu;

/** A text in Uzbek's Latin letters, in small ones, as its Cyrillic writes it; other signs stay. */
export function inUzbekCyrillic(text: string): string {
  let cyrillic = text.toLowerCase().replace(OPEN_E, 'э');
  for (const [latin, letter] of LETTERS) cyrillic = cyrillic.replaceAll(latin, letter);
  return cyrillic;
}
