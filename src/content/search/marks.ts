import type { Span } from '../text/span.ts';
import type { Query } from './query.ts';
import type { Terms } from './terms.ts';
import { type Word, wordsIn } from './words.ts';

/** The stretches of a text that answer a query; a run of such words is one. */
type Marker = (query: Query, text: string) => readonly Span[];

type Read = { readonly words: readonly Word[]; readonly terms: readonly (number | undefined)[] };

/** Marks what was found. Each text is read once. */
export function createMarker(terms: Terms): Marker {
  const known = new Map<string, Read>();
  const wantedBy = new WeakMap<Query, ReadonlyMap<number, readonly (readonly number[])[]>>();

  function read(text: string): Read {
    const before = known.get(text);
    if (before !== undefined) return before;
    const words = wordsIn(text);
    const now = { words, terms: words.map(({ plain }) => terms.ofWord(plain)) };
    known.set(text, now);
    return now;
  }

  /** The terms that a query asks for, by their first word. */
  function wanted(query: Query): ReadonlyMap<number, readonly (readonly number[])[]> {
    const before = wantedBy.get(query);
    if (before !== undefined) return before;
    const all = new Set(query.queryTerms.flatMap(({ senses }) => senses.map(({ term }) => term)));
    const now = Map.groupBy(
      Array.from(all, (term) => terms.parts(term)),
      ([first = 0]) => first,
    );
    wantedBy.set(query, now);
    return now;
  }

  return (query, text) => {
    const { words, terms: own } = read(text);
    const { plains } = query;
    const asked = wanted(query);
    const marked = new Set<number>();
    for (let at = 0; at < own.length; at += 1) {
      const term = own[at];
      for (const parts of (term !== undefined && asked.get(term)) || []) {
        if (parts.every((part, offset) => own[at + offset] === part))
          for (let offset = 0; offset < parts.length; offset += 1) marked.add(at + offset);
      }
      if (plains.length > 1 && plains.every((plain, offset) => words[at + offset]?.plain === plain))
        for (let offset = 0; offset < plains.length; offset += 1) marked.add(at + offset);
    }
    return runsOf(words, marked);
  };
}

/** Marked words with nothing but a space or a hyphen between them are one stretch. */
function runsOf(words: readonly Word[], marked: ReadonlySet<number>): readonly Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const at of [...marked].sort((one, other) => one - other)) {
    const { start, end } = words[at] ?? { start: 0, end: 0 };
    const last = spans.at(-1);
    if (last !== undefined && marked.has(at - 1) && start === last.end + 1) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}
