import type { Address } from './address.ts';
import { type Statement, sectionOf } from './statement.ts';

/** The passages before and after one of the same size. */
export type Neighbours = { readonly before: Address | undefined; readonly after: Address | undefined };

/** What stands before and after: sections around a section, sentences around sentences, on into the next section. */
export function neighbours(statement: Statement, address: Address): Neighbours {
  if (address.kind === 'section') {
    const at = (section: number): Address | undefined =>
      sectionOf(statement, section) === undefined ? undefined : { kind: 'section', section };
    return { before: at(address.section - 1), after: at(address.section + 1) };
  }
  return {
    before: sentenceAt(statement, address.section, address.from - 1),
    after: sentenceAt(statement, address.section, address.to + 1),
  };
}

/** Sentence 0 is the last one of the section before; one past the last is the first of the next section. */
function sentenceAt(statement: Statement, section: number, sentence: number): Address | undefined {
  const own = sectionOf(statement, section)?.sentences.length ?? 0;
  if (sentence >= 1 && sentence <= own) return { kind: 'sentences', section, from: sentence, to: sentence };
  const step = sentence < 1 ? -1 : 1;
  const other = sectionOf(statement, section + step);
  if (other === undefined) return undefined;
  const number = step === 1 ? 1 : other.sentences.length;
  return { kind: 'sentences', section: other.number, from: number, to: number };
}
