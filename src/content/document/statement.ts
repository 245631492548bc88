import type { Address } from './address.ts';

/** One sentence with its own characters, and the white space that stands between it and the next one. */
export type Sentence = { readonly number: number; readonly text: string; readonly separator: string };

/** One paragraph of the statement. `text` is its sentences and separators joined, character for character. */
export type Section = { readonly number: number; readonly text: string; readonly sentences: readonly Sentence[] };

/** The statement as it was received, without the page's boilerplate before it. */
export type Statement = {
  readonly text: string;
  readonly date: string;
  readonly signatories: string;
  readonly sections: readonly Section[];
};

/** A quotation: its exact characters and where they stand. */
export type Passage = { readonly address: Address; readonly text: string };

export type AddressFault =
  | { readonly kind: 'no-such-section'; readonly section: number; readonly sections: number }
  | {
      readonly kind: 'no-such-sentence';
      readonly section: number;
      readonly sentence: number;
      readonly sentences: number;
    }
  | { readonly kind: 'reversed'; readonly section: number; readonly from: number; readonly to: number };

/** The line of the web page that came with the text and is not part of it. */
const BOILERPLATE = /^Skip to content Skip to footer\s+/u;

/** A sentence ends in a full stop before white space (U+00A0 too) and a capital. */
const SENTENCE_END = /(?<=\.)(\s+)(?=\p{Lu})/u;

/** Parses the text as received. Throws where it lacks its date, its signatories or its sections. */
export function parseStatement(received: string): Statement {
  const text = received.replace(BOILERPLATE, '');
  const [date, signatories, ...paragraphs] = text.split(/\n+/u).filter((line) => line !== '');
  if (date === undefined || signatories === undefined || paragraphs.length === 0) {
    throw new Error(
      'statement.txt: expected a date, a line of signatories and paragraphs; restore the file as received',
    );
  }
  return {
    text,
    date,
    signatories,
    sections: paragraphs.map((paragraph, index) => parseSection(index + 1, paragraph)),
  };
}

function parseSection(number: number, text: string): Section {
  const parts = text.split(SENTENCE_END);
  const sentences: Sentence[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    sentences.push({ number: index / 2 + 1, text: parts[index] ?? '', separator: parts[index + 1] ?? '' });
  }
  return { number, text, sentences };
}

/** The passage at an address with every character kept, or what is wrong with the address. */
export function quote(statement: Statement, address: Address): Passage | AddressFault {
  const section = statement.sections[address.section - 1];
  if (section === undefined) {
    return { kind: 'no-such-section', section: address.section, sections: statement.sections.length };
  }
  if (address.kind === 'section') return { address, text: section.text };
  const { from, to } = address;
  const missing = [from, to].find((number) => number < 1 || number > section.sentences.length);
  if (missing !== undefined) {
    return {
      kind: 'no-such-sentence',
      section: section.number,
      sentence: missing,
      sentences: section.sentences.length,
    };
  }
  if (from > to) return { kind: 'reversed', section: section.number, from, to };
  return { address, text: joinSentences(section.sentences.slice(from - 1, to)) };
}

export function isPassage(quoted: Passage | AddressFault): quoted is Passage {
  return 'address' in quoted;
}

/** Every section as a passage, in order. */
export function sectionPassages(statement: Statement): readonly Passage[] {
  return statement.sections.map(({ number, text }) => ({ address: { kind: 'section', section: number }, text }));
}

/** Every sentence as a passage, in order. */
export function sentencePassages(statement: Statement): readonly Passage[] {
  return statement.sections.flatMap((section) =>
    section.sentences.map(({ number, text }) => ({
      address: { kind: 'sentences', section: section.number, from: number, to: number },
      text,
    })),
  );
}

function joinSentences(sentences: readonly Sentence[]): string {
  return sentences
    .map(({ text, separator }, index) => (index === sentences.length - 1 ? text : text + separator))
    .join('');
}
