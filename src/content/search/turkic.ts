/**
 * Kazakh, Kyrgyz, Uzbek and Turkmen words, in Cyrillic and in Latin letters. The four put much the same endings after a
 * word, one behind the other, and fit their vowels and first consonants to it. So one list of endings serves all of them,
 * over letters in which what is fitted is the same: `лар`, `лер`, `лор`, `lar`, `ler` are `lar`.
 */

/** Each letter by its sort: open vowels are `a`, closed ones `i`; `d`, `g`, `b` stand for their voiceless ones too. */
const SORTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'aeäoöаеэоөә',
    i: 'iyıuüиыіуүұўю',
    y: 'ýй',
    d: 'dtдт',
    g: 'gkqгкғқ',
    b: 'bpбп',
    m: 'mм',
    n: 'nн',
    N: 'ňң',
    l: 'lл',
    r: 'rр',
    s: 'sс',
    z: 'zз',
    S: 'şш',
    C: 'çч',
    h: 'hхҳ',
    c: 'c',
  }).flatMap(([sort, letters]) => [...letters].map((letter) => [letter, sort] as const)),
);

/**
 * Endings of nouns, then of verbs: number, case, who has it; time, person, denial, command, question. By the fewest letters
 * that they leave: what stands behind short words too, behind longer ones, and what is often part of the word itself.
 */
const ENDINGS: ReadonlyMap<string, number> = new Map([
  ...leaving(2, 'lar dar nin niN din diN ning dan nan'),
  ...leaving(3, 'maN baN mang bagila magila ganda da ga i si sin siN ni li im imiz ibiz ndan dagi ndagi man ban mag'),
  ...leaving(
    4,
    'a na in iN nda miz biz nigi digi Ngi lig dig lii dii Ci Si chi shi dim gan ib idi adi ydi ad yd yar iar ii aa',
  ),
  ...leaving(
    4,
    'magda iabdi yabdi adgan iadgan dimi dibi ganmi ganbi armi barbi dir sa ma ba mas bas mai bai may bay gila adin ydin idin',
  ),
  ...leaving(4, 'di il ilan iS iSi iSin ish ishi ishni is isi ing mi bi lan las'),
]);

const MAX_ENDING = 6;
const MAX_ENDINGS = 7;

/** An ending that begins voiceless follows a voiceless letter, or a voiced one of a loanword: `қаңтар` is no plural. */
const BEGINS_VOICELESS = /^[ptkqпткқ]/u;
const AFTER_VOICELESS = /[ptkqsşçhxfcпткқсшщчхһҳфцбвгдbvgd]$/u;

/** A last consonant that is voiced before a vowel: `озбырлық`, `озбырлығы`; `ýurt`, `ýurdy`. */
const VOICELESS: Readonly<Record<string, string>> = { г: 'к', ғ: 'қ', б: 'п', g: 'k', b: 'p', d: 't' };

/** The word without its endings, in its own letters. Words of other languages lose letters too: compare only stems with stems. */
export function stemTurkic(word: string): string {
  const sorts = sortsOf(word);
  let { length } = sorts;
  for (let count = 0; count < MAX_ENDINGS; count += 1) {
    const ending = endingOf(word.slice(0, length), sorts.slice(0, length));
    if (ending === 0) break;
    length -= ending;
  }
  const last = word[length - 1] ?? '';
  return word.slice(0, length - 1) + (VOICELESS[last] ?? last);
}

/** The longest root that `isInflected` knows. */
const MAX_ROOT = 5;

/** Whether a word is one of these roots with nothing but endings behind it: `болгондо` of `бол`. */
export function isInflected(word: string, roots: ReadonlySet<string>): boolean {
  for (let length = Math.min(MAX_ROOT, word.length); length > 1; length -= 1) {
    if (roots.has(word.slice(0, length)) && areEndings(sortsOf(word.slice(length)))) return true;
  }
  return false;
}

function areEndings(sorts: string): boolean {
  let rest = sorts;
  while (rest !== '') {
    let length = Math.min(MAX_ENDING, rest.length);
    while (length > 0 && !ENDINGS.has(rest.slice(-length))) length -= 1;
    if (length === 0) return false;
    rest = rest.slice(0, -length);
  }
  return true;
}

/** The length of the longest ending that leaves a stem; 0 if there is none. */
function endingOf(word: string, sorts: string): number {
  for (let length = Math.min(MAX_ENDING, sorts.length - 2); length > 0; length -= 1) {
    const ending = sorts.slice(-length);
    if (sorts.length - length < (ENDINGS.get(ending) ?? sorts.length)) continue;
    if (!BEGINS_VOICELESS.test(word.slice(-length)) || AFTER_VOICELESS.test(word.slice(0, -length))) return length;
  }
  return 0;
}

function sortsOf(word: string): string {
  let sorts = '';
  for (let at = 0; at < word.length; at += 1) sorts += SORTS.get(word[at] ?? '') ?? '.';
  return sorts;
}

function leaving(least: number, endings: string): (readonly [string, number])[] {
  return endings.split(' ').map((ending) => [ending, least]);
}
