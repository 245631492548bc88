import { editDistance } from '../../content/text/edit-distance.ts';

/** A shorter word that is nearly a name is another word: `кроме` and Rome, `марта` and Malta. */
const MIN_TYPO = 7;

/** A name in which any letter may be wrong; in a shorter one only what the ear does not tell: `каналда` is not Канада. */
const MIN_ANY_SLIP = 10;

/** Names of zones in the normal form of `foldName`, by what a slip in them leaves as it is. */
export type Slips = {
  readonly byEar: ReadonlyMap<string, readonly string[]>;
  /** Long names by their first letter. */
  readonly long: ReadonlyMap<string, readonly string[]>;
};

/** The names in which slips are looked for. */
export function indexSlips(names: readonly string[]): Slips {
  const long = names.filter((name) => name.length >= MIN_ANY_SLIP);
  return { byEar: Map.groupBy(names, asHeard), long: Map.groupBy(long, (name) => name.slice(0, 1)) };
}

/** The names that are one slip away, which is hardly ever in the first letter. */
export function closest({ byEar, long }: Slips, folded: string): readonly string[] {
  if (folded.length < MIN_TYPO) return [];
  const names = [...(byEar.get(asHeard(folded)) ?? []), ...(long.get(folded.slice(0, 1)) ?? [])];
  return names.filter((name) => editDistance(folded, name, 1) <= 1);
}

const VOICELESS: Readonly<Record<string, string>> = { b: 'p', d: 't', g: 'k', v: 'f', z: 's' };

/** A name without doubled letters, and with voiceless ones for voiced: `allmaty` is `almati`, `tashkend` is `tashkent`. */
function asHeard(folded: string): string {
  return folded.replace(/(.)\1/gu, '$1').replace(/[bdgvz]/gu, (letter) => VOICELESS[letter] ?? letter);
}
