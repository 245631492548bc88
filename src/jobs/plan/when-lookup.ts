import { foldWord } from '../../content/text/romanization.ts';
import { type Meaning, WEEK, WHEN_WORDS } from './when-words.ts';
import { WORD_ENDINGS } from './word-endings.ts';

/** What a phrase means; `bound`: its ending says that a range of days begins or ends there. */
export type Known = { readonly meaning: Meaning; readonly bound?: 'from' | 'until' };

/** No word of a day or time is longer (UTF-16 units). */
const MAX_WORD = 32;

/** Shorter words in another alphabet, and shorter stems, mean too many other things. */
const MIN_STEM = 4;

/** A phrase with the very letters, but in lower case and without apostrophes and dots. */
function letters(phrase: string): string {
  return phrase
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’‘ʼʹʺʻ`´.]/gu, '');
}

/** Cyrillic letters that people replace by those of a Russian keyboard; NFD leaves them whole. */
const RUSSIAN: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  ҳ: 'х',
  і: 'и',
  ı: 'i',
};

/** The same without diacritics: `Дүйсенбі` is `дуисенби`, `Duşenbe` is `dusenbe`. */
function plain(lettered: string): string {
  return Array.from(lettered.normalize('NFD').replace(/\p{M}/gu, ''), (letter) => RUSSIAN[letter] ?? letter).join('');
}

/** In Latin letters: `ponedelnik` is `понедельник`. Words in Cyrillic are not looked up by it: `среди` is not `среды`. */
function latin(lettered: string): string {
  return lettered.split(' ').map(foldWord).join(' ');
}

const ROWS = Object.values(WHEN_WORDS).flatMap((row) =>
  Object.entries(row).flatMap(([meaning, phrases]) =>
    phrases.split(', ').map((phrase) => ({ phrase: letters(phrase), meaning: meaning as Meaning })),
  ),
);

const WEEKDAYS: readonly Meaning[] = WEEK;

/** By each normal form, the stricter one first; in each, the first meaning counts. */
const FORMS = [
  formOf((lettered) => lettered),
  // Of the shortest days each letter counts: `sen` ("you") is not `şen`, `mön` is not `mon`.
  formOf(plain, ({ phrase, meaning }) => phrase.length >= MIN_STEM || !WEEKDAYS.includes(meaning)),
  // Only what has other letters than the English alphabet is written in Latin ones.
  formOf(latin, ({ phrase }) => phrase.length >= MIN_STEM && /[^ -~]/u.test(phrase)),
];

function formOf(form: (lettered: string) => string, has: (row: (typeof ROWS)[number]) => boolean = () => true) {
  const rows = ROWS.filter(has).map(({ phrase, meaning }): [string, Meaning] => [form(phrase), meaning]);
  return { form, meanings: new Map(rows.toReversed()) };
}

const ENDINGS: ReadonlyMap<string, Known['bound']> = new Map(
  Object.entries(WORD_ENDINGS).flatMap(([bound, endings]) =>
    endings
      .split(' ')
      .map((ending): [string, Known['bound']] => [ending, bound === 'from' || bound === 'until' ? bound : undefined]),
  ),
);

const LONGEST_ENDING = Math.max(...Array.from(ENDINGS.keys(), (ending) => ending.length));

const PHRASES = ROWS.map(({ phrase }) => plain(phrase)).filter((phrase) => phrase.includes(' '));
const FIRST_WORDS = new Set(PHRASES.map((phrase) => phrase.slice(0, phrase.indexOf(' '))));
const MOST_WORDS = Math.max(...PHRASES.map((phrase) => phrase.split(' ').length));

/** The most words that a phrase can have that begins with this one. */
export function mostWords(first: string): number {
  return first.length <= MAX_WORD && FIRST_WORDS.has(withoutMarks(first)) ? MOST_WORDS : 1;
}

/** What a phrase of a WHEN means, in whichever language and alphabet it is written. */
export function meaningOf(words: readonly string[]): Known | undefined {
  if (words.some((word) => word.length > MAX_WORD)) return undefined;
  const lettered = letters(words.join(' '));
  const isCyrillic = /\p{Script=Cyrillic}/u.test(lettered);
  for (const { form, meanings } of FORMS) {
    const meaning = isCyrillic && form === latin ? undefined : meanings.get(form(lettered));
    if (meaning !== undefined) return { meaning };
  }
  return withoutEnding(plain(lettered)) ?? (isCyrillic ? undefined : withoutEnding(latin(lettered)));
}

/** `сағаттан`, `jumagacha`, `duşenbelerde`: at most two endings after a known word. */
function withoutEnding(phrase: string, endings = 2): Known | undefined {
  const lastWord = phrase.slice(phrase.lastIndexOf(' ') + 1);
  const longest = Math.min(LONGEST_ENDING, lastWord.length - 1, phrase.length - MIN_STEM);
  for (let length = longest; length > 0; length -= 1) {
    const ending = phrase.slice(-length);
    if (!ENDINGS.has(ending)) continue;
    const stem = phrase.slice(0, -length);
    const meaning = FORMS.map(({ meanings }) => meanings.get(stem)).find((found) => found !== undefined);
    const known = meaning === undefined ? endings > 1 && withoutEnding(stem, endings - 1) : { meaning };
    const bound = ENDINGS.get(ending);
    if (known) return bound === undefined ? known : { ...known, bound };
  }
  return undefined;
}

/** Whether what follows a number is only an ending: `9-да`, `9:00da`; not `9gacha`, which is until nine. */
export function isEnding(written: string): boolean {
  const ending = withoutMarks(written);
  return ENDINGS.has(ending) && ENDINGS.get(ending) !== 'until';
}

const FOR_DAYS: readonly Meaning[] = [...WEEK, 'daily', 'weekdays', 'weekends', 'weekly'];

/** The words for days, without case and diacritics, in which slips are looked for. */
export const WORDS_FOR_DAYS: readonly string[] = ROWS.filter(({ meaning }) => FOR_DAYS.includes(meaning)).map(
  ({ phrase }) => plain(phrase),
);

/** A word as slips are counted in it: without case and diacritics. */
export function withoutMarks(word: string): string {
  return plain(letters(word));
}
