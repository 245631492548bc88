/**
 * Kazakh, Kyrgyz, Uzbek and Turkmen words, in Cyrillic and in Latin letters. The four put much the same endings after a
 * word, one behind the other, and fit their vowels and first consonants to it. So one list of endings serves all of them,
 * over letters in which what is fitted is the same: `лар`, `лер`, `лор`, `lar`, `ler` are `lar`.
 */

/** Letters by their sort: open vowels are `a`, closed ones `i`; `d`, `g`, `b` stand for their voiceless ones too. */
const LETTERS = {
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
};

const SORTS = Object.keys(LETTERS).join('');

/** A sort takes this many bits of a number, so that the longest ending is one: nothing is cut out of a word to compare it. */
const BITS = 5;

/** The number of each letter's sort, by the letter's UTF-16 unit; 0: no ending has it. */
const SORT_OF = new Uint8Array(0x500);
for (const [sort, letters] of Object.entries(LETTERS)) {
  for (const letter of letters) SORT_OF[letter.charCodeAt(0)] = numberOf(sort);
}

/**
 * Endings of nouns, then of verbs: number, case, who has it; time, person, denial, command, question. By the fewest letters
 * that they leave: what stands behind short words too, behind longer ones, and what is often part of the word itself.
 */
const ENDINGS: ReadonlyMap<number, number> = new Map([
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
const VOICELESS_FIRST = unitsOf('ptkqпткқ');
const BEFORE_VOICELESS = unitsOf('ptkqsşçhxfcпткқсшщчхһҳфцбвгдbvgd');

/** A last consonant that is voiced before a vowel: `озбырлық`, `озбырлығы`; `ýurt`, `ýurdy`. */
const VOICELESS: Readonly<Record<string, string>> = { г: 'к', ғ: 'қ', б: 'п', g: 'k', b: 'p', d: 't' };

/** The word without its endings, in its own letters. Words of other languages lose letters too: compare only stems with stems. */
export function stemTurkic(word: string): string {
  let { length } = word;
  for (let count = 0; count < MAX_ENDINGS; count += 1) {
    const ending = endingOf(word, length);
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
    if (roots.has(word.slice(0, length)) && areEndings(word, length)) return true;
  }
  return false;
}

/** Whether a word has nothing but endings from there on. */
function areEndings(word: string, from: number): boolean {
  let end = word.length;
  while (end > from) {
    let [code, longest] = [0, 0];
    for (let length = 1; length <= Math.min(MAX_ENDING, end - from); length += 1) {
      const sort = SORT_OF[word.charCodeAt(end - length)] ?? 0;
      if (sort === 0) break;
      code = (code << BITS) | sort;
      if (ENDINGS.has(code)) longest = length;
    }
    if (longest === 0) return false;
    end -= longest;
  }
  return true;
}

/** The length of the longest ending of a word's first letters that leaves a stem; 0 if there is none. */
function endingOf(word: string, letters: number): number {
  let [code, longest] = [0, 0];
  for (let length = 1; length <= Math.min(MAX_ENDING, letters - 2); length += 1) {
    const at = letters - length;
    const sort = SORT_OF[word.charCodeAt(at)] ?? 0;
    if (sort === 0) break;
    code = (code << BITS) | sort;
    if (at < (ENDINGS.get(code) ?? letters)) continue;
    if (!VOICELESS_FIRST.has(word.charCodeAt(at)) || BEFORE_VOICELESS.has(word.charCodeAt(at - 1))) longest = length;
  }
  return longest;
}

function unitsOf(letters: string): ReadonlySet<number> {
  return new Set(Array.from(letters, (letter) => letter.charCodeAt(0)));
}

function numberOf(sort: string): number {
  return SORTS.indexOf(sort) + 1;
}

/** Read from the end, as a word is. */
function leaving(least: number, endings: string): (readonly [number, number])[] {
  return endings
    .split(' ')
    .map((ending) => [[...ending].reduceRight((code, sort) => (code << BITS) | numberOf(sort), 0), least]);
}
