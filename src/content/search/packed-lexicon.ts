import { listAt, type PackedLists, packLists } from './number-lists.ts';
import type { Sense } from './senses.ts';
import { createTypos } from './typos.ts';
import type { KnownWords, Written } from './word-reader.ts';
import { type PackedWords, packWords, readColumn, readWords } from './word-table.ts';

/** The stems of each word of an expression. */
export type WrittenStems = Written['words'];

/** What a lexicon was filled with. */
type Collected = {
  readonly byForm: ReadonlyMap<string, readonly Sense[]>;
  readonly words: ReadonlyMap<string, { readonly isOwn: boolean; readonly languages: readonly (string | undefined)[] }>;
  readonly expressions: ReadonlyMap<string, readonly Written[]>;
  readonly inExpressions: ReadonlySet<string>;
  readonly inLatin: ReadonlySet<string>;
};

/** A finished lexicon as plain data. Every word, form and stem has a number in one table, and columns have a value for each number. */
export type PackedLexicon = {
  readonly table: PackedWords;
  /** The number of a form's senses among `senses`, or -1. */
  readonly sensesOf: Int32Array;
  /** Each list: a term and the number of its factor, again and again. */
  readonly senses: PackedLists;
  readonly factors: readonly number[];
  /** The number of a stem's expressions among `begins`, or -1; there, of each among `expressions`. */
  readonly beginWith: Int32Array;
  readonly begins: PackedLists;
  /** Each list: the number of its senses, and for each of its words how many stems it has, and which. */
  readonly expressions: PackedLists;
  /** `IS_…` of each number. */
  readonly kinds: Int32Array;
  /** Of a word, among `languages`. */
  readonly languagesOf: Int32Array;
  readonly languages: readonly (readonly (string | null)[])[];
  /** The words, as they were added, and in order. */
  readonly words: Int32Array;
  readonly sorted: Int32Array;
};

const IS_WORD = 1;
const IS_OWN = 2;
const IS_IN_EXPRESSION = 4;
const IS_LATIN = 8;

/** Numbers for things as they come. */
function createNumbers<Thing>() {
  const numbers = new Map<Thing, number>();
  return {
    of(thing: Thing): number {
      const known = numbers.get(thing);
      if (known !== undefined) return known;
      numbers.set(thing, numbers.size);
      return numbers.size - 1;
    },
    all: () => [...numbers.keys()],
  };
}

/** Packs a lexicon in steps. */
export function* packLexicon(collected: Collected): Generator<void, PackedLexicon> {
  const { byForm, words, expressions, inExpressions, inLatin } = collected;
  const written = new Set([...expressions.values()].flat());
  const strings = new Set([
    ...words.keys(),
    ...byForm.keys(),
    ...expressions.keys(),
    ...Array.from(written, (one) => one.words).flat(2),
    ...inExpressions,
    ...inLatin,
  ]);
  yield;
  const table = packWords(strings);
  yield;
  const { find } = readWords(table);
  const column = (empty: number) => new Int32Array(strings.size).fill(empty);
  const [sensesOf, beginWith, languagesOf, kinds] = [column(-1), column(-1), column(-1), column(0)];
  const numberOfSenses = createNumbers<readonly Sense[]>();
  const numberOfFactor = createNumbers<number>();
  const numberOfLanguages = createNumbers<string>();
  const numberOfWritten = createNumbers<Written>();
  for (const [form, senses] of byForm) sensesOf[find(form)] = numberOfSenses.of(senses);
  yield;
  const begins: number[][] = [];
  for (const [stem, all] of expressions) {
    beginWith[find(stem)] = begins.length;
    begins.push(all.map(numberOfWritten.of));
  }
  const packedExpressions = packLists(
    numberOfWritten
      .all()
      .map(({ words, senses }) => [
        numberOfSenses.of(senses),
        ...words.flatMap((stems) => [stems.length, ...stems.map(find)]),
      ]),
  );
  yield;
  for (const plain of inExpressions) kinds[find(plain)] = IS_IN_EXPRESSION;
  for (const latin of inLatin) kinds[find(latin)] = (kinds[find(latin)] ?? 0) | IS_LATIN;
  for (const [plain, { isOwn, languages }] of words) {
    const number = find(plain);
    kinds[number] = (kinds[number] ?? 0) | IS_WORD | (isOwn ? IS_OWN : 0);
    languagesOf[number] = numberOfLanguages.of(JSON.stringify(languages));
  }
  yield;
  const inOrder = [...words.keys()].sort((one, other) => (one < other ? -1 : 1));
  yield;
  return {
    table,
    sensesOf,
    senses: packLists(
      numberOfSenses.all().map((list) => list.flatMap(({ term, factor }) => [term, numberOfFactor.of(factor)])),
    ),
    factors: numberOfFactor.all(),
    beginWith,
    begins: packLists(begins),
    expressions: packedExpressions,
    kinds,
    languagesOf,
    languages: numberOfLanguages.all().map((list) => JSON.parse(list)),
    words: Int32Array.from(words.keys(), find),
    sorted: Int32Array.from(inOrder, find),
  };
}

