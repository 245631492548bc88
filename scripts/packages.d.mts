/** See packages.mjs, which is JavaScript because it runs before there are packages. */
export function arePackagesInstalled(root: string, options: { readonly development: boolean }): boolean;
