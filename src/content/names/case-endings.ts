/**
 * Endings that people put to a name in a sentence, in the normal form of romanization.ts: Алматыда, Семейден, Актөбөдө,
 * Chimkentdan, Şymkentde; в Шымкенте, из Караганды, под Семеем.
 */

/** Kazakh, Kyrgyz, Uzbek, Turkmen and Turkish, by case. A name has them by its sound; who writes does not always know how. */
const IN = 'da de do ta te to ida ide nda nde';
const FROM = 'dan den don tan ten ton nan nen non idan iden ndan nden';
const OF_THERE = 'dagi degi dogu tagi tegi togu daki deki taki teki';
const OTHER_CASES = 'ga ge go ka ke ko na ne ia nin ning nun din dun tin tun ni nu di du ti tu men ben pen';
/** One of its people: Chimkentlik, Almatılı. */
const INHABITANT = 'lik luk dik duk tik tuk li lu';
const PLURAL = 'lar ler lor tar ter tor dar der dor';
/** I am, we are, you are. */
const PERSON = 'min man im miz biz iz sin san siz sindar sizdar edim edik pin bin piz';
const QUESTION = 'mi mu bi bu pi pu ma me mo ba be bo pa pe chi she';

const TURKIC = [
  ...[IN, FROM, OF_THERE, OTHER_CASES, INHABITANT, QUESTION],
  each([IN, FROM], [PERSON, QUESTION]),
  each([INHABITANT, OF_THERE], [PLURAL, PERSON]),
  each([each([INHABITANT, OF_THERE], [PLURAL])], [IN, FROM, OTHER_CASES]),
];

/** Each of these endings with each of those behind it. */
function each(first: readonly string[], then: readonly string[]): string {
  const behind = then.join(' ').split(' ');
  return first
    .join(' ')
    .split(' ')
    .flatMap((ending) => behind.map((more) => ending + more))
    .join(' ');
}

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
const ADJECTIVE = /^(.{2,}?)((?:[ie]n)?sk)(?:i|aia|oe|e|ogo|omu|om|oi|uiu|ih|im|imi)(?:oblast[iu]*|raion[aeu]?)?$/u;

/** Russian words for a place's people, in all cases: алматинцы, карагандинка, шымкентцев, астанчане. */
const PEOPLE =
  /^(.{2,}?)((?:in)?)s?(?:ets|ts(?:i|a|u|em|ev|am|ami|ah)|(?:ch?an)?(?:k(?:a|i|u|e|oi|am|ami|ah)|ok)|chan(?:e|in|ina|am|ami|ah)?)$/u;

/** The names that a word may be the adjective of, or its people, one of them or none: `karagandinskaia` of `karaganda`. */
export function withoutAdjective(folded: string): readonly string[] {
  const [, stem = '', ending = ''] = ADJECTIVE.exec(folded) ?? PEOPLE.exec(folded) ?? [];
  if (stem.length < MIN_STEM) return [];
  const longer = stem + ending.replace(/sk$/u, '');
  return [stem, longer, `${longer}sk`, ...['a', 'e', 'i', 'o'].map((vowel) => stem + vowel)];
}

/** As it is written, since the normal form of `уральские` is that of `Уральске`. */
const WRITTEN_ADJECTIVE = /ск(?:ий|ая|ое|ие|ого|ому|ой|ую|их|ими?)$/iu;

/** Whether a word is a Russian adjective by its ending: only a name that is one itself is meant. */
export function isAdjective(written: string): boolean {
  return WRITTEN_ADJECTIVE.test(written.trim());
}

/** How long the endings are that end in the same two letters: few of them are worth trying. */
const LENGTHS: ReadonlyMap<string, readonly number[]> = new Map(
  Array.from(
    Map.groupBy(INSTEAD.keys(), (ending) => ending.slice(-2)),
    ([last, endings]) => [
      last,
      [...new Set(endings.map(({ length }) => length))].toSorted((one, other) => one - other),
    ],
  ),
);

/** Possible forms of a word without its ending, a dozen or so, without the word itself. */
export function withoutEnding(folded: string): readonly string[] {
  const stems = new Set<string>();
  for (const length of [...(LENGTHS.get(folded.slice(-1)) ?? []), ...(LENGTHS.get(folded.slice(-2)) ?? [])]) {
    if (folded.length - length < MIN_STEM) break;
    const ending = folded.slice(-length);
    const replaced = INSTEAD.get(ending);
    if (replaced === undefined) continue;
    const stem = folded.slice(0, -length);
    // A Russian ending of another vowel stands instead of the name's own.
    const isInstead = stem.endsWith('a') && /^[aou]/u.test(ending);
    for (const instead of replaced) if (!isInstead || instead !== '') stems.add(stem + instead);
  }
  stems.delete(folded);
  return [...stems];
}
