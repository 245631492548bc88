/**
 * Endings that Kazakh and Russian put to a name in a sentence, in the normal form of spelling.ts: Алматыда, Семейден,
 * Ақтөбеге; в Шымкенте, из Караганды, под Семеем.
 */

/** Kazakh: locative, ablative, genitive, accusative, dative and instrumental, by the sound that a name ends in. */
const KAZAKH: readonly (readonly [after: RegExp, endings: string])[] = [
  [/[aeiou]$/u, 'da de dagi degi dan den nin ni ga ge men'],
  [/[kpsthfbv]$/u, 'ta te tagi tegi tan ten tin ti ka ke pen'],
  // In the normal form the i and u of a name may be й and у, after which it is as after a consonant.
  [/[bdglmnrvziu]$/u, 'da de dagi degi dan den nan nen din di ga ge men ben'],
];

/** Russian: endings of names in a consonant (Шымкент), in -а (Астана) and in -й (Семей), with what they stand in place of. */
const RUSSIAN: readonly (readonly [endings: string, instead: string])[] = [
  ['a u om e i am ami ah', ''],
  ['i e u oi oiu ei', 'a'],
  ['ia iu em e i', 'i'],
];

/** A name keeps at least so many letters when an ending is taken off. */
const SHORTEST_STEM = 3;

/** What a word may be without its ending: the word itself is not among them. A dozen at most. */
export function withoutEnding(folded: string): readonly string[] {
  const kazakh = KAZAKH.flatMap(([after, endings]) =>
    endings.split(' ').flatMap((ending) => stemOf(folded, ending).filter((stem) => after.test(stem))),
  );
  const russian = RUSSIAN.flatMap(([endings, instead]) =>
    endings.split(' ').flatMap((ending) => stemOf(folded, ending).map((stem) => stem + instead)),
  );
  return [...new Set([...kazakh, ...russian])].filter((stem) => stem !== folded);
}

function stemOf(folded: string, ending: string): readonly string[] {
  const stem = folded.slice(0, -ending.length);
  return folded.endsWith(ending) && stem.length >= SHORTEST_STEM ? [stem] : [];
}
