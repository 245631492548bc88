/**
 * Replaces `@deno/shim-deno` (`[alias]` in wrangler.toml), which needs `__dirname`. @grammyjs/i18n asks it only for the operating
 * system. It would need more to read folders of languages, which does not happen here.
 */
export const Deno = { build: { os: 'linux' } } as const;
