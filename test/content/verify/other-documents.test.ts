import { describe, expect, it } from 'vitest';
import { formatAddress } from '../../../src/content/document/address.ts';
import { sentencePassages } from '../../../src/content/document/statement.ts';
import { parseStatement } from '../../../src/content/folder/parse-statement.ts';
import type { Verification } from '../../../src/content/verify/verdict.ts';
import { createVerifier, type Verifier } from '../../../src/content/verify/verify.ts';
import { readProjectFiles } from '../../../src/node/process/project-files.ts';

const { statement, verify } = readProjectFiles('examples/udhr').content;

const whereOf = (verdict: Verification): string[] =>
  'parts' in verdict ? verdict.parts.map(({ address }) => formatAddress(address)) : [];

describe('the heading of a section', () => {
  it('is found in that section', () => {
    expect(verify('Preamble')).toMatchObject({ kind: 'exact', parts: [{ address: { kind: 'section', section: 0 } }] });
    expect(whereOf(verify('Article 5'))).toEqual(['5']);
    expect(whereOf(verify(`Article 30\n${statement.sections[30]?.text}`))).toEqual(['30']);
    expect(whereOf(verify('Article 1 All human beings are born free'))).toEqual(['1.1']);
  });

  it('is not that of the document', () => {
    expect(verify('Universal Declaration of Human Rights')).toMatchObject({ kind: 'exact', parts: [] });
  });
});

describe('a verifier', () => {
  it('gives the same verdicts, prepared or not, and also while it is prepared', () => {
    const texts = [
      statement.sections[1]?.text ?? '',
      'Article 5',
      'All human beings are born free and unequal',
      'Hello',
    ];
    const { verify: unprepared } = createVerifier(statement);
    const prepared = createVerifier(statement);
    for (const _ of prepared.prepare());
    const halfPrepared = createVerifier(statement);
    const steps = halfPrepared.prepare();
    steps.next();
    for (const text of texts) {
      expect(prepared.verify(text)).toEqual(unprepared(text));
      expect(halfPrepared.verify(text)).toEqual(unprepared(text));
      steps.next();
    }
  });
});

describe('a document of 100,000 characters', () => {
  const chapters = Array.from({ length: 9 }, (_, chapter) =>
    statement.sections.map(({ text }) => text.replace(/\p{L}{6,}/gu, (word) => `${word}${'abcdefghi'[chapter]}`)),
  );
  const long = parseStatement(
    chapters.flat().join('\n\n'),
    {
      heading: [],
      boilerplate: [],
      abbreviations: [],
      attribution: 'N',
      sections: { each: 'block', isHeaded: false, first: 1 },
      date: '2020-01-01',
      language: 'en',
    },
    () => {},
  );
  const { verify: verifyLong } = createVerifier(long);

  it('is known sentence by sentence, altered too', () => {
    for (const { address, text } of sentencePassages(long)) {
      const words = text.split(' ');
      if (words.length < 8) continue;
      expect(verifyLong(text), text).toMatchObject({ kind: 'exact' });
      const altered = verifyLong(words.with(3, 'zebra').join(' '));
      expect(altered.kind, text).toBe('altered');
      expect(whereOf(altered).map(Number).map(Math.floor), text).toContain(address.section);
    }
  });

  it('is compared in the time that a short one takes', () => {
    const least = (verifier: Verifier, text: string): number => {
      const times = Array.from({ length: 8 }, () => {
        const from = performance.now();
        expect(verifier(text).kind).toBe('altered');
        return performance.now() - from;
      });
      return Math.min(...times);
    };
    const alter = (text: string, from: number) => text.slice(from, from + 4_000).replaceAll(' the ', ' a ');
    const [long100, short11] = [
      least(verifyLong, alter(long.text, 60_000)),
      least(verify, alter(statement.text, 5_000)),
    ];
    // As a whole it would take nine times as long.
    expect(long100 / short11).toBeLessThan(4);
  });
});
