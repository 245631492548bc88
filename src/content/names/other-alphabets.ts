/**
 * Letters of other alphabets in Latin ones, as far as names need them: Georgian, Armenian, Greek, Hebrew, Arabic as Kazakh
 * and its neighbours write it, and the parts of Korean syllables. The first of each pair are letters in a row, the second what
 * they are; `-` is nothing.
 */
const ALPHABETS: readonly (readonly [letters: string, latin: string])[] = [
  ['აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ', 'a b g d e v z t i k l m n o p zh r s t u p k g k sh ch ts dz ts ch h zh h'],
  [
    'աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ',
    'a b g d e z e i t zh i l h ts k h dz g ch m i n sh o ch p zh r s v t r ts - p k o f',
  ],
  ['αβγδεζηθικλμνξοπρσςτυφχψω', 'a v g d e z i t i k l m n x o p r s s t i f h ps o'],
  ['אבגדהוזחטיכךלמםנןסעפףצץקרשת', 'a b g d a o z h t i k k l m m n n s a p p ts ts k r sh t'],
  [
    'اەبۆپتجچحخدرزژسشصطعغفقكکگڭلمنهھوۇۋىيیېةثذضظء',
    'a e b v p t zh ch h h d r z zh s sh s t g g f k k k g n l m n h h o u u i i i e a s z d z -',
  ],
  [
    'ᄀᄁᄂᄃᄄᄅᄆᄇᄈᄉᄊᄋᄌᄍᄎᄏᄐᄑ하ᅢᅣᅥᅦᅧᅩᅪᅬᅭᅮᅯᅱᅲᅳᅴᅵᆨᆫᆮᆯᆷᆸᆺᆼ',
    'g k n d t r m b p s s - zh zh ch k t p h a e ia o e e o ua oe io u uo ui iu - i i k n t l m p t n',
  ],
];

/** Pairs that are one sound: a Greek and an Armenian `u`, a Korean `l` over two syllables. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['ου', 'u'],
  ['ու', 'u'],
  ['γκ', 'g'],
  ['μπ', 'b'],
  ['ᆯᄅ', 'l'],
]);
const PAIR = new RegExp([...PAIRS.keys()].join('|'), 'gu');

const LETTERS: ReadonlyMap<string, string> = new Map(
  ALPHABETS.flatMap(([letters, latin]) => {
    const spelt = latin.split(' ');
    // Written together, two of the Korean ones are a syllable.
    return Array.from(letters.normalize('NFD'), (letter, index): [string, string] => [
      letter,
      (spelt[index] ?? '').replace('-', ''),
    ]);
  }),
);

/** A text in Latin letters, for a look-up and no reader; letters of none of these alphabets stay. */
export function inLatinLetters(text: string): string {
  // Uyghur sets this sign before a vowel.
  const apart = text.toLowerCase().replaceAll('ئ', '').normalize('NFD').replace(/\p{M}/gu, '');
  return Array.from(
    apart.replace(PAIR, (pair) => PAIRS.get(pair) ?? pair),
    (letter) => LETTERS.get(letter) ?? letter,
  ).join('');
}
