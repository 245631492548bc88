/** See file-lock.mjs, which is JavaScript because the bootstrap needs it before TypeScript can run. */
export function lockFile(path: string, options?: { readonly wait?: boolean }): number | undefined;
