import { editDistance } from '../text/edit-distance.ts';
import { isPlausible } from './plausible-slip.ts';

/** Finds the known words that a word with a slip may have meant. */
export type Typos = {
  add(word: string): void;
  /** The closest known words, and none where they are too far away. Work is bounded, however many words are known. */
  closest(word: string): readonly string[];
};

/** From this many letters on, one slip leaves a word recognisable; from the second number on, two. */
const ONE_SLIP = 4;
const TWO_SLIPS = 9;
/** Russian and Kazakh words are long by their endings. */
const TWO_SLIPS_IN_CYRILLIC = 12;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Words that are looked at for one query word, at most. */
const MOST_CANDIDATES = 64;
const MOST_ANSWERS = 4;

type Known = { readonly word: string; readonly sound: string; readonly letters: number };

/**
 * Words of up to eight letters are found by their deletion neighbourhood: two words one slip apart share a form with one letter
 * left out. Longer ones by their thirds: of two words two slips apart, one third is the same. Neither scans the vocabulary.
 */
export function createTypos(): Typos {
  const known = new Map<string, Known[]>();
  const put = (key: string, word: Known) => {
    const words = known.get(key);
    if (words === undefined) known.set(key, [word]);
    else words.push(word);
  };
  return {
    add(word) {
      const sound = soundOf(word);
      if (word.length < ONE_SLIP) return;
      const entry = { word, sound, letters: lettersOf(sound) };
      if (sound.length <= TWO_SLIPS) for (const form of deletions(sound)) put(form, entry);
      if (sound.length >= TWO_SLIPS - 1) for (const key of thirds(sound)) put(key, entry);
    },
    closest(word) {
      const sound = soundOf(word);
      if (word.length < ONE_SLIP || /\d/u.test(word)) return [];
      const limit = sound.length < (CYRILLIC.test(word) ? TWO_SLIPS_IN_CYRILLIC : TWO_SLIPS) ? 1 : 2;
      const keys = sound.length < TWO_SLIPS ? deletions(sound) : nearThirds(sound, limit);
      let looked = 0;
      const candidates: Known[] = [];
      for (const key of keys) {
        const sharing = known.get(key);
        if (sharing === undefined) continue;
        looked += sharing.length;
        candidates.push(...sharing.slice(0, MOST_CANDIDATES));
        if (looked >= MOST_CANDIDATES) break;
      }
      return candidates.length === 0 ? [] : nearest(sound, new Set(candidates), limit);
    },
  };
}

function nearest(sound: string, candidates: ReadonlySet<Known>, limit: number): readonly string[] {
  let smallest = limit;
  let found: string[] = [];
  const own = lettersOf(sound);
  for (const { word, sound: other, letters } of candidates) {
    // A slip brings a letter in, takes one out, or both: cheap to see, before letters are compared one by one.
    if (bitsIn(own ^ letters) > 2 * smallest || !beginsAlike(sound, other)) continue;
    const distance = editDistance(sound, other, smallest);
    if (distance > smallest || (distance > 0 && !isPlausible(sound, other))) continue;
    if (distance < smallest) found = [];
    smallest = distance;
    found.push(word);
  }
  return found.slice(0, MOST_ANSWERS);
}

/** Which letters a word has, a bit for each; some share one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bitsIn(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** People rarely miss a word's first letter: it is there, in the second place, or left out, or one too many. */
function beginsAlike(word: string, meant: string): boolean {
  return word[0] === meant[0] || word[0] === meant[1] || word[1] === meant[0];
}

/** A word as it sounds, roughly: letters that are written one for another are one, and doubled ones are single. */
function soundOf(word: string): string {
  return word
    .replaceAll('ph', 'f')
    .replaceAll('ch', 'k')
    .replace(/[cq]/gu, 'k')
    .replaceAll('y', 'i')
    .replace(/(.)\1+/gu, '$1');
}

/** The word and its forms with one letter left out. */
function deletions(word: string): readonly string[] {
  const forms = [word];
  for (let at = 0; at < word.length; at += 1) forms.push(word.slice(0, at) + word.slice(at + 1));
  return forms;
}

/** The thirds of a word of `length` letters begin at these places. */
function cuts(length: number): readonly number[] {
  const third = Math.floor(length / 3);
  return [0, third, 2 * third, length];
}

function thirds(word: string): readonly string[] {
  const at = cuts(word.length);
  return [0, 1, 2].map((part) => `${word.length}/${part}/${word.slice(at[part], at[part + 1])}`);
}

/**
 * The thirds that a known word up to `limit` slips away would share with this one. Where a third can stand here follows from
 * the slips before it and after it (Li, Deng, Wang, Feng: PassJoin, 2011).
 */
function nearThirds(word: string, limit: number): readonly string[] {
  const keys: string[] = [];
  for (let length = Math.max(TWO_SLIPS - 1, word.length - limit); length <= word.length + limit; length += 1) {
    const at = cuts(length);
    const longer = word.length - length;
    for (let part = 0; part < 3; part += 1) {
      const [from = 0, to = 0] = [at[part], at[part + 1]];
      const first = Math.max(-part, longer - (2 - part), -from);
      const last = Math.min(part, longer + (2 - part), word.length - to);
      for (let shift = first; shift <= last; shift += 1) {
        keys.push(`${length}/${part}/${word.slice(from + shift, to + shift)}`);
      }
    }
  }
  return keys;
}
