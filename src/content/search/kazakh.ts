/** As it is typed on a Russian keyboard, which many do. */
const RUSSIAN: Readonly<Record<string, string>> = {
  ә: 'а',
  і: 'и',
  ң: 'н',
  ғ: 'г',
  ү: 'у',
  ұ: 'у',
  қ: 'к',
  ө: 'о',
  һ: 'х',
};

/** The word only in Russian letters: `әділ` and `адил` become the same. */
export function inRussianLetters(word: string): string {
  return word.replace(/[әіңғүұқөһ]/gu, (letter) => RUSSIAN[letter] ?? letter);
}

/**
 * Endings of plural, possession, case and person that Kazakh puts after a noun, and the few of verbs that a query has.
 * Longer ones first. A light stemmer: the two sides of a comparison go through it, so that it need not be right, only
 * the same for both.
 */
const ENDINGS: ReadonlySet<string> = new Set(
  inRussianLetters(
    'ларының леріңіз лерінің дарының дерінің тарының терінің ларын лерін дарын дерін тарын терін лары лері дары дері тары тері лардың лердің дардың дердің тардың тердің лар лер дар дер тар тер ының інің сының сінің ындағы індегі ында інде сында сінде ына іне сына сіне ымен імен ның нің дың дің тың тің ның дан ден тан тен нан нен дағы дегі тағы тегі да де та те ға ге қа ке ды ді ты ті ны ні мен бен пен сы сі ын ін дық дік лық лік тық тік шы ші у ы і',
  ).split(' '),
);

const MAX_ENDING = 6;

const MIN_STEM = 3;
const MIN_IN_RUSSIAN = 4;
const MAX_ENDINGS = 4;

/** A last consonant that is voiced before a vowel: `озбырлық`, `озбырлығы`. */
const VOICELESS: Readonly<Record<string, string>> = { г: 'к', б: 'п' };

/**
 * The word without its endings, as far as the list of endings knows them. In Russian letters, but where so little is left
 * that it may be another word: `көш` is not `кош`.
 */
export function stemKazakh(word: string): string {
  const stem = withoutEndings(inRussianLetters(word));
  return stem.length < MIN_IN_RUSSIAN ? word.slice(0, stem.length - 1) + stem.slice(-1) : stem;
}

function withoutEndings(word: string): string {
  let stem = word;
  for (let round = 0; round < MAX_ENDINGS; round += 1) {
    const ending = endingOf(stem);
    if (ending === 0) return stem;
    stem = stem.slice(0, -ending);
    const last = stem.at(-1) ?? '';
    stem = stem.slice(0, -1) + (VOICELESS[last] ?? last);
  }
  return stem;
}

/** The length of the longest ending that leaves a stem; 0 if there is none. */
function endingOf(word: string): number {
  for (let length = Math.min(MAX_ENDING, word.length - MIN_STEM); length > 0; length -= 1) {
    if (ENDINGS.has(word.slice(-length))) return length;
  }
  return 0;
}
