import { type Guard, locate } from '../proofs/guard.ts';
import { type Mutant, mutate } from './mutant.ts';

/** A change that nobody can notice, and why: it is not drawn. */
export type Equivalent = Guard & { readonly why: string };

/** Found by hand, from what survived. A text that is gone, or stands twice, is an error: look at the change again. */
export const EQUIVALENTS: readonly Equivalent[] = [
  {
    file: 'src/stand-in/json-request.ts',
    from: '?? (() => false)',
    to: '?? (() => true)',
    why: 'every kind of a field has its check; the type of the table only does not say so',
  },
  {
    file: 'src/content/verify/runs.ts',
    from: 'found?.length ?? 0',
    to: 'found?.length ?? 1',
    why: 'nothing is looked for one word later unless something was found here',
  },
  {
    file: 'src/stand-in/chat-record.ts',
    from: 'lastBotId: undefined,\n    isBlocked: false,',
    to: 'isBlocked: false,',
    why: 'a property that is not there reads as undefined, and nothing asks for its name',
  },
  {
    file: 'src/handlers/reading/inline.ts',
    from: 'isInline: true',
    to: 'isInline: false',
    why: 'the results of the inline mode have no button that leads to it, which alone reads this',
  },
];

/** The mutants without those that are known to change nothing. */
export function withoutEquivalents(
  mutants: readonly Mutant[],
  read: (file: string) => string,
  equivalents: readonly Equivalent[] = EQUIVALENTS,
): readonly Mutant[] {
  const known = new Set(
    equivalents.map((each) => `${each.file}\n${mutate(read(each.file), locate(each, read(each.file)))}`),
  );
  const files = new Set(equivalents.map(({ file }) => file));
  return mutants.filter(
    (mutant) => !files.has(mutant.file) || !known.has(`${mutant.file}\n${mutate(read(mutant.file), mutant)}`),
  );
}
