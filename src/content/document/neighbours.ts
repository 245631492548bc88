import type { Address } from './address.ts';
import type { Statement } from './statement.ts';

export type Neighbours = { readonly before: Address | undefined; readonly after: Address | undefined };

/** What stands before and after: sections around a section, sentences around sentences, on into the next section. */
export function neighbours(statement: Statement, address: Address): Neighbours {
  if (address.kind === 'section') {
    const at = (section: number): Address | undefined =>
      statement.sections[section - 1] === undefined ? undefined : { kind: 'section', section };
    return { before: at(address.section - 1), after: at(address.section + 1) };
  }
  return {
    before: sentenceAt(statement, address.section, address.from - 1),
    after: sentenceAt(statement, address.section, address.to + 1),
  };
}

/** Sentence 0 is the last one of the section before; one past the last is the first of the next section. */
function sentenceAt(statement: Statement, section: number, sentence: number): Address | undefined {
  const own = statement.sections[section - 1]?.sentences.length ?? 0;
  if (sentence >= 1 && sentence <= own) return { kind: 'sentences', section, from: sentence, to: sentence };
  const step = sentence < 1 ? -1 : 1;
  const other = statement.sections[section - 1 + step];
  if (other === undefined) return undefined;
  const number = step === 1 ? 1 : other.sentences.length;
  return { kind: 'sentences', section: other.number, from: number, to: number };
}
