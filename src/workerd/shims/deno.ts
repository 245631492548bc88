/**
 * Stands in for `@deno/shim-deno` (`[alias]` in wrangler.toml), which needs `__dirname`. @grammyjs/i18n asks it only for
 * the operating system; folders of languages, for which it would ask more, are not read here.
 */
export const Deno = { build: { os: 'linux' } } as const;
