import { HYPHENS } from '../text/hyphens.ts';

/**
 * Where a passage stands: `3` is a whole section, `2.3` one sentence, `4.2-4` several sentences of one section.
 * Sections and sentences count from 1.
 */
export type Address =
  | { readonly kind: 'section'; readonly section: number }
  | { readonly kind: 'sentences'; readonly section: number; readonly from: number; readonly to: number };

/** Digits are bounded so that no number leaves the safe integers; `4.2-4.4`, `2,3` and `2. 3` are understood. */
const WRITTEN = new RegExp(
  `^(\\d{1,6})(?: ?[.,:] ?(\\d{1,6})(?: ?[${HYPHENS}] ?(?:(\\d{1,6})[.,:])?(\\d{1,6}))?)?$`,
  'u',
);

/** Reads an address as a person writes it. `undefined`: the text is not of that form at all. It need not exist. */
export function parseAddress(text: string): Address | undefined {
  const match = WRITTEN.exec(text.trim());
  if (match === null) return undefined;
  const [, section, from, repeatedSection, to] = match;
  if (from === undefined) return { kind: 'section', section: Number(section) };
  if (repeatedSection !== undefined && Number(repeatedSection) !== Number(section)) return undefined;
  return { kind: 'sentences', section: Number(section), from: Number(from), to: Number(to ?? from) };
}

/** The address as people write it: `3`, `2.3`, `4.2-4`. */
export function formatAddress(address: Address): string {
  if (address.kind === 'section') return String(address.section);
  const { section, from, to } = address;
  return from === to ? `${section}.${from}` : `${section}.${from}-${to}`;
}
