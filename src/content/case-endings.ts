/**
 * Endings that Kazakh and Russian put to a name in a sentence, in the normal form of spelling.ts: Алматыда, Семейден,
 * Ақтөбеге; в Шымкенте, из Караганды, под Семеем.
 */

/** Kazakh: locative, ablative, genitive, accusative, dative and instrumental, in the forms that vowel harmony asks for. */
const KAZAKH =
  'da de ta te dagi degi tagi tegi dan den tan ten nan nen nin din tin ni di ti ga ge ka ke men ben pen lik dik tik'.split(
    ' ',
  );

/** Russian: what stands in place of nothing (Шымкент), of -а (Астана) or of -й (Семей). */
const RUSSIAN = 'a u e i om em oi oiu ei eiu ia iu ah am ami'.split(' ');

/** A name keeps at least so many letters when an ending is taken off. */
const SHORTEST_STEM = 3;

/** What a word may be without its ending: the word itself is not among them. A dozen at most. */
export function withoutEnding(folded: string): readonly string[] {
  const kazakh = KAZAKH.flatMap((ending) => stemOf(folded, ending));
  const russian = RUSSIAN.flatMap((ending) => stemOf(folded, ending)).flatMap((stem) => [stem, `${stem}a`, `${stem}i`]);
  return [...new Set([...kazakh, ...russian])].filter((stem) => stem !== folded);
}

function stemOf(folded: string, ending: string): readonly string[] {
  const stem = folded.slice(0, -ending.length);
  return folded.endsWith(ending) && stem.length >= SHORTEST_STEM ? [stem] : [];
}
