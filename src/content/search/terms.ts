import { listAt, type PackedLists, packLists } from './number-lists.ts';
import { stemsOf } from './stems.ts';
import { wordsIn } from './words.ts';

/**
 * The inverted index. A term is a word of the statement in all its forms, or words that stand next to one another in it
 * (`human rights`). Texts and terms go by number.
 */
export type Terms = {
  readonly texts: number;
  /** The term of a plain word of the texts. */
  ofWord(plain: string): number | undefined;
  /** The terms of a text's words, in their order. */
  inText(text: number): readonly number[];
  /** The texts that hold a term, in order, and how often each does. */
  postings(term: number): Postings;
  /** The parts of a term that is several words; of one word, the term itself. */
  parts(term: number): readonly number[];
  /** How distinctive a term is: the rarer, the more. */
  weight(term: number): number;
  /** The average number of words of a text. */
  readonly averageLength: number;
  /** Whether it says alone what a query is about. */
  isTelling(term: number): boolean;
};

/** Terms while more of them are made. */
export type TermsBuilder = {
  /** Makes a term from adjacent words, or returns that of a single word. Undefined if no text contains them. */
  phrase(written: string): number | undefined;
  /** As in `Terms`. */
  parts(term: number): readonly number[];
  /** Every plain word of the texts with its term. */
  words(): ReadonlyMap<string, number>;
  pack(): PackedTerms;
};

/** Terms as plain data. */
export type PackedTerms = {
  readonly inTexts: PackedLists;
  /** By term. */
  readonly parts: PackedLists;
  readonly holding: PackedLists;
  readonly counts: PackedLists;
  readonly telling: readonly number[];
};

type Postings = { readonly texts: readonly number[]; readonly counts: readonly number[] };

type Entry = { readonly parts: readonly number[]; readonly texts: number[]; readonly counts: number[] };

/** Reads the texts once; time and memory grow with their length. `telling` are words and phrases that say alone what a query is about. */
export function collectTerms(texts: readonly string[], telling: readonly string[] = []): TermsBuilder {
  const byStem = new Map<string, number>();
  const byWord = new Map<string, number>();
  const byPhrase = new Map<string, number>();
  const entries: Entry[] = [];
  const inTexts: number[][] = [];

  function termOf(plain: string): number {
    const known = byWord.get(plain);
    if (known !== undefined) return known;
    const [stem = plain] = stemsOf(plain);
    const term = byStem.get(stem) ?? entries.push({ parts: [entries.length], texts: [], counts: [] }) - 1;
    byStem.set(stem, term);
    byWord.set(plain, term);
    return term;
  }

  for (const [text, written] of texts.entries()) {
    const own = wordsIn(written).map(({ plain }) => termOf(plain));
    for (const term of own) count(entries[term], text);
    inTexts.push(own);
  }

  const known = (plain: string) => byWord.get(plain) ?? byStem.get(stemsOf(plain)[0] ?? plain);

  function phrase(written: string): number | undefined {
    const parts: number[] = [];
    for (const { plain } of wordsIn(written)) {
      const term = known(plain);
      if (term === undefined) return undefined;
      parts.push(term);
    }
    if (parts.length < 2) return parts[0];
    const key = parts.join(' ');
    const made = byPhrase.get(key);
    if (made !== undefined) return made;
    const entry: Entry = { parts, texts: [], counts: [] };
    const rarest = parts.toSorted((one, other) => sizeOf(entries[one]) - sizeOf(entries[other]))[0] ?? 0;
    for (const text of entries[rarest]?.texts ?? []) {
      if (standsIn(inTexts[text] ?? [], parts)) count(entry, text);
    }
    if (entry.texts.length === 0) return undefined;
    byPhrase.set(key, entries.push(entry) - 1);
    return entries.length - 1;
  }

  const tellingTerms = telling.flatMap((written) => phrase(written) ?? []);

  return {
    phrase,
    parts: (term) => entries[term]?.parts ?? [],
    words: () => byWord,
    pack: () => ({
      inTexts: packLists(inTexts),
      parts: packLists(entries.map(({ parts }) => parts)),
      holding: packLists(entries.map(({ texts }) => texts)),
      counts: packLists(entries.map(({ counts }) => counts)),
      telling: tellingTerms,
    }),
  };
}

/** Reads terms that were packed. `ofWord` finds the term of a plain word. */
export function readTerms({ inTexts, parts, holding, counts, telling }: PackedTerms, ofWord: Terms['ofWord']): Terms {
  const texts = inTexts.ends.length;
  const ofTexts: (readonly number[])[] = [];
  const entries: (Postings & { readonly parts: readonly number[] })[] = [];
  const weights: number[] = [];
  const entryOf = (term: number) => {
    entries[term] ??= { parts: listAt(parts, term), texts: listAt(holding, term), counts: listAt(counts, term) };
    return entries[term];
  };
  const isTelling = new Set(telling);
  return {
    texts,
    isTelling: (term) => isTelling.has(term),
    averageLength: inTexts.numbers.length / Math.max(1, texts),
    ofWord,
    inText: (text) => {
      ofTexts[text] ??= listAt(inTexts, text);
      return ofTexts[text];
    },
    postings: entryOf,
    parts: (term) => entryOf(term).parts,
    weight: (term) => {
      weights[term] ??= weightOf(texts, entryOf(term).texts.length);
      return weights[term];
    },
  };
}

/** Robertson and Spärck Jones' inverse document frequency, never negative. */
export function weightOf(texts: number, holding: number): number {
  return Math.log(1 + (texts - holding + 0.5) / (holding + 0.5));
}

/** Whether these terms occur in a text, one after the other. */
function standsIn(text: readonly number[], parts: readonly number[]): boolean {
  return text.some((_, at) => parts.every((part, offset) => text[at + offset] === part));
}

function sizeOf(entry: Entry | undefined): number {
  return entry?.texts.length ?? 0;
}

function count(entry: Entry | undefined, text: number): void {
  if (entry === undefined) return;
  const last = entry.texts.length - 1;
  if (entry.texts[last] === text) entry.counts[last] = (entry.counts[last] ?? 0) + 1;
  else {
    entry.texts.push(text);
    entry.counts.push(1);
  }
}
