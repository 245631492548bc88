import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAddress } from '../../../src/content/document/address.ts';
import { sentencePassages } from '../../../src/content/document/statement.ts';
import type { Verification } from '../../../src/content/verify/verdict.ts';
import { sources } from '../../support/telegram.ts';

const { statement, verify } = sources.content;
const sentences = sentencePassages(statement);

const whereOf = (verdict: Verification): string[] =>
  'parts' in verdict ? verdict.parts.map(({ address }) => formatAddress(address)) : [];

describe('a quotation is exact', () => {
  it('when it is the attribution alone', () => {
    const attribution = statement.attribution;
    for (const text of [attribution, `— ${attribution}`, statement.heading[1] ?? '', statement.date]) {
      expect(verify(text), text).toMatchObject({ kind: 'exact', parts: [] });
    }
  });

  it.each(sentences)('when it is sentence $address.section.$address.from', ({ text }) => {
    expect(verify(text)).toMatchObject({ kind: 'exact', times: 1, caseDiffers: false });
  });

  it('with other quotation marks, dashes, apostrophes and white space', () => {
    const typed = `"And  today we see\nthat the people's patience reached its limit."`;
    expect(verify(typed)).toMatchObject({ kind: 'exact', caseDiffers: false });
    expect(whereOf(verify('Socio–economic demands objectively'))).toEqual(['2.4']);
    expect(whereOf(verify('by force. On the contrary'))).toEqual(['4.3-4']);
  });

  it('but for its case, and says so', () => {
    expect(verify('fear and submission WERE replaced')).toMatchObject({ kind: 'exact', caseDiffers: true });
  });

  it('as a whole statement, and as a section', () => {
    expect(whereOf(verify(statement.text))).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(whereOf(verify(statement.sections[3]?.text ?? ''))).toEqual(['4']);
  });

  it('is not made of parts of sentences, which may say the contrary', () => {
    expect(verify('We call on the Kazakh authorities\nto use weapons against protesters').kind).toBe('altered');
    expect(
      verify('It is impossible to stop this process by force. Not. The people demand what is rightfully theirs.').kind,
    ).toBe('altered');
    expect(verify('Not\nThe people demand what is rightfully theirs.').kind).toBe('altered');
    const whole = sentences.map(({ text }) => text);
    for (const [index, text] of whole.entries()) {
      const next = whole[(index + 1) % whole.length] ?? '';
      expect(verify(`${text} ${next.replace(/^\S+\s/u, '')}`).kind, text).not.toBe('exact');
      expect(verify(`${text.replace(/\s\S+$/u, '.')} ${next}`).kind, text).not.toBe('exact');
    }
  });

  it('is not what has the signatories in the middle of it', () => {
    const [one, other] = sentences[1]?.text.split(/ (?=the people)/u) ?? [];
    const attribution = statement.attribution;
    expect(verify(`${one} ${attribution} ${other}`).kind).not.toBe('exact');
  });

  it('whatever invisible characters came with it', () => {
    expect(verify('The peo\u00adple dem\u200band what is right\ufefffully theirs')).toMatchObject({ kind: 'exact' });
  });

  it('with the signatories and the date below it, as the bot writes them', () => {
    const quoted = `${sentences[2]?.text}\n\n— ${statement.attribution}`;
    expect(verify(quoted)).toMatchObject({ kind: 'exact', parts: [{ address: { section: 2, from: 2, to: 2 } }] });
  });

  it('in the heading, which has no address', () => {
    expect(verify('January 5, 2022')).toMatchObject({ kind: 'exact', parts: [] });
    expect(verify('Turmenia Unite')).toMatchObject({ kind: 'exact', parts: [] });
  });

  it('counts how often it stands there', () => {
    expect(verify('family-clan rule')).toMatchObject({ kind: 'exact', times: 2 });
  });

  it('when it is any run of words of a sentence, but for a few common ones', () => {
    fc.assert(
      fc.property(fc.nat(17), fc.nat(), fc.nat(), (sentence, start, length) => {
        const parts = (sentences[sentence]?.text ?? '').split(' ');
        const from = start % parts.length;
        const fragment = parts.slice(from, from + 1 + (length % parts.length)).join(' ');
        const verdict = verify(fragment);
        const isFew = fragment.split(/[\s-]/u).length < 4;
        if (!isFew || verdict.kind === 'exact') expect(verdict).toMatchObject({ kind: 'exact', caseDiffers: false });
        else expect(verdict).toEqual({ kind: 'absent', why: 'too-little' });
      }),
      { numRuns: 200, seed: 20220105 },
    );
  });
});

