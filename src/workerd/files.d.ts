/** The files that `[[rules]]` in wrangler.toml imports as text. */
declare module '*.txt' {
  const text: string;
  export default text;
}

declare module '*.ftl' {
  const text: string;
  export default text;
}
