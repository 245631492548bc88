import { inCommonLetters } from '../text/common-letters.ts';
import { merge, type Sense, weaken } from './senses.ts';
import { isCyrillic, latinForm, MIN_STEMMED, stemsOf } from './stems.ts';
import { isTurkicFiller, LIGHT_WORDS, STOP_WORDS } from './stop-words.ts';

/** A document's own lists of words, in their plain form. */
export type WordLists = {
  /**
   * Real words that are none of the document's, though they share a stem with one of its words or are a slip away from one;
   * and expressions of which that is true together: `how many people`.
   */
  readonly decoys: ReadonlySet<string>;
  /** General words: if the document does not contain them, they are ignored. */
  readonly light: ReadonlySet<string>;
};

/** A plain word with its stems and senses. */
export type Reading = {
  readonly plain: string;
  /** A general word, which says less than others. */
  readonly isLight: boolean;
  readonly stems: readonly string[];
  readonly senses: readonly Sense[];
  /** The expressions that begin with it, longest first. */
  readonly begins: readonly Written[];
};

/** An expression: its number of words, and their meanings together. */
type Expression = { readonly length: number; readonly senses: readonly Sense[] };

/** The meanings of readers' words in the texts. A list of senses can contain a term twice; the more certain one counts. */
export type Lexicon = {
  read(plain: string): Reading;
  /** Whether it is one of all the words, in any script. */
  knows(plain: string): boolean;
  /** The senses of the words that begin so. */
  beginnings(plain: string): readonly Sense[];
  /** The senses of the words that a person may have meant. */
  slips(plain: string): readonly Sense[];
  /** The longest expression that begins at one of the words. */
  expression(words: readonly Reading[], from: number): Expression | undefined;
};

/** An expression as it is written: the stems of each of its words. */
export type Written = { readonly words: readonly (readonly string[])[]; readonly senses: readonly Sense[] };

/** An unfinished word counts from this many letters on; a reader's word for something also needs this share of its letters. */
const MIN_BEGINNING = 3;
const MIN_OF_OTHERS = 5;
const SHARE_OF_OTHERS = 0.6;
const MAX_BEGINNINGS = 64;

/** How much a word must share with a known stem at its beginning. */
const MIN_ROOT = 5;
const ROOT_SHARE = 0.5;

/** How certain a beginning and a typo are, compared with the whole word. */
const BEGINNING = 0.8;
const SLIP = 0.8;

/** The weight of what only shares a stem with a word that is known as it is; the word itself has 1. */
const OTHER_FORM = 0.6;

/** The words of a finished lexicon (packed-lexicon.ts). */
export type KnownWords = {
  /** The senses of the words of which this is a form. */
  sensesOf(form: string): readonly Sense[] | undefined;
  isWord(plain: string): boolean;
  /** The languages whose word it is; `undefined` is any. */
  languagesOf(plain: string): readonly (string | undefined)[];
  /** The expressions whose first word has this stem, longest first. */
  beginWith(stem: string): readonly Written[];
  isInExpression(plain: string): boolean;
  /** Whether one of all these words is this in Latin letters. */
  isLatin(word: string): boolean;
  /** The words in order, from the first that is not before this one; and whether each is in the texts. */
  from(word: string): Iterable<{ readonly word: string; readonly isOwn: boolean }>;
  /** The closest words to a misspelt one, a few; none if all are too far away. */
  closest(word: string): readonly string[];
};

