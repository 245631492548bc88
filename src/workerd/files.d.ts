/** The files that `[[rules]]` in wrangler.toml imports as text. */
declare module '*.txt' {
  const text: string;
  export default text;
}

declare module '*.ftl' {
  const text: string;
  export default text;
}

/** Of workerd: the settings, which are there before the first request. */
declare module 'cloudflare:workers' {
  export const env: import('../bot/config.ts').Environment;
}
