/** Where text may be broken into lines: at white space, except where it keeps words together. */
const BETWEEN_WORDS = /[^\S\u00A0\u202F]+/u;

/** How wide the last line should be (a share of the others), so that no word stands there alone. */
const LAST_LINE = 0.55;

/** The paragraphs of a text, each as its words. Nothing but white space is lost. */
export function paragraphsOf(text: string): readonly (readonly string[])[] {
  return text
    .split(/\n+/u)
    .map((paragraph) => paragraph.split(BETWEEN_WORDS).filter((word) => word !== ''))
    .filter((words) => words.length > 0);
}

/**
 * Breaks words into lines that are as even as can be: of all ways, the one with the least sum of the squares of what is left
 * over. `undefined` if a word is wider than a line.
 *
 *     breakLines(['a', 'day'], [10, 30], 5, 40) // [['a'], ['day']]
 */
export function breakLines(
  words: readonly string[],
  widths: readonly number[],
  space: number,
  lineWidth: number,
): readonly (readonly string[])[] | undefined {
  // The best way to set the words from each one on, and where its first line ends.
  const best: { readonly cost: number; readonly end: number }[] = [];
  best[words.length] = { cost: 0, end: words.length };
  for (let start = words.length - 1; start >= 0; start -= 1) {
    let width = -space;
    let found = { cost: Number.POSITIVE_INFINITY, end: start };
    for (let end = start + 1; end <= words.length; end += 1) {
      width += space + (widths[end - 1] ?? 0);
      if (width > lineWidth) break;
      const slack = end === words.length ? Math.max(0, LAST_LINE * lineWidth - width) : lineWidth - width;
      const cost = slack ** 2 + (best[end]?.cost ?? 0);
      if (cost < found.cost) found = { cost, end };
    }
    best[start] = found;
  }
  if (best[0]?.cost === Number.POSITIVE_INFINITY) return undefined;
  const lines: (readonly string[])[] = [];
  for (let start = 0; start < words.length; ) {
    const end = best[start]?.end ?? words.length;
    lines.push(words.slice(start, end));
    start = end;
  }
  return lines;
}
