/** What one check found: right, wrong, or that it could not look. */
export type Finding = { readonly is: 'good' | 'bad' | 'unknown'; readonly says: string };

/** All is right. */
export const good = (says: string): Finding => ({ is: 'good', says });

/** Something is wrong. */
export const bad = (says: string): Finding => ({ is: 'bad', says });

/** The check could not look: a tool or the network is missing. That is not a fault, and never counts as right. */
export const unknown = (says: string): Finding => ({ is: 'unknown', says });

/** One finding for a list of faults: right if there are none. */
export function noneOf(faults: readonly string[], says: string): Finding {
  return faults.length === 0 ? good(says) : bad(`${faults.length} faults: ${faults.join('; ')}`);
}

/** A finding as a line. */
export function lineOf({ is, says }: Finding): string {
  return `${{ good: 'ok         ', bad: 'WRONG      ', unknown: 'NOT CHECKED' }[is]}  ${says}`;
}
