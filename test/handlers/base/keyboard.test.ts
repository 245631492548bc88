import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { READING_DATA, type ReadingPress } from '../../../src/handlers/base/keyboard.ts';
import { LOCALES } from '../../../src/handlers/base/locale.ts';
import { sources } from '../../support/telegram.ts';

const { places, signatories, statement } = sources.content;

/** What stands on the buttons of messages that chats have had for long: each kind, as the first version wrote it. */
const KNOWN = [
  'contents',
  'whole',
  'places',
  'signatories',
  'quote',
  'language',
  'help',
  'passage:3',
  'passage:2.3',
  'passage:4.2-4',
  'place:almaty',
  'map:almaty',
  'signatory:5',
  'choose-language:kk',
  'choose-language:as-telegram',
];

const section = fc.integer({ min: 0, max: 999 });
const sentences = fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 99 }));

const press: fc.Arbitrary<ReadingPress> = fc.oneof(
  fc
    .constantFrom('contents', 'whole', 'rich-page', 'places', 'signatories', 'quote', 'language', 'help')
    .map((kind) => ({ kind }) as ReadingPress),
  section.map((number) => ({ kind: 'passage' as const, address: { kind: 'section' as const, section: number } })),
  fc.tuple(section, sentences).map(([number, [from, more]]) => ({
    kind: 'passage' as const,
    address: { kind: 'sentences' as const, section: number, from, to: from + more },
  })),
  fc.constantFrom(...places.all).map(({ slug }) => ({ kind: 'place' as const, slug })),
  fc.constantFrom(...places.all).map(({ slug }) => ({ kind: 'map' as const, slug })),
  fc.constantFrom(...signatories.all).map(({ number }) => ({ kind: 'signatory' as const, number })),
  fc.constantFrom(...LOCALES, 'as-telegram' as const).map((locale) => ({ kind: 'choose-language' as const, locale })),
);

describe('the data of a button that reads', () => {
  it('fits into Telegram’s 64 bytes and is read as it was written', () => {
    fc.assert(
      fc.property(press, (pressed) => {
        const data = READING_DATA.format(pressed);
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
        expect(READING_DATA.parse(data)).toEqual(pressed);
      }),
    );
  });

  it.each(KNOWN)('"%s" is still understood and still written so', (data) => {
    const read = READING_DATA.parse(data);
    expect(read).toBeDefined();
    expect(read && READING_DATA.format(read)).toBe(data);
  });

  it('names each sentence of the statement', () => {
    for (const { number } of statement.sections) expect(READING_DATA.parse(`passage:${number}.1`)).toBeDefined();
  });

  it.each([
    '',
    'contents:',
    'contents:1',
    'Contents',
    'passage',
    'passage:',
    'passage:x',
    'place',
    'place:',
    'choose-language:de',
    'choose-language:',
    'turn',
    'constructor',
    'passage:02.3',
    'passage:2,3',
    'passage:4.2-4.4',
    'signatory:01',
    'signatory:x',
    'place:Almaty',
    'sub:Ab3dE_9x:h8q2x:unit=sentence',
    'passage:2.3\n',
    `place:${'a'.repeat(64)}`,
  ])('"%s" is none', (data) => {
    expect(READING_DATA.parse(data)).toBeUndefined();
  });
});
