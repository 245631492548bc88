import type { Token } from '../text/tokens.ts';
import type { Step } from './alignment.ts';

/** A stretch of a comparison: in both texts, only in the statement, or only in the given text. */
export type Difference = { readonly kind: 'same' | 'missing' | 'added'; readonly text: string };

/** One difference: words only in the statement, only in the given text, or replaced. */
export type Change = { readonly own?: string; readonly given?: string };

/** A text and its tokens. */
export type Side = { readonly text: string; readonly tokens: readonly Token[] };

/** Joins adjacent steps of one kind into one stretch, with the characters and spaces of its text. */
export function differencesOf(steps: readonly Step[], given: Side, own: Side): readonly Difference[] {
  const stretches: { kind: Difference['kind']; side: Side; from: number; to: number }[] = [];
  for (const step of steps) {
    const [side, at] = step.kind === 'added' ? [given, step.given] : [own, step.own];
    const last = stretches.at(-1);
    if (last?.kind === step.kind && last.to === at - 1) last.to = at;
    else stretches.push({ kind: step.kind, side, from: at, to: at });
  }
  return stretches.map(({ kind, side, from, to }) => ({
    kind,
    text: side.text.slice(side.tokens[from]?.start, side.tokens[to]?.end),
  }));
}

/** The differences one by one: what was left out, added, or changed into what. */
export function changesOf(differences: readonly Difference[]): readonly Change[] {
  const changes: Change[] = [];
  let last: Change | undefined;
  for (const { kind, text } of differences) {
    if (kind === 'same') last = undefined;
    else {
      const side: Change = kind === 'missing' ? { own: text } : { given: text };
      // Omitted words next to added words are changed words, in either order.
      const isPair =
        last !== undefined && Object.keys(last)[0] !== Object.keys(side)[0] && Object.keys(last).length === 1;
      last = isPair ? { ...last, ...side } : side;
      if (isPair) changes.pop();
      changes.push(last);
    }
  }
  return changes;
}
