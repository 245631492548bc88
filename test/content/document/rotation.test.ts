import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAddress } from '../../../src/content/document/address.ts';
import { passageAt, type Rotation } from '../../../src/content/document/rotation.ts';
import { type Statement, sectionPassages, sentencePassages } from '../../../src/content/document/statement.ts';
import { smallStatement } from '../../support/small-statement.ts';
import { sources } from '../../support/telegram.ts';

const { statement } = sources.content;

const addresses = (rotation: Rotation, from: number, count: number, of: Statement = statement): readonly string[] =>
  Array.from({ length: count }, (_, index) => formatAddress(passageAt(of, rotation, from + index).address));

/** A statement of so many sections, each a sentence. */
const statementOf = (sections: number): Statement =>
  smallStatement(['A title', ...Array.from({ length: sections }, (_, index) => `S${index}.`)].join('\n'));

describe('passages in order', () => {
  it('are the sections one after the other, and then from the first again', () => {
    expect(addresses({ order: 'in-order', unit: 'section', seed: '' }, 0, 8)).toEqual('1 2 3 4 5 6 1 2'.split(' '));
  });

  it('are the sentences one after the other, and then from the first again', () => {
    const rotation: Rotation = { order: 'in-order', unit: 'sentence', seed: 'any' };
    expect(addresses(rotation, 0, 18)).toEqual(
      sentencePassages(statement).map(({ address }) => formatAddress(address)),
    );
    expect(addresses(rotation, 16, 4)).toEqual(['5.2', '6.1', '1.1', '2.1']);
  });

  it('are the statement, character for character', () => {
    const rotation: Rotation = { order: 'shuffled', unit: 'section', seed: 'a' };
    const posted = Array.from({ length: 6 }, (_, position) => passageAt(statement, rotation, position).text);
    expect(posted.toSorted()).toEqual(
      sectionPassages(statement)
        .map(({ text }) => text)
        .toSorted(),
    );
  });
});

describe('shuffled passages', () => {
  it('come in this order in every version: what /schedule promised must still come after an update', () => {
    expect(addresses({ order: 'shuffled', unit: 'section', seed: 'verbatim' }, 0, 18).join(' ')).toBe(
      '1 3 6 5 4 2 1 5 2 4 6 3 2 1 6 5 3 4',
    );
    expect(addresses({ order: 'shuffled', unit: 'sentence', seed: 'Ж🙂' }, 0, 18).join(' ')).toBe(
      '4.1 6.1 5.2 2.5 2.1 4.5 2.4 2.3 3.2 1.1 4.3 3.1 5.1 2.2 4.2 3.4 4.4 3.3',
    );
    // In round 4 the first would have been the last of round 3, and has changed places.
    expect(addresses({ order: 'shuffled', unit: 'section', seed: 'verbatim' }, 18, 12).join(' ')).toBe(
      '5 3 2 1 6 4 6 1 4 2 3 5',
    );
    expect(addresses({ order: 'shuffled', unit: 'section', seed: '' }, 6_000_000_000, 6).join(' ')).toBe('1 2 6 3 4 5');
  });

  it('all come once in every round, and none twice in a row, whatever the seed', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('section', 'sentence'), fc.nat(1_000_000), (seed, unit, round) => {
        const length = unit === 'section' ? 6 : 18;
        const posted = addresses({ order: 'shuffled', unit, seed }, round * length, length * 3);
        for (const start of [0, length, 2 * length]) {
          expect(new Set(posted.slice(start, start + length)).size).toBe(length);
        }
        expect(posted.filter((address, index) => address === posted[index - 1])).toEqual([]);
      }),
      { seed: 20_220_105, numRuns: 200 },
    );
  });

  it.each([2, 3, 4, 5])('do so in a statement of %i sections too', (sections) => {
    const few = statementOf(sections);
    for (const seed of ['a', 'b', 'c']) {
      const posted = addresses({ order: 'shuffled', unit: 'section', seed }, 0, 200 * sections, few);
      expect(posted.filter((address, index) => address === posted[index - 1])).toEqual([]);
      for (let start = 0; start < posted.length; start += sections) {
        expect(new Set(posted.slice(start, start + sections)).size).toBe(sections);
      }
    }
  });

  it('of a single section are that section', () => {
    expect(addresses({ order: 'shuffled', unit: 'section', seed: 'a' }, 0, 3, statementOf(1))).toEqual(['1', '1', '1']);
  });

  it('differ from round to round and from seed to seed', () => {
    const rounds = Array.from({ length: 50 }, (_, round) =>
      addresses({ order: 'shuffled', unit: 'sentence', seed: 'a' }, round * 18, 18).join(),
    );
    const seeds = Array.from({ length: 50 }, (_, seed) =>
      addresses({ order: 'shuffled', unit: 'sentence', seed: String(seed) }, 0, 18).join(),
    );
    expect(new Set([...rounds, ...seeds]).size).toBe(100);
  });

  it('favour no passage for any place in the round', () => {
    const rounds = 6_000;
    const posted = addresses({ order: 'shuffled', unit: 'section', seed: 'fair' }, 0, rounds * 6);
    for (const place of [0, 1, 2, 3, 4, 5]) {
      const counts = Map.groupBy(
        posted.filter((_, index) => index % 6 === place),
        (address) => address,
      );
      // A thousand each, and five standard deviations of 29.
      for (const each of counts.values()) expect(Math.abs(each.length - rounds / 6)).toBeLessThan(145);
    }
  });
});

it.each([-1, 0.5, Number.NaN, Infinity])('there is no position %d', (position) => {
  for (const order of ['in-order', 'shuffled'] as const) {
    expect(() => passageAt(statement, { order, unit: 'section', seed: '' }, position)).toThrow(RangeError);
  }
});
