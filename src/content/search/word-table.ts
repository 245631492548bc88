/** A set of words as one text and arrays of numbers: it can be kept in a file, and is ready as soon as it is read. */
export type PackedWords = {
  /** One word after the other. */
  readonly letters: string;
  /** Where each word ends. */
  readonly ends: Int32Array;
  /** A hash table: the number of a word and 1, or 0. Its length is a power of two. */
  readonly slots: Int32Array;
};

/** Words by their numbers: 0 is the first one. */
export type WordTable = {
  readonly size: number;
  /** The number of a word; -1 if it is none of them. */
  find(word: string): number;
  /** The word of a number. */
  at(number: number): string;
};

/** Slots for each word: with fewer, a look-up compares with more of the others. */
const SPARE = 2;

/** Packs words, which get their numbers in this order. */
export function packWords(words: ReadonlySet<string>): PackedWords {
  const ends = new Int32Array(words.size);
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(words.size * SPARE + 1)));
  let [number, end] = [0, 0];
  for (const word of words) {
    end += word.length;
    ends[number] = end;
    number += 1;
    let slot = hashOf(word) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number;
  }
  return { letters: [...words].join(''), ends, slots };
}

/** Reads words that were packed. Costs nothing until a word is asked for. */
export function readWords({ letters, ends, slots }: PackedWords): WordTable {
  const last = slots.length - 1;
  const startOf = (number: number): number => (number === 0 ? 0 : (ends[number - 1] ?? 0));
  return {
    size: ends.length,
    find(word) {
      for (let slot = hashOf(word) & last; ; slot = (slot + 1) & last) {
        const number = (slots[slot] ?? 0) - 1;
        if (number < 0) return -1;
        const start = startOf(number);
        if ((ends[number] ?? 0) - start === word.length && letters.startsWith(word, start)) return number;
      }
    },
    at: (number) => letters.slice(startOf(number), ends[number]),
  };
}

/** What a column, which has a number for each word, has for a word; `undefined` if it is none of them, or the number is negative. */
export function readColumn(words: PackedWords, column: Int32Array): (word: string) => number | undefined {
  const { find } = readWords(words);
  return (word) => {
    const number = find(word);
    const value = number < 0 ? -1 : (column[number] ?? -1);
    return value < 0 ? undefined : value;
  };
}

/** FNV-1a over UTF-16 units. Nobody gains by words with the same hash: all are the document's own. */
function hashOf(word: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01_00_01_93);
  return hash ^ (hash >>> 15);
}
