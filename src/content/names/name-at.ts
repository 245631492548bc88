import { foldName } from '../text/romanization.ts';
import { isAdjective } from './case-endings.ts';
import type { Fillers } from './filler-words.ts';
import { asForeign } from './foreign-spellings.ts';
import type { NameMatcher } from './name-matcher.ts';
import type { Place } from './place.ts';
import type { PlaceLookup } from './place-lookup.ts';
import type { Unit } from './units.ts';

/** What a text's names are read with. */
export type TextReaderDeps = {
  readonly matcher: NameMatcher;
  readonly fillers: Fillers;
  /** Names that are also words in that script, or people (`AmbiguousNames`). */
  readonly isWordToo: (folded: string, written: string) => boolean;
  readonly isPersonToo: (folded: string) => boolean;
  readonly isWord: (text: string) => boolean;
};

/** A place, and the spelling that fitted, as the data has it. */
export type Found = { readonly place: Place; readonly matched: string };

/** The names that so many words are; none in it: another town is called so. */
type NameAt = { readonly length: number; readonly found: readonly Found[] };

/** The longest name has so many words. */
const MAX_WORDS = 3;

/** A name of fewer letters is not read as another language would spell it. */
const MIN_FOREIGN = 5;

/** Such texts are sentences: their words are not read as other languages would spell them. */
const MAX_FOREIGN = 8;

/** Letters of a name that is looked for in a hashtag whose words are glued. */
const MIN_IN_TAG = 6;
const LONGEST_IN_TAG = 16;

const ADJECTIVE_ENDING = /(?:ogo|omu|om|im)$/u;

/** The place of an adjective, `карагандинские шахтёры`, where nothing is a region or a street. */
export function adjectiveAt(
  units: readonly Unit[],
  at: number,
  { matcher, fillers, isWord }: TextReaderDeps,
): NameAt | undefined {
  const [unit, next] = [units[at], units[at + 1]];
  if (unit === undefined || isWord(unit.written) || fillers.isOtherThing(next?.folded ?? '')) return undefined;
  const found = matcher.sureAdjectiveOf(unit.folded);
  return found.length === 0 || units.some(({ folded }) => fillers.isRegion(folded)) ? undefined : { length: 1, found };
}

/** The longest name that begins there, as the data has it, in a grammatical case or as other languages spell it. */
export function nameAt(units: readonly Unit[], at: number, deps: TextReaderDeps): NameAt | undefined {
  for (let length = MAX_WORDS; length > 0; length -= 1) {
    const window = units.slice(at, at + length);
    if (window.length < length || window.some(({ follows }, index) => index > 0 && !follows)) continue;
    const found = namesOf(window, units.length, deps);
    if (found !== undefined) return { length, found };
  }
  return undefined;
}

function namesOf(window: readonly Unit[], among: number, deps: TextReaderDeps): readonly Found[] | undefined {
  const { matcher, fillers, isWord } = deps;
  const [unit, second] = window;
  if (unit === undefined) return undefined;
  if (second === undefined && (fillers.isFiller(unit.folded) || isWord(unit.written))) return undefined;
  const isAsItIs = second === undefined && isAdjective(unit.written);
  const whole = foundIn(isAsItIs ? matcher.called(unit.folded) : matcher.exact(joined(window)));
  if (whole !== undefined || second !== undefined || isAsItIs) return whole;
  const tagged = unit.isTag ? taggedIn(unit.folded, matcher) : undefined;
  if (tagged !== undefined) return tagged;
  // `Алматы–Астана` are two.
  const parts = unit.parts.length > 1 ? unit.parts.map((part) => foundIn(matcher.exact(part)) ?? []) : [];
  if (parts.length > 0 && parts.every(({ length }) => length > 0)) return parts.flat();
  if (unit.folded.length < MIN_FOREIGN || among > MAX_FOREIGN) return undefined;
  return asForeign(unit.written)
    .map((read) => foundIn(matcher.exact(foldName(read))) ?? [])
    .find(({ length }) => length > 0);
}

/** A name that a hashtag begins or ends with: `#prayforalmaty`. */
function taggedIn(folded: string, matcher: NameMatcher): readonly Found[] | undefined {
  const longest = Math.min(LONGEST_IN_TAG, folded.length);
  for (let length = longest; length >= MIN_IN_TAG; length -= 1) {
    const found = [folded.slice(0, length), folded.slice(-length)].map((part) => foundIn(matcher.called(part)) ?? []);
    const named = found.find((each) => each.length > 0);
    if (named !== undefined) return named;
  }
  return undefined;
}

/** As one word, an adjective at its beginning as the data has it: `в Новом Узене`. */
function joined([first, ...others]: readonly Unit[]): string {
  const beginning = first?.folded ?? '';
  return [
    others.length === 0 ? beginning : beginning.replace(ADJECTIVE_ENDING, 'i'),
    ...others.map(({ folded }) => folded),
  ].join('');
}

function foundIn(lookup: PlaceLookup | undefined): readonly Found[] | undefined {
  if (lookup?.kind === 'found') return [lookup];
  return lookup?.kind === 'not-named' ? [] : undefined;
}
