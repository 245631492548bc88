/** A node of the syntax tree, as far as it is looked at here. */
export type Node = { readonly type: string; readonly start: number; readonly end: number } & Readonly<
  Record<string, unknown>
>;

/** Where a node stands in its source. */
export function spanOf({ start, end }: Node): { readonly start: number; readonly end: number } {
  return { start, end };
}

/** What stands there. */
export function textOf(node: unknown, source: string): string {
  const { start, end } = node as Node;
  return source.slice(start, end);
}
