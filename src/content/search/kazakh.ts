/**
 * Endings of plural, possession, case and person that Kazakh puts after a noun, and the few of verbs that a query has. Longer ones first.
 * A light stemmer: the two sides of a comparison go through it, so that it need not be right, only the same for both.
 */
const ENDINGS: ReadonlySet<string> = new Set(
  'ларының леріңіз лерінің дарының дерінің тарының терінің ларын лерін дарын дерін тарын терін лары лері дары дері тары тері лардың лердің дардың дердің тардың тердің лар лер дар дер тар тер ының інің сының сінің ындағы індегі ында інде сында сінде ына іне сына сіне ымен імен ның нің дың дің тың тің ның дан ден тан тен нан нен дағы дегі тағы тегі да де та те ға ге қа ке ды ді ты ті ны ні мен бен пен сы сі ын ін дық дік лық лік тық тік шы ші у ы і'.split(
    ' ',
  ),
);

const LONGEST_ENDING = 6;

const SHORTEST_STEM = 3;
const MOST_ENDINGS = 4;

/** A last consonant that is voiced before a vowel: `озбырлық`, `озбырлығы`. */
const VOICELESS: Readonly<Record<string, string>> = { ғ: 'қ', г: 'к', б: 'п' };

/** The word without its endings, as far as the list of endings knows them. */
export function stemKazakh(word: string): string {
  let stem = word;
  for (let round = 0; round < MOST_ENDINGS; round += 1) {
    const ending = endingOf(stem);
    if (ending === 0) return stem;
    stem = stem.slice(0, -ending);
    const last = stem.at(-1) ?? '';
    stem = stem.slice(0, -1) + (VOICELESS[last] ?? last);
  }
  return stem;
}

/** The length of the longest ending that leaves a stem; 0 where there is none. */
function endingOf(word: string): number {
  for (let length = Math.min(LONGEST_ENDING, word.length - SHORTEST_STEM); length > 0; length -= 1) {
    if (ENDINGS.has(word.slice(-length))) return length;
  }
  return 0;
}
