import { type LockFile, packagesOf } from './lock-file.ts';

/** deploy/supply/packages.json: which licences packages may have, and why the unusual ones. */
export type AllowedLicences = {
  readonly usual: readonly string[];
  /** Also what the program consists of may have these. */
  readonly inProgram: Readonly<Record<string, string>>;
  /** Only what tests and builds use may have these. */
  readonly inDevelopment: Readonly<Record<string, string>>;
};

/**
 * Whether a licence is allowed: an SPDX expression with AND or OR, but not both. Of those joined by OR one is enough.
 *
 *     isAllowed('(MIT OR GPL-3.0-only)', ['MIT']) // true
 */
export function isAllowed(expression: string, allowed: readonly string[]): boolean {
  const text = expression.replace(/^\((.+)\)$/u, '$1');
  const isKnown = (licence: string): boolean => allowed.includes(licence);
  if (text.includes(' AND ') && text.includes(' OR ')) return false;
  return text.includes(' OR ') ? text.split(' OR ').some(isKnown) : text.split(' AND ').every(isKnown);
}

/** What is wrong with the licences of all packages, of those for development too, and which allowed ones nothing has. */
export function faultsOfLicences(lock: LockFile, allowed: AllowedLicences): readonly string[] {
  const program = [...allowed.usual, ...Object.keys(allowed.inProgram)];
  const development = [...program, ...Object.keys(allowed.inDevelopment)];
  const packages = packagesOf(lock);
  const all = packages.map(([, { license = '' }]) => license).join(' ');
  return [
    ...packages
      .filter(([, { license = '', dev }]) => !isAllowed(license, dev === true ? development : program))
      .map(([path, { license, dev }]) => `${path} (${dev === true ? 'development' : 'program'}): ${license ?? 'none'}`),
    ...development.filter((licence) => !all.includes(licence)).map((licence) => `no package has ${licence}`),
  ];
}

/** How many packages have each licence, most first. */
export function countLicences(lock: LockFile): readonly (readonly [licence: string, packages: number])[] {
  const counts = new Map<string, number>();
  for (const [, { license = 'none' }] of packagesOf(lock)) counts.set(license, (counts.get(license) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one);
}