describe('a quotation is not exact', () => {
  it.each([
    '"The people demand."',
    '“one-man rule.”',
    "'mass protests.'",
    '("The people demand.")',
    '“The people demand.” -',
    `“The people demand.”\n\n— ${statement.attribution}`,
  ])('with a full stop inside its marks where the sentence goes on: %s', (text) => {
    const verdict = verify(text);
    expect(verdict).toMatchObject({ kind: 'altered' });
    expect(verdict.kind === 'altered' && verdict.differences.at(-1)).toEqual({ kind: 'added', text: '.' });
  });

  it('unless the full stop is the quoting person’s, or one of an ellipsis', () => {
    for (const text of [
      'The people demand.',
      '"The people demand".',
      '"The people demand..."',
      '"The people demand…"',
    ]) {
      expect(verify(text), text).toMatchObject({ kind: 'exact' });
    }
  });

  it('with one word changed, added or left out', () => {
    fc.assert(
      fc.property(fc.nat(17), fc.nat(), fc.constantFrom('change', 'add', 'drop'), (sentence, at, how) => {
        const parts = (sentences[sentence]?.text ?? '').split(/\s+/u);
        // The first and the last word could be left out of an exact fragment.
        const index = 1 + (at % (parts.length - 2));
        const altered = parts.toSpliced(index, how === 'add' ? 0 : 1, ...(how === 'drop' ? [] : ['not']));
        if (altered.join(' ') === parts.join(' ')) return;
        expect(verify(altered.join(' ')).kind, altered.join(' ')).toBe('altered');
      }),
      { numRuns: 500, seed: 20220105 },
    );
  });

  it('and shows what was added and what was left out', () => {
    expect(verify('the people of Kazakhstan have not endured tyranny')).toMatchObject({
      kind: 'altered',
      parts: [{ address: { kind: 'sentences', section: 2, from: 1, to: 1 } }],
      differences: [
        { kind: 'same', text: 'the people of Kazakhstan have' },
        { kind: 'added', text: 'not' },
        { kind: 'same', text: 'endured tyranny' },
      ],
    });
    const call = verify('We call on the Kazakh authorities to use weapons against protesters');
    expect(call).toMatchObject({
      kind: 'altered',
      differences: [{}, { kind: 'missing', text: 'to make every effort to avoid bloodshed, not' }, {}],
    });
  });

  it.each(['?', '?!'])('as a question: "%s"', (sign) => {
    expect(verify(`The people demand what is rightfully theirs${sign}`).kind).toBe('altered');
  });

  it('and shows a first word that was changed, and what it was', () => {
    expect(verify('Feer and submission were replaced')).toMatchObject({
      differences: [{ kind: 'missing', text: 'Fear' }, { kind: 'added', text: 'Feer' }, { kind: 'same' }],
    });
  });

  it('when a word is cut in the middle', () => {
    expect(verify('ear and submission were replaced').kind).toBe('altered');
  });
});

describe('a text that is not there', () => {
  it.each(['hello world', 'the of and to in by the of and to', 'x'.repeat(4_096), 'a '.repeat(2_048), 'Слава народу'])(
    'is called absent: %#',
    (text) => {
      expect(verify(text).kind).toBe('absent');
    },
  );

  it.each(['', ' ', '\u200b'])('is none at all: "%s"', (text) => {
    expect(verify(text).kind).toBe('nothing-to-verify');
  });

  it.each(['🤷🤷', '🔥🔥🔥', '«»', '\uD800', '...'])('is called absent where it has no words: "%s"', (text) => {
    expect(verify(text).kind).toBe('absent');
  });
});

describe('any text', () => {
  it('is read to its 4,096th character', () => {
    expect(verify(`${sentences[0]?.text}${' '.repeat(4_096)}and something else`)).toMatchObject({ kind: 'exact' });
  });

  it('gets a verdict, and the stretches that are not added stand in the statement as they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(17), (noise, sentence) => {
        const verdict = verify(`${noise} ${sentences[sentence]?.text}`);
        if (verdict.kind !== 'altered') return;
        for (const { kind, text } of verdict.differences) {
          if (kind === 'missing') expect(statement.text).toContain(text);
        }
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});
