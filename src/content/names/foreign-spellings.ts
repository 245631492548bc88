import { withPlainApostrophes } from '../text/romanization.ts';

/**
 * How other languages of Latin letters write the sounds of a name, where ours (romanization.ts) reads them otherwise.
 * Longer ones first.
 */
const LANGUAGES: readonly (readonly (readonly [theirs: string, ours: string])[])[] = [
  // German: Gurjew, Zelinograd, Dschambul.
  [
    ['dsch', 'zh'],
    ['tsch', 'ch'],
    ['sch', 'sh'],
    ['j', 'i'],
    ['w', 'v'],
    ['z', 'ts'],
  ],
  // The same, with a z that is one: Kysylorda is written either way.
  [
    ['dsch', 'zh'],
    ['tsch', 'ch'],
    ['sch', 'sh'],
    ['j', 'i'],
    ['w', 'v'],
  ],
  // The same with an s for z, and sch for zh: Scheskasgan, Kysylorda.
  [
    ['dsch', 'zh'],
    ['sch', 'zh'],
    ['s', 'z'],
    ['j', 'i'],
    ['w', 'v'],
  ],
  // Polish: Dżambuł, Szymkent, Aktiubińsk.
  [
    ['dż', 'zh'],
    ['ż', 'zh'],
    ['rz', 'zh'],
    ['sz', 'sh'],
    ['cz', 'ch'],
    ['ł', 'l'],
    ['j', 'i'],
    ['w', 'v'],
    ['c', 'ts'],
  ],
  // Hungarian: Simkent, Karaganda, Zsezkazgan.
  [
    ['zs', 'zh'],
    ['sz', 's'],
    ['cs', 'ch'],
    ['s', 'sh'],
    ['j', 'i'],
    ['c', 'ts'],
  ],
  // Turkish: Cambul, Canaözen, Aktav.
  [
    ['av', 'au'],
    ['c', 'zh'],
    ['ç', 'ch'],
    ['ş', 'sh'],
    ['ğ', 'g'],
  ],
  // French: Chymkent, Djamboul, Tchimkent.
  [
    ['dj', 'zh'],
    ['tch', 'ch'],
    ['ch', 'sh'],
    ['ou', 'u'],
    ['gu', 'g'],
    ['qu', 'k'],
  ],
  // Turkmen: Gostanaý, Gyzylorda.
  [
    [' g', ' k'],
    ['w', 'v'],
    ['j', 'zh'],
    ['ç', 'ch'],
    ['ş', 'sh'],
  ],
  // Uzbek, whose o is an a of its neighbours: Ostona, Oqtov, Taldiqoʻrgʻon.
  [
    ['ov', 'au'],
    ["o'", 'o'],
    ['o', 'a'],
  ],
];

/** The same in Cyrillic: Остона, Оқтов, Талдиқўрғон. */
const UZBEK: readonly (readonly [theirs: string, ours: string])[] = [
  ['ов', 'ау'],
  ['о', 'а'],
  ['ў', 'о'],
];

/** A name without any Latin letter differs by its rounded vowels alone. */
const CAN_DIFFER = /\p{Script=Latin}|[оөў]/u;

/** Each with all of its spellings at once, so that what one of them became is not read again. */
const READINGS = LANGUAGES.map(readingOf);
const READ_UZBEK = readingOf(UZBEK);

/** A name as other languages would read it, those of its script. */
export function asForeign(name: string): readonly string[] {
  const lower = withPlainApostrophes(name).toLowerCase().normalize('NFC');
  if (!CAN_DIFFER.test(lower)) return [];
  const read = /\p{Script=Latin}/u.test(lower)
    ? READINGS.map((reading) => reading(lower))
    : [READ_UZBEK(lower), asKyrgyz(lower)];
  return [...new Set(read)].filter((text) => text !== lower);
}

/** A name whose last vowel was a long one has so many letters before it: `акто` begins Актобе. */
const MIN_LONG = 4;

/** In Kyrgyz a vowel is rounded behind a rounded one, and a long one was two: Актөбө, Атыроо or Атыро, Талдыкоргон, Торгой. */
function asKyrgyz(lower: string): string {
  let isRounded = false;
  return lower.replace(/оо|[аәеёиоөуүұыіэюя]/gu, (vowel, at: number) => {
    const isLast = vowel === 'о' && !isRounded && at === lower.length - 1 && at >= MIN_LONG;
    const wasRounded = isRounded;
    isRounded = vowel.startsWith('о') || vowel === 'ө';
    if (vowel === 'оо' || isLast) return 'ау';
    if (!wasRounded || !isRounded) return vowel;
    return vowel === 'о' ? 'а' : 'е';
  });
}

function readingOf(letters: readonly (readonly [theirs: string, ours: string])[]): (lower: string) => string {
  const ours = new Map(letters);
  const theirs = new RegExp(letters.map(([each]) => each).join('|'), 'gu');
  return (lower) => ` ${lower}`.replace(theirs, (found) => ours.get(found) ?? found).trim();
}
