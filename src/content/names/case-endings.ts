/**
 * Endings that people put to a name in a sentence, in the normal form of romanization.ts: Алматыда, Семейден, Актөбөдө,
 * Chimkentdan, Şymkentde; в Шымкенте, из Караганды, под Семеем.
 */

/** Kazakh, Kyrgyz, Uzbek, Turkmen and Turkish, by case. A name has them by its sound; who writes does not always know how. */
const TURKIC = [
  'da de do ta te to ida ide',
  'dan den don tan ten ton nan nen non idan iden',
  'dagi degi dogu tagi tegi togu daki deki taki teki',
  'ga ge go ka ke ko na ne ia',
  'nin ning nun din dun tin tun',
  'ni nu di du ti tu',
  'men ben pen',
  'lik luk dik duk tik tuk li liktar likter tiktar tikter diktar dikter liklar luktar',
  // I am from there, we are from there; is it there?
  'danmin denmin tanmin tenmin nanmin nenmin danman danmiz denbiz danbiz tanbiz tenbiz',
  'mi bi pi ma me dami demi tami temi dabi debi tabi tebi dachi',
];

/** Russian: endings of names in a consonant (Шымкент), in -а (Астана) and in -й (Семей), with what they replace. */
const RUSSIAN: readonly (readonly [endings: string, instead: string])[] = [
  ['a u om e i ia iu em am ami ah', ''],
  ['i e u oi oiu ei', 'a'],
  ['ia iu em e i', 'i'],
];

/** A name keeps at least this many letters when an ending is removed. */
const MIN_STEM = 3;

/** What may stand instead of an ending. */
const INSTEAD: ReadonlyMap<string, readonly string[]> = insteadOf([
  ...TURKIC.map((endings): readonly [string, string] => [endings, '']),
  ...RUSSIAN,
]);

function insteadOf(rules: readonly (readonly [endings: string, instead: string])[]) {
  const pairs = rules.flatMap(([endings, instead]) => endings.split(' ').map((ending) => ({ ending, instead })));
  const byEnding = Map.groupBy(pairs, ({ ending }) => ending);
  return new Map(Array.from(byEnding, ([ending, found]) => [ending, found.map(({ instead }) => instead)]));
}

/** Russian adjectives of a place, in all cases: Карагандинская область, алматинского, Актюбинский район. */
const ADJECTIVE = /^(.{2,}?)((?:in)?sk)(?:i|aia|oe|e|ogo|omu|om|oi|uiu|ih|im|imi)(?:oblast[iu]*|raion[aeu]?)?$/u;

/** The names that a word may be the adjective of, one of them or none: `karagandinskaia` of `karaganda`. */
export function withoutAdjective(folded: string): readonly string[] {
  const [, stem = '', ending = ''] = ADJECTIVE.exec(folded) ?? [];
  return stem.length < MIN_STEM ? [] : [stem, `${stem}a`, `${stem}i`, `${stem}o`, stem + ending];
}

/** As it is written, since the normal form of `уральские` is that of `Уральске`. */
const WRITTEN_ADJECTIVE = /ск(?:ий|ая|ое|ие|ого|ому|ой|ую|их|ими?)$/iu;

/** Whether a word is a Russian adjective by its ending: only a name that is one itself is meant. */
export function isAdjective(written: string): boolean {
  return WRITTEN_ADJECTIVE.test(written.trim());
}

const LONGEST_ENDING = Math.max(...Array.from(INSTEAD.keys(), (ending) => ending.length));

/** Possible forms of a word without its ending, a dozen or so, without the word itself. */
export function withoutEnding(folded: string): readonly string[] {
  const stems = new Set<string>();
  const longest = Math.min(LONGEST_ENDING, folded.length - MIN_STEM);
  for (let length = 1; length <= longest; length += 1) {
    const stem = folded.slice(0, -length);
    for (const instead of INSTEAD.get(folded.slice(-length)) ?? []) stems.add(stem + instead);
  }
  stems.delete(folded);
  return [...stems];
}
