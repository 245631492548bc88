/** Letters of a word in which a letter more or less makes another word. */
const SHORT = 4;

/** Keyboards, row by row. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю'];
const VOWELS = /^[aeiouyаәеёиіоөуұүыэюя]$/u;
const ALIKE = new Set([
  'ck',
  'cs',
  'sz',
  'fv',
  'gj',
  'kq',
  'pb',
  'td',
  'mn',
  'тд',
  'пб',
  'сз',
  'кг',
  'шщ',
  'кқ',
  'гғ',
  'нң',
]);

/**
 * A word with a letter changed is mostly another word (`green`, `greed`). In a short one it is taken for a slip only where the
 * letters are neighbours on a keyboard or sound alike; and people rarely miss a word's first letter.
 */
export function isPlausible(word: string, meant: string): boolean {
  const areLong = word.length > 6 && meant.length > 6;
  if (word[0] !== meant[0]) {
    const isSwapped = word[0] === meant[1] && word[1] === meant[0];
    return isSwapped || (areLong && (word === meant.slice(1) || word.slice(1) === meant));
  }
  if (areLong) return true;
  if (word.length !== meant.length) return word.length > SHORT && meant.length > SHORT;
  const changed = [...word].findIndex((letter, index) => letter !== meant[index]);
  const [wrote = '', means = ''] = [word[changed], meant[changed]];
  if (word[changed + 1] === means && meant[changed + 1] === wrote) return true;
  return word.length > SHORT && (isNeighbour(wrote, means) || (VOWELS.test(wrote) && VOWELS.test(means)));
}

function isNeighbour(one: string, other: string): boolean {
  if (ALIKE.has(one + other) || ALIKE.has(other + one)) return true;
  return ROWS.some(
    (row) => row.includes(one) && row.includes(other) && Math.abs(row.indexOf(one) - row.indexOf(other)) === 1,
  );
}
