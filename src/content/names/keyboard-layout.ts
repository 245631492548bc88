/** Text typed on the wrong keyboard layout: `fkvfns` is Алматы, `фдьфен` is almaty. */

const ENGLISH = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const RUSSIAN = 'йцукенгшщзхъфывапролджэячсмитьбюё';

/** The Kazakh letters are on the row of digits. */
const DIGITS = '234589-=0';
const KAZAKH = 'әіңғүұөһқ';

const TO_RUSSIAN: ReadonlyMap<string, string> = pairs(ENGLISH, RUSSIAN);
const TO_KAZAKH: ReadonlyMap<string, string> = pairs(ENGLISH + DIGITS, RUSSIAN + KAZAKH);
const TO_LATIN: ReadonlyMap<string, string> = pairs(RUSSIAN, ENGLISH);

/** A text as it would read on other layouts, the likeliest first; nothing if it mixes scripts. */
export function onOtherLayout(text: string): readonly string[] {
  const lower = text.toLowerCase();
  const isLatin = /[a-z]/u.test(lower);
  const isCyrillic = /[а-яё]/u.test(lower);
  if (isLatin === isCyrillic) return [];
  const layouts = isLatin ? [TO_RUSSIAN, TO_KAZAKH] : [TO_LATIN];
  return layouts.map((letters) => {
    let typed = '';
    for (const letter of lower) typed += letters.get(letter) ?? letter;
    return typed;
  });
}

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  return new Map(Array.from(from, (letter, index) => [letter, to[index] ?? letter]));
}
