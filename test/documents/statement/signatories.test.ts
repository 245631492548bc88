import { describe, expect, it } from 'vitest';
import { receivedSignatories } from '../../support/received.ts';
import { sources } from '../../support/telegram.ts';

const { signatories } = sources.content;

describe('the signatories', () => {
  it('are five, in the order of their signatures and in their spelling', () => {
    expect(signatories.all.map(({ name }) => name)).toEqual([
      'Reforma Party (Kyrgyzstan)',
      'Republican Party of Turkmenistan',
      'Turmenia Unite',
      'Foreign Bureau of Opposition of Kazakhstan',
      'Birlik Party (Uzbekistan)',
    ]);
    expect(signatories.all.map(({ name }) => name).join(', ')).toBe(receivedSignatories);
  });

  it('have the countries that the statement gives, and Turmenia Unite has none', () => {
    expect(signatories.all.map(({ country }) => country)).toEqual([
      'Kyrgyzstan',
      'Turkmenistan',
      undefined,
      'Kazakhstan',
      'Uzbekistan',
    ]);
  });

  it.each([
    ['1', [1]],
    ['birlik', [5]],
    ['Бирлик', [5]],
    ['Turmenia Unite', [3]],
    ['reforma', [1]],
    ['foreign bureau', [4]],
    ['party', [1, 2, 5]],
    ['0', []],
    ['6', []],
    ['', []],
    ['zzz', []],
    ['of', []],
    ['\uD800', []],
    ['🤷', []],
  ])('are looked up by "%s"', (query, numbers) => {
    const found = signatories.lookUp(query);
    const all = found.kind === 'found' ? [found.signatory] : found.kind === 'several' ? found.signatories : [];
    expect(all.map(({ number }) => number)).toEqual(numbers);
  });
});
