/**
 * Endings that Kazakh and Russian put to a name in a sentence, in the normal form of romanization.ts: Алматыда, Семейден,
 * Ақтөбеге; в Шымкенте, из Караганды, под Семеем.
 */

/** Kazakh: locative, ablative, genitive, accusative, dative and instrumental, by the sound that a name ends in. */
const KAZAKH: readonly (readonly [after: RegExp, endings: string])[] = [
  [/[aeiou]$/u, 'da de dagi degi dan den nin ni ga ge men lik'],
  [/[kpsthfbv]$/u, 'ta te tagi tegi tan ten tin ti ka ke pen tik'],
  // In the normal form the i and u of a name may be й and у, after which it is as after a consonant.
  [/[bdglmnrvziu]$/u, 'da de dagi degi dan den nan nen din di ga ge men ben lik dik'],
];

/** Russian: endings of names in a consonant (Шымкент), in -а (Астана) and in -й (Семей), with what they replace. */
const RUSSIAN: readonly (readonly [endings: string, instead: string])[] = [
  ['a u om e i am ami ah', ''],
  ['i e u oi oiu ei', 'a'],
  ['ia iu em e i', 'i'],
];

/** A name keeps at least this many letters when an ending is removed. */
const MIN_STEM = 3;

/** What may precede an ending, and its replacement. */
type Rule = { readonly after: RegExp; readonly instead: string };

const RULES: ReadonlyMap<string, readonly Rule[]> = Map.groupBy(
  [
    ...KAZAKH.flatMap(([after, endings]) => endings.split(' ').map((ending) => ({ ending, after, instead: '' }))),
    ...RUSSIAN.flatMap(([endings, instead]) => endings.split(' ').map((ending) => ({ ending, after: /./u, instead }))),
  ],
  ({ ending }) => ending,
);

/** Russian adjectives of a place, in all cases: Карагандинская область, алматинского, Маканчинский район. */
const ADJECTIVE = /(?:in)?sk(?:ii|i|aia|oe|oie|ie|ogo|omu|om|oi|uiu|ih|im|imi)(?:oblast[iu]*|raion[aeu]?)?$/u;

/** The names that a word may be the adjective of, one of them or none: `karagandinskaia` of `karaganda`. */
export function withoutAdjective(folded: string): readonly string[] {
  const stem = folded.replace(ADJECTIVE, '');
  return stem === folded || stem.length < MIN_STEM ? [] : [stem, `${stem}a`, `${stem}i`, `${stem}o`];
}

const LONGEST_ENDING = Math.max(...Array.from(RULES.keys(), (ending) => ending.length));

/** Possible forms of a word without its ending, at most a dozen, without the word itself. */
export function withoutEnding(folded: string): readonly string[] {
  const stems = new Set<string>();
  const longest = Math.min(LONGEST_ENDING, folded.length - MIN_STEM);
  for (let length = 1; length <= longest; length += 1) {
    const stem = folded.slice(0, -length);
    for (const { after, instead } of RULES.get(folded.slice(-length)) ?? []) {
      if (after.test(stem)) stems.add(stem + instead);
    }
  }
  stems.delete(folded);
  return [...stems];
}
