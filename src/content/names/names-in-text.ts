import { foldName } from '../text/romanization.ts';
import { adjectiveAt, type Found, nameAt, type TextReaderDeps } from './name-at.ts';
import type { Place } from './place.ts';
import type { Unit } from './units.ts';

/** What a text of several words names. */
export type TextReading = {
  /** Places that it certainly names, each once, in its order. */
  readonly places: readonly Place[];
  /** The spelling that fitted the first of them, as the data has it. */
  readonly matched: string;
  /** A word that must be a name, since a word of place stands before it, and that is none as it is written. */
  readonly perhaps: readonly Unit[];
  /** Words that are neither names nor fillers stand around them. */
  readonly hasMore: boolean;
  /** Those words, where only they and names stand there: a list may have a misspelt name. */
  readonly others: readonly Unit[];
  /** All names in it, those too that are something else among other words. */
  readonly listed: readonly Place[];
  /** It has names that are something else here: a word, a person, a street. */
  readonly isOther: boolean;
  /** Places that it names only by their regions or as adjectives. */
  readonly near: readonly Place[];
  /** What is left of the text without fillers and regions. */
  readonly rest: readonly Unit[];
};

const RUSSIAN_IN = /^во?$/iu;

/** A stretch of the text: names, a region, a street and the like, or another word. */
type Stretch = {
  readonly kind: 'names' | 'region' | 'thing' | 'word';
  readonly at: number;
  readonly length: number;
  readonly found: readonly Found[];
};

/**
 * Reads the names in a text: `а в Атырау люди выходили?`, `Семей, ШҚО`, `almaty astana`. Only names that are certain, as the
 * data has them or in a grammatical case; a region of a name is not the place. Time grows with the words.
 */
export function readNames(units: readonly Unit[], deps: TextReaderDeps): TextReading {
  const all: Stretch[] = [];
  for (let at = 0; at < units.length; at += all.at(-1)?.length ?? 1) all.push(stretchAt(units, at, deps));
  const isFiller = ({ kind, at, length }: Stretch): boolean =>
    kind === 'word' && length === 1 && deps.fillers.isFiller(units[at]?.folded ?? '');
  const told = all.filter((stretch) => !isFiller(stretch));
  const named = told.filter(({ kind }) => kind === 'names');
  const hasMore = told.some(({ kind }) => kind === 'word' || kind === 'thing');
  const sure = named.flatMap((stretch) =>
    hasMore ? stretch.found.filter((found) => isPlace(found, units, stretch, deps)) : stretch.found,
  );
  const isLost = sure.length < named.flatMap(({ found }) => found).length;
  return {
    places: [...new Set(sure.map(({ place }) => place))],
    matched: sure[0]?.matched ?? '',
    hasMore,
    others: told.flatMap(({ kind, at, length }) => (kind === 'names' ? [] : units.slice(at, at + length))),
    listed: named.flatMap(({ found }) => found.map(({ place }) => place)),
    perhaps: told.flatMap(({ kind, at, length }) =>
      kind === 'word' && length === 1 ? behindPlaceWord(units, at, deps) : [],
    ),
    isOther: isLost || told.some(({ kind }) => kind === 'thing'),
    near: told.flatMap((stretch) => nearTo(stretch, units[stretch.at], deps)),
    rest: told.flatMap(({ kind, at, length }) => (kind === 'region' ? [] : units.slice(at, at + length))),
  };
}

/** The word there, if a word of place stands beside it: `в Алмааты`, `алмааты қаласы`. */
function behindPlaceWord(units: readonly Unit[], at: number, { fillers }: TextReaderDeps): readonly Unit[] {
  const [before, unit, next] = [units[at - 1], units[at], units[at + 1]];
  if (unit === undefined) return [];
  const isBehind =
    unit.follows && before !== undefined && (fillers.isBefore(before.folded) || fillers.isTown(before.folded));
  return isBehind || (next?.follows === true && fillers.isTown(next.folded)) ? [unit] : [];
}

function nearTo(
  { kind, length, found }: Stretch,
  unit: Unit | undefined,
  { matcher }: TextReaderDeps,
): readonly Place[] {
  if (kind === 'region') return found.map(({ place }) => place);
  return kind === 'word' && length === 1 && unit !== undefined
    ? matcher.adjectiveOf(unit.folded).map(({ place }) => place)
    : [];
}

/** The longest name that begins there, or a town that is none of ours; a region with its name; or one word. */
function stretchAt(units: readonly Unit[], at: number, deps: TextReaderDeps): Stretch {
  const { fillers, matcher } = deps;
  const name = nameAt(units, at, deps) ?? adjectiveAt(units, at, deps);
  const { length = 1, found = [] } = name ?? {};
  const [before, first, next] = [units[at - 1], units[at], units[at + length]];
  if (first === undefined || fillers.isRegion(first.folded)) return { kind: 'region', at, length: 1, found: [] };
  if (next?.follows && fillers.isRegion(next.folded)) {
    const whose = name === undefined ? matcher.adjectiveOf(first.folded) : found;
    return { kind: 'region', at, length: length + 1, found: whose };
  }
  if (found.length === 0) return { kind: 'word', at, length, found };
  const isOfOther = first.follows && before !== undefined && fillers.isOtherThing(before.folded);
  return { kind: isOfOther ? 'thing' : 'names', at, length, found };
}

/** Whether a name among other words is the place: as it is written, or by a word beside it. */
function isPlace({ matched }: Found, units: readonly Unit[], { at, length }: Stretch, deps: TextReaderDeps): boolean {
  const [before, first, next] = [units[at - 1], units[at], units[at + length]];
  if (first === undefined || (next?.follows === true && deps.fillers.isTown(next.folded))) return true;
  if (before !== undefined && deps.fillers.isTown(before.folded)) return true;
  const name = foldName(matched);
  const isBehindPreposition = first.isCapital && first.follows && deps.fillers.isBefore(before?.folded ?? '');
  // With a hyphen or in two words it is the place: `Nur-Sultan`.
  if (length === 1 && first.parts.length === 1 && deps.isPersonToo(name)) return isBehindPreposition;
  if (!deps.isWordToo(name, first.written)) return true;
  // `в семей` can be no word of Russian: «to Semey».
  if (first.follows && RUSSIAN_IN.test(before?.written ?? '')) return true;
  // Every sentence begins with a capital letter; but who types a name in Cyrillic seldom begins with the word.
  return first.isCapital && (before !== undefined || /^\p{Script=Cyrillic}/u.test(first.written));
}
