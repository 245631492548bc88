/** See bundled-program.mjs, which is JavaScript because it says whether TypeScript need be read. */
export type Bundle = {
  readonly folder: string;
  readonly entry: string;
  readonly files: Readonly<Record<string, number>>;
  readonly sources: Readonly<Record<string, readonly [bytes: number, changed: number]>>;
  readonly digest: string;
};

export function findBundle(root: string): Bundle | undefined;