/** Reads words with a finished lexicon. */
export function createWordReader(known: KnownWords, { decoys, light }: WordLists): Lexicon {
  const lists = [STOP_WORDS, LIGHT_WORDS, light];
  const isKnown = (plain: string): boolean =>
    known.isWord(plain) || known.isInExpression(plain) || lists.some((list) => list.has(plain));
  /** Of known words, which are many but not without end. */
  const readings = new Map<string, Reading>();

  function read(plain: string): Reading {
    const before = readings.get(plain);
    if (before !== undefined) return before;
    const reading = readAnew(plain);
    if (isKnown(plain)) readings.set(plain, reading);
    return reading;
  }

  function readAnew(plain: string): Reading {
    const isLight = LIGHT_WORDS.has(plain) || light.has(plain) || (isTurkicFiller(plain) && !decoys.has(plain));
    // A letter or two have no endings.
    if (plain.length < MIN_STEMMED) {
      return { plain, isLight, stems: [plain], senses: known.sensesOf(plain) ?? [], begins: known.beginWith(plain) };
    }
    const stems = stemsOf(plain);
    const begins = stems.flatMap((stem) => known.beginWith(stem));
    return { plain, isLight, stems, senses: sensesOf(plain, stems), begins };
  }

  /** Of a word that is known as it is, its other forms' too. */
  function sensesOf(plain: string, stems: readonly string[]): readonly Sense[] {
    const own = known.sensesOf(plain);
    if (own !== undefined) {
      const stemsOfIts = known.languagesOf(plain).flatMap((language) => stemsOf(plain, language));
      const others = stemsOfIts.flatMap((stem) => known.sensesOf(stem) ?? []);
      return merge(own, weaken(others, OTHER_FORM));
    }
    if (decoys.has(plain)) return [];
    for (const stem of stems) {
      const found = known.sensesOf(stem);
      if (found !== undefined) return found;
    }
    return known.sensesOf(latinForm(plain)) ?? (isCyrillic(plain) ? byRoot(plain) : []);
  }

  /** Words in Cyrillic grow at their end: the longest known stem that a word begins with. */
  function byRoot(plain: string): readonly Sense[] {
    const shortest = Math.max(MIN_ROOT, Math.ceil(ROOT_SHARE * plain.length));
    const common = inCommonLetters(plain);
    for (let length = plain.length - 1; length >= shortest; length -= 1) {
      const found = known.sensesOf(`co:${common.slice(0, length)}`) ?? known.sensesOf(`ru:${plain.slice(0, length)}`);
      if (found !== undefined) return weaken(found, BEGINNING);
    }
    return [];
  }

  return {
    read,
    beginnings(plain) {
      if (plain.length < MIN_BEGINNING) return [];
      const found: Sense[] = [];
      let looked = 0;
      for (const { word, isOwn } of known.from(plain)) {
        if (looked === MAX_BEGINNINGS || !word.startsWith(plain)) break;
        looked += 1;
        // Whoever typed a reader's whole word hardly began another one.
        if (word === plain || !isEnough(plain, word, isOwn) || (known.isWord(plain) && !isOwn)) continue;
        found.push(...weaken(known.sensesOf(word) ?? [], BEGINNING));
      }
      return found;
    },
    slips(plain) {
      if (decoys.has(plain)) return [];
      return known.closest(plain).flatMap((word) => weaken(known.sensesOf(word) ?? [], SLIP));
    },
    knows: (plain) => known.isLatin(latinForm(plain)),
    expression(read, from) {
      for (const { words: wanted, senses } of read[from]?.begins ?? []) {
        const length = lengthAt(wanted, read, from);
        if (length > 0) return { length, senses };
      }
      return undefined;
    },
  };
}

/** How many words from there on an expression takes, grammatical ones between its words too: `выразить свою волю`; 0 if it is not there. */
function lengthAt(wanted: Written['words'], words: readonly Reading[], from: number): number {
  let at = from;
  for (const [index, stems] of wanted.entries()) {
    while (index > 0 && at < words.length && !isOneOf(words[at], stems) && STOP_WORDS.has(words[at]?.plain ?? ''))
      at += 1;
    if (!isOneOf(words[at], stems)) return 0;
    at += 1;
  }
  return at - from;
}

function isOneOf(word: Reading | undefined, stems: readonly string[]): boolean {
  return word?.stems.some((stem) => stems.includes(stem)) === true;
}

function isEnough(typed: string, word: string, isOwn: boolean): boolean {
  return isOwn || (typed.length >= MIN_OF_OTHERS && typed.length >= SHARE_OF_OTHERS * word.length);
}
