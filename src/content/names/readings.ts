import { foldName } from '../text/romanization.ts';
import { isAdjective } from './case-endings.ts';
import { onOtherLayout } from './keyboard-layout.ts';
import type { NameMatcher } from './name-matcher.ts';
import type { Place } from './place.ts';
import type { Leniency, PlaceLookup } from './place-lookup.ts';
import type { Unit } from './units.ts';

/** Nothing is named so, and nothing is near. */
export const NOT_NAMED: PlaceLookup = { kind: 'not-named', near: [] };

/** The longest name in the data has 24 letters. */
const MAX_NAME = 40;

/** As the data has it, with its ending, or as another town. */
export function exactly(matcher: NameMatcher, name: string, bare: string): PlaceLookup | undefined {
  const read = isAdjective(bare) ? matcher.called : matcher.exact;
  const typed = foldName(name);
  const folded = bare === name ? typed : foldName(bare);
  const found = typed.length > MAX_NAME ? undefined : read(typed);
  if (found !== undefined && found.kind !== 'not-named') return found;
  // `Алматы қ.` is Almaty, though another town is called Алматық.
  const inside = folded === typed || folded.length > MAX_NAME ? undefined : read(folded);
  return inside?.kind === 'found' ? inside : (found ?? inside);
}

/** By its beginning or with a slip. */
export function freely(matcher: NameMatcher, name: string, rest: string): PlaceLookup {
  const folded = foldName(rest);
  if (folded === '' || folded.length > MAX_NAME) return NOT_NAMED;
  return (
    matcher.exact(folded) ??
    beginning(matcher, name, folded) ??
    matcher.closest(folded, /\s/u.test(rest.trim()) ? 'words' : undefined)
  );
}

/** With an ending of theirs it may be a misspelt name of ours: `ostanay` is Astana or Kostanay. */
export function foreignOrSlip(
  matcher: NameMatcher,
  rest: string,
  foreign: PlaceLookup & { kind: 'found' },
): PlaceLookup {
  const slip = matcher.closest(foldName(rest), 'it is');
  const slips = slip.kind === 'found' ? [slip.place] : slip.kind === 'several' ? slip.places : [];
  return severalOf([foreign.place, ...slips]) ?? foreign;
}

/** Among other words only what must be a name may be a misspelt one. */
export function slipIn(matcher: NameMatcher, units: readonly Unit[]): PlaceLookup | undefined {
  return units
    .map(({ folded }) => matcher.exact(folded) ?? matcher.closest(folded))
    .find(({ kind }) => kind === 'found');
}

/** What looks like a filler may be the next word of a name: `Novy U`. */
function beginning(matcher: NameMatcher, name: string, folded: string): PlaceLookup | undefined {
  return matcher.prefix(foldName(name)) ?? matcher.prefix(folded);
}

/** Only as the data has it, or by its beginning too. */
export function lookUpStrictly(
  matcher: NameMatcher,
  name: string,
  bare: string,
  leniency: Exclude<Leniency, 'anything'>,
): PlaceLookup {
  const folded = foldName(bare);
  const called = matcher.called(foldName(name)) ?? matcher.called(folded);
  return called ?? (leniency === 'beginning' ? beginning(matcher, name, folded) : undefined) ?? NOT_NAMED;
}

/** Several places, in the document's order; `undefined`: fewer. */
export function severalOf(places: readonly Place[]): PlaceLookup | undefined {
  const all = [...new Set(places)];
  return all.length < 2 ? undefined : { kind: 'several', places: all };
}

/** On another keyboard a name must be right: any row of letters is near something. */
export function onLayouts(
  matcher: NameMatcher,
  name: string,
  bareName: (typed: string) => string,
): PlaceLookup | undefined {
  for (const typed of onOtherLayout(name)) {
    const found = matcher.exact(foldName(bareName(typed)));
    if (found?.kind === 'found') return { ...found, by: 'layout' };
  }
  return undefined;
}