/** Reads a lexicon that was packed. What a look-up needs is made when it is first needed. */
export function openLexicon(packed: PackedLexicon): KnownWords {
  const { table, kinds, sorted } = packed;
  const { at } = readWords(table);
  const languages = packed.languages.map((list) => list.map((language) => language ?? undefined));
  const known: (readonly Sense[])[] = [];
  let typos: ReturnType<typeof createTypos> | undefined;

  const kindOf = readColumn(table, kinds);
  const sensesOf = readColumn(table, packed.sensesOf);
  const languagesOf = readColumn(table, packed.languagesOf);
  const beginWith = readColumn(table, packed.beginWith);
  const isOf = (word: string, kind: number): boolean => ((kindOf(word) ?? 0) & kind) !== 0;

  function sensesAt(number: number): readonly Sense[] {
    known[number] ??= pairsIn(listAt(packed.senses, number)).map(([term, factor]) => ({
      term,
      factor: packed.factors[factor] ?? 0,
    }));
    return known[number];
  }

  function expressionAt(number: number): Written {
    const [senses = 0, ...rest] = listAt(packed.expressions, number);
    const words: string[][] = [];
    for (let from = 0; from < rest.length; from += (rest[from] ?? 0) + 1) {
      words.push(rest.slice(from + 1, from + 1 + (rest[from] ?? 0)).map(at));
    }
    return { words, senses: sensesAt(senses) };
  }

  return {
    sensesOf(form) {
      const senses = sensesOf(form);
      return senses === undefined ? undefined : sensesAt(senses);
    },
    isWord: (plain) => isOf(plain, IS_WORD),
    languagesOf: (plain) => languages[languagesOf(plain) ?? -1] ?? [],
    beginWith(stem) {
      const begins = beginWith(stem);
      return begins === undefined ? [] : listAt(packed.begins, begins).map(expressionAt);
    },
    isInExpression: (plain) => isOf(plain, IS_IN_EXPRESSION),
    isLatin: (word) => isOf(word, IS_LATIN),
    *from(word) {
      for (let place = firstFrom(sorted, at, word); place < sorted.length; place += 1) {
        const number = sorted[place] ?? 0;
        yield { word: at(number), isOwn: ((kinds[number] ?? 0) & IS_OWN) !== 0 };
      }
    },
    closest(word) {
      typos ??= createTypos(Array.from(packed.words, at));
      return typos.closest(word);
    },
  };
}

function pairsIn(numbers: readonly number[]): readonly (readonly [number, number])[] {
  return Array.from({ length: numbers.length / 2 }, (_, at) => [numbers[2 * at] ?? 0, numbers[2 * at + 1] ?? 0]);
}

/** The first place in the sorted words that is not before this one. */
function firstFrom(sorted: Int32Array, at: (number: number) => string, word: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(sorted[middle] ?? 0) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
