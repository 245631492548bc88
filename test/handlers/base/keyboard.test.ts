import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPress, type Press, parsePress } from '../../../src/handlers/base/callback-data.ts';
import { LOCALES } from '../../../src/handlers/base/locale.ts';
import {
  formatSubscriptionPress,
  parseSubscriptionPress,
} from '../../../src/handlers/subscriptions/subscription-buttons.ts';
import { sources } from '../../support/telegram.ts';

const { places, signatories, statement } = sources.content;

/** What stands on the buttons of messages that chats have had for long: each kind, as the first version wrote it. */
const OF_READING = [
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

const OF_SUBSCRIPTIONS = [
  'new::0:show=card',
  'new::h8q2x:when=daily 09:00 Asia/Almaty',
  'new:-gqzlcx4x:h8q2x:show=when',
  'new:-gqzlcx4x:h8q2x:when=weekdays 09:00,18:30 Asia/Almaty',
  'sub:Ab3dE_9x:h8q2x:show=card',
  'sub:Ab3dE_9x:h8q2x:show=next',
  'sub:Ab3dE_9x:h8q2x:show=when',
  'sub:Ab3dE_9x:h8q2x:show=language',
  'sub:Ab3dE_9x:h8q2x:show=unsubscribe',
  'sub:Ab3dE_9x:h8q2x:preview=yes',
  'sub:Ab3dE_9x:h8q2x:when=every 3h UTC',
  'sub:Ab3dE_9x:h8q2x:days=1234567',
  'sub:Ab3dE_9x:h8q2x:time=540',
  'sub:Ab3dE_9x:h8q2x:zone=Asia/Almaty',
  'sub:Ab3dE_9x:h8q2x:order=shuffled',
  'sub:Ab3dE_9x:h8q2x:order=in-order',
  'sub:Ab3dE_9x:h8q2x:unit=sentence',
  'sub:Ab3dE_9x:h8q2x:unit=section',
  'sub:Ab3dE_9x:h8q2x:silent=yes',
  'sub:Ab3dE_9x:h8q2x:silent=no',
  'sub:Ab3dE_9x:h8q2x:language=kk',
  'sub:Ab3dE_9x:h8q2x:skip=h8q2x',
  'sub:-_3dE_9-:h8q2x:post=h8q2x',
  'sub:Ab3dE_9x:h8q2x:paused=yes',
  'sub:Ab3dE_9x:h8q2x:paused=no',
  'sub:Ab3dE_9x:h8q2x:unsubscribe=yes',
  'sub:Ab3dE_9x:h8q2x:forget=yes',
];

const section = fc.integer({ min: 0, max: 999 });
const sentences = fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 99 }));

const press: fc.Arbitrary<Press> = fc.oneof(
  fc
    .constantFrom('contents', 'whole', 'places', 'signatories', 'quote', 'language', 'help')
    .map((kind) => ({ kind }) as Press),
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
        const data = formatPress(pressed);
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
        expect(parsePress(data)).toEqual(pressed);
      }),
    );
  });

  it.each(OF_READING)('"%s" is still understood and still written so', (data) => {
    const read = parsePress(data);
    expect(read).toBeDefined();
    expect(read && formatPress(read)).toBe(data);
    expect(parseSubscriptionPress(data)).toBeUndefined();
  });

  it('names each sentence of the statement', () => {
    for (const { number } of statement.sections) expect(parsePress(`passage:${number}.1`)).toBeDefined();
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
    'passage:2.3\n',
    `place:${'a'.repeat(64)}`,
  ])('"%s" is none', (data) => {
    expect(parsePress(data)).toBeUndefined();
  });
});

describe('the data of a subscription’s button, in chats that exist', () => {
  it.each(OF_SUBSCRIPTIONS)('"%s" is still understood and still written so', (data) => {
    const read = parseSubscriptionPress(data);
    expect(read).toBeDefined();
    expect(read && formatSubscriptionPress(read)).toBe(data);
    expect(parsePress(data)).toBeUndefined();
  });
});
