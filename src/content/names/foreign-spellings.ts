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
  // Turkish: Cambul, Canaözen.
  [
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
];

/** Each with all of its spellings at once, so that what one of them became is not read again. */
const READINGS = LANGUAGES.map((letters) => ({
  ours: new Map(letters),
  theirs: new RegExp(letters.map(([theirs]) => theirs).join('|'), 'gu'),
}));

/** A name as other languages would read it; nothing if it is not in Latin letters. */
export function asForeign(name: string): readonly string[] {
  const lower = name.toLowerCase().normalize('NFC');
  if (!/\p{Script=Latin}/u.test(lower)) return [];
  const read = READINGS.map(({ ours, theirs }) => lower.replace(theirs, (found) => ours.get(found) ?? found));
  return [...new Set(read)].filter((text) => text !== lower);
}
