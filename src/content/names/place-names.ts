import { foldName } from '../text/romanization.ts';
import type { Place } from './place.ts';

/** A name of a place: as the data writes it, and in its normal form (romanization.ts). */
export type Name = { readonly place: Place; readonly written: string; readonly folded: string; readonly use: Use };

/** In use today, no longer in use, or one that also means other things and counts only as it is. */
type Use = 'present' | 'former' | 'whole-only';

/** The beginning of a former name must have this many letters, and be half of it. */
const FORMER_PREFIX = 5;
const FORMER_PREFIX_SHARE = 0.5;

/** Every name of a place, each once. */
export function namesOf(place: Place): readonly Name[] {
  const present = [place.name, ...place.names.map(({ name }) => name)];
  const all = [...present, ...place.aliases, ...place.former];
  const wholeOnly = new Set(place.ambiguous.whole?.map(foldName));
  return [...new Set(all)].map((written) => {
    const folded = foldName(written);
    const isPast =
      place.former.some((name) => foldName(name) === folded) && !present.some((name) => foldName(name) === folded);
    return { place, written, folded, use: wholeOnly.has(folded) ? 'whole-only' : isPast ? 'former' : 'present' };
  });
}

/** Whether a name begins so. */
export function begins({ folded, use }: Name, beginning: string): boolean {
  if (use === 'whole-only' || !folded.startsWith(beginning)) return false;
  return (
    use === 'present' || (beginning.length >= FORMER_PREFIX && beginning.length / folded.length >= FORMER_PREFIX_SHARE)
  );
}
