import type { Token } from '../text/tokens.ts';

/** Cyrillic and Greek letters and the Latin ones that they can't be told from. */
const LATIN_OF: ReadonlyMap<string, string> = new Map(
  'аa еe оo рp сc уy хx іi ѕs јj ԁd һh ԛq ԝw ӏl АA ВB ЕE КK МM НH ОO РP СC ТT ХX УY ІI ЅS ЈJ οo αa νv ιi ρp υu ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX'
    .split(' ')
    .map((pair): [string, string] => [pair[0] ?? '', pair[1] ?? '']),
);

const LATIN = /\p{Script=Latin}/u;

/** A text's tokens, and the letters of another script in them that look like those of the statement. */
export type LookAlikes = { readonly tokens: readonly Token[]; readonly letters: readonly string[] };

/**
 * Finds words of the statement that are written with letters of another script: `lіmіt`. Their tokens get the word that they
 * look like as `loose`, so that they are compared with it; their `key` stays another one. A word of such letters alone
 * counts only among Latin words: `а` is a word of Russian.
 */
export function findLookAlikes(tokens: readonly Token[], isKnown: (loose: string) => boolean): LookAlikes {
  const letters = new Set<string>();
  const words = tokens.filter(({ isWord }) => isWord);
  const unmasked = new Map<Token, Token>();
  for (const [index, word] of words.entries()) {
    const foreign = Array.from(word.key).filter((letter) => LATIN_OF.has(letter));
    if (foreign.length === 0) continue;
    const loose = Array.from(word.key, (letter) => LATIN_OF.get(letter) ?? letter)
      .join('')
      .toLowerCase();
    const neighbours = [words[index - 1], words[index + 1]].filter((one) => one !== undefined);
    const isAmongLatin =
      LATIN.test(word.key) || neighbours.every(({ key }) => LATIN.test(key) || isMasked(key, isKnown));
    if (!isAmongLatin || !isKnown(loose)) continue;
    unmasked.set(word, { ...word, loose });
    for (const letter of foreign) letters.add(letter);
  }
  if (letters.size === 0) return { tokens, letters: [] };
  return { tokens: tokens.map((token) => unmasked.get(token) ?? token), letters: [...letters] };
}

function isMasked(key: string, isKnown: (loose: string) => boolean): boolean {
  const letters = Array.from(key, (letter) => LATIN_OF.get(letter) ?? letter).join('');
  return letters !== key && LATIN.test(letters) && isKnown(letters.toLowerCase());
}

/** Whether a token looks like another word than it is. */
export function isLookAlike({ key, loose }: Token): boolean {
  return key.toLowerCase() !== loose;
}

/** A text's letters and digits as they look: without marks and case, and the same for letters that can't be told apart. */
export function looksOf(text: string): string {
  const letters = text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');
  return Array.from(letters, (letter) => LATIN_OF.get(letter) ?? letter)
    .join('')
    .toLowerCase()
    .replace(/[il]/gu, '1')
    .replaceAll('o', '0');
}
