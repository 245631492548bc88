/** Uzbek's Latin letters and the Cyrillic ones in their place. Of several that fit, the longest counts. */
const CYRILLIC: Readonly<Record<string, string>> = {
  yoʻ: 'йў',
  oʻ: 'ў',
  gʻ: 'ғ',
  sh: 'ш',
  ch: 'ч',
  yo: 'ё',
  yu: 'ю',
  ya: 'я',
  ye: 'е',
  ʼ: 'ъ',
  '“': '«',
  '”': '»',
  a: 'а',
  b: 'б',
  d: 'д',
  f: 'ф',
  g: 'г',
  h: 'ҳ',
  i: 'и',
  j: 'ж',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  q: 'қ',
  r: 'р',
  s: 'с',
  t: 'т',
  u: 'у',
  v: 'в',
  x: 'х',
  y: 'й',
  z: 'з',
};

const LETTERS = /yoʻ|[og]ʻ|[sc]h|y[oeua]|[a-zʼ“”]/giu;

/** Latin Uzbek alone has a hyphen between a number and the word for a year or a month: `2022-yil 5-yanvar` is `2022 йил 5 январ`. */
const IN_DATE =
  /(?<=\d)-(?=(?:yil(?!lar)|yanvar|fevral|mart(?!a)|aprel|may(?!don)|iyun|iyul|avgust|sentabr|oktabr|noyabr|dekabr))/giu;

/** Before an `e` that is `э`: nothing of the word, or a vowel. */
const BEFORE_E = /(?:^|[^\p{L}\p{M}]|[aeiou])$/iu;

/** Uzbek in Cyrillic letters, by rule: `Oʻzbekcha` is `Ўзбекча`. For words alone: of a command or a name nothing would be left. */
export function uzbekInCyrillic(latin: string): string {
  return latin.replace(IN_DATE, ' ').replace(LETTERS, (letters: string, at: number) => {
    const small = letters.toLowerCase();
    const cyrillic = small === 'e' ? eAfter(latin.slice(0, at)) : (CYRILLIC[small] ?? letters);
    return letters.charAt(0) === small.charAt(0) ? cyrillic : cyrillic.charAt(0).toUpperCase() + cyrillic.slice(1);
  });
}

function eAfter(before: string): string {
  return BEFORE_E.test(before.slice(-1)) ? 'э' : 'е';
}
