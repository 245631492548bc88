import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Address, formatAddress, parseAddress } from '../../../src/content/document/address.ts';
import { isPassage, quote, sectionPassages, sentencePassages } from '../../../src/content/document/statement.ts';
import { parseStatement } from '../../../src/content/folder/parse-statement.ts';
import { receivedBytes, receivedLines, receivedSections } from '../../support/received.ts';
import { sources } from '../../support/telegram.ts';

const { statement } = sources.content;

const textAt = (written: string): string => {
  const address = parseAddress(written);
  const quoted = address && quote(statement, address);
  if (quoted === undefined || !isPassage(quoted)) throw new Error(`no passage at ${written}`);
  return quoted.text;
};

describe('the statement', () => {
  it('is the file that was received', () => {
    expect(createHash('sha256').update(receivedBytes).digest('hex')).toBe(
      '6e2a488c17469cfbb234f306e6c82b2c9d7e594cafed5cdc5bcbd1bb1b71c2b9',
    );
  });

  it('has 3,696 characters without the boilerplate of its page', () => {
    expect(statement.text).toHaveLength(3_696);
    expect(statement.text.startsWith('January')).toBe(true);
  });

  it('keeps every character: three no-break spaces and five typographic apostrophes', () => {
    expect(statement.text.match(/\u00A0/gu)).toHaveLength(3);
    expect(statement.text.match(/\u2019/gu)).toHaveLength(5);
    expect(statement.date).toBe(receivedLines[4]);
    expect(statement.heading).toEqual([receivedLines[4], receivedLines[6]]);
  });

  it('has six sections, which are the paragraphs byte for byte', () => {
    expect(sectionPassages(statement).map(({ text }) => text)).toEqual(receivedSections);
    expect(receivedSections.map((text) => text.length)).toEqual([274, 1_022, 837, 647, 419, 321]);
  });

  it('has 18 sentences: 1, 5, 4, 5, 2 and 1', () => {
    expect(statement.sections.map(({ sentences }) => sentences.length)).toEqual([1, 5, 4, 5, 2, 1]);
    expect(sentencePassages(statement)).toHaveLength(18);
  });

  it.each(statement.sections)('joins the sentences of section $number to the section, byte for byte', (section) => {
    expect(section.sentences.map(({ text, separator }) => text + separator).join('')).toBe(
      receivedSections[section.number - 1],
    );
    for (const { text } of section.sentences) expect(text).toMatch(/^\p{Lu}|^\d?.*\.$/u);
  });

  it('has the list of places as its longest sentence', () => {
    const longest = sentencePassages(statement).toSorted((one, other) => other.text.length - one.text.length)[0];
    expect(longest && formatAddress(longest.address)).toBe('2.3');
    expect(longest?.text).toHaveLength(389);
  });
});

describe('a quotation', () => {
  it('of several sentences keeps what stands between them', () => {
    expect(textAt('4.3-4')).toContain('by force.\u00A0 On the contrary');
    expect(receivedSections[3]).toContain(textAt('4.3-4'));
    expect(textAt('4.1-5')).toBe(receivedSections[3]);
  });

  it.each([
    ['0', { kind: 'no-such-section', section: 0, first: 1, last: 6 }],
    ['7', { kind: 'no-such-section', section: 7, first: 1, last: 6 }],
    ['9.1', { kind: 'no-such-section', section: 9, first: 1, last: 6 }],
    ['2.0', { kind: 'no-such-sentence', section: 2, sentence: 0, sentences: 5 }],
    ['2.9', { kind: 'no-such-sentence', section: 2, sentence: 9, sentences: 5 }],
    ['2.4-9', { kind: 'no-such-sentence', section: 2, sentence: 9, sentences: 5 }],
    ['4.4-2', { kind: 'reversed', section: 4, from: 4, to: 2 }],
  ])('at %s says what is wrong', (written, fault) => {
    const address = parseAddress(written);
    expect(address && quote(statement, address)).toEqual(fault);
  });
});

describe('an address', () => {
  it.each<[string, Address]>([
    ['3', { kind: 'section', section: 3 }],
    [' 3 ', { kind: 'section', section: 3 }],
    ['2.3', { kind: 'sentences', section: 2, from: 3, to: 3 }],
    ['4.2-4', { kind: 'sentences', section: 4, from: 2, to: 4 }],
    ['4.2–4', { kind: 'sentences', section: 4, from: 2, to: 4 }],
    ['4.2-4.4', { kind: 'sentences', section: 4, from: 2, to: 4 }],
  ])('is read from "%s"', (written, address) => {
    expect(parseAddress(written)).toEqual(address);
  });

  it.each(['', 'three', '3.', '.3', '3.x', '-1', '3.1-', '4.2-5.1', '1e3', '9999999', '3 4', '٣', '3\u0000'])(
    'is not read from "%s"',
    (written) => {
      expect(parseAddress(written)).toBeUndefined();
    },
  );

  it('is written as it was read', () => {
    for (const written of ['3', '2.3', '4.2-4']) {
      const address = parseAddress(written);
      expect(address && formatAddress(address)).toBe(written);
    }
  });
});

describe('a text that is not the statement', () => {
  it.each(['', 'one line', 'January 5, 2022\n\nsignatories only'])('is refused with what to do: "%s"', (text) => {
    const faults: string[] = [];
    parseStatement(text, sources.content.definition, (_, what) => void faults.push(what));
    expect(faults.join('\n')).toMatch(
      /should begin with its heading \(date, signatories\), and have sections below it/u,
    );
  });
});
