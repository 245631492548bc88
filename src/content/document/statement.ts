import type { Address } from './address.ts';

/** One sentence with its own characters, and the white space that stands between it and the next one. */
export type Sentence = { readonly number: number; readonly text: string; readonly separator: string };

/** One part of the document. `text` is its sentences and separators joined, character for character. */
export type Section = {
  readonly number: number;
  /** The line above the text, if sections have one. It is not quoted. */
  readonly heading?: string;
  readonly text: string;
  readonly sentences: readonly Sentence[];
};

/** The document's text as it was received, without the boilerplate before it. */
export type Statement = {
  readonly text: string;
  /** The lines above the sections, as they stand there. */
  readonly heading: readonly string[];
  /** The document's day in words: as the heading says it, or as its language writes it. */
  readonly date: string;
  /** Whose words a quotation is and of what day. */
  readonly attribution: string;
  readonly sections: readonly Section[];
};

/** A quotation: its exact characters and where they stand. */
export type Passage = { readonly address: Address; readonly text: string };

export type AddressFault =
  | { readonly kind: 'no-such-section'; readonly section: number; readonly first: number; readonly last: number }
  | {
      readonly kind: 'no-such-sentence';
      readonly section: number;
      readonly sentence: number;
      readonly sentences: number;
    }
  | { readonly kind: 'reversed'; readonly section: number; readonly from: number; readonly to: number };

/**
 * The passage at an address with every character kept, or what is wrong with the address. A whole section and a single
 * sentence are always the same object, so that what was made of one can be remembered by it.
 */
export function quote(statement: Statement, address: Address): Passage | AddressFault {
  const section = sectionOf(statement, address.section);
  if (section === undefined) {
    const [first, last] = [statement.sections[0]?.number ?? 1, statement.sections.at(-1)?.number ?? 1];
    return { kind: 'no-such-section', section: address.section, first, last };
  }
  if (address.kind === 'section') return wholePassage(section);
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
  const only = from === to ? section.sentences[from - 1] : undefined;
  if (only !== undefined) return sentencePassage(section, only);
  return { address, text: joinSentences(section.sentences.slice(from - 1, to)) };
}

/** A section by its number; the first of a document may be 0. */
export function sectionOf({ sections }: Statement, number: number): Section | undefined {
  return sections[number - (sections[0]?.number ?? 1)];
}

export function isPassage(quoted: Passage | AddressFault): quoted is Passage {
  return 'address' in quoted;
}

/** Every section as a passage, in order. */
export function sectionPassages(statement: Statement): readonly Passage[] {
  return statement.sections.map(wholePassage);
}

/** Every sentence as a passage, in order. */
export function sentencePassages(statement: Statement): readonly Passage[] {
  return statement.sections.flatMap((section) =>
    section.sentences.map((sentence) => sentencePassage(section, sentence)),
  );
}

const PASSAGES = new WeakMap<Section | Sentence, Passage>();

function wholePassage(section: Section): Passage {
  return passageOf(section, { kind: 'section', section: section.number });
}

function sentencePassage({ number: section }: Section, sentence: Sentence): Passage {
  return passageOf(sentence, { kind: 'sentences', section, from: sentence.number, to: sentence.number });
}

function passageOf(part: Section | Sentence, address: Address): Passage {
  const made = PASSAGES.get(part) ?? { address, text: part.text };
  PASSAGES.set(part, made);
  return made;
}

function joinSentences(sentences: readonly Sentence[]): string {
  return sentences
    .map(({ text, separator }, index) => (index === sentences.length - 1 ? text : text + separator))
    .join('');
}
