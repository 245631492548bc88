import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../src/handlers/base/locale.ts';
import {
  type About,
  type Action,
  PAGES,
  SUBSCRIPTION_DATA,
  type SubscriptionPress,
} from '../../../src/handlers/subscriptions/subscription-buttons.ts';
import { parseWhen } from '../../../src/jobs/plan/when.ts';
import { EVERY_HOURS } from '../../../src/jobs/plan/when-draft.ts';

/** The data on buttons of messages that chats have had for long. */
const KNOWN = [
  'new::0:show=card',
  'new::h8q2x:when=daily 09:00 Asia/Almaty',
  'new:-gqzlcx4x:h8q2x:show=when',
  'new:-gqzlcx4x:h8q2x:when=weekdays 09:00,18:30 Asia/Almaty',
  'sub:Ab3dE_9x:h8q2x:show=card',
  'sub:Ab3dE_9x:h8q2x:show=next',
  'sub:Ab3dE_9x:h8q2x:show=when',
  'sub:Ab3dE_9x:h8q2x:show=what',
  'sub:Ab3dE_9x:h8q2x:show=look',
  'sub:Ab3dE_9x:h8q2x:show=language',
  'sub:Ab3dE_9x:h8q2x:now=h8q2x',
  'sub:Ab3dE_9x:h8q2x:now=h8q2x.2.3',
  'sub:Ab3dE_9x:h8q2x:now=h8q2x.2',
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
  'sub:Ab3dE_9x:h8q2x:folded=yes',
  'sub:Ab3dE_9x:h8q2x:title=yes',
  'sub:Ab3dE_9x:h8q2x:link=no',
  'sub:Ab3dE_9x:h8q2x:picture=yes',
  'sub:Ab3dE_9x:h8q2x:show=words',
  'sub:Ab3dE_9x:h8q2x:remove=footer',
  'sub:Ab3dE_9x:h8q2x:language=kk',
  'sub:Ab3dE_9x:h8q2x:skip=h8q2x',
  'sub:-_3dE_9-:h8q2x:post=h8q2x',
  'sub:Ab3dE_9x:h8q2x:paused=yes',
  'sub:Ab3dE_9x:h8q2x:paused=no',
  'sub:Ab3dE_9x:h8q2x:unsubscribe=yes',
  'sub:Ab3dE_9x:h8q2x:forget=yes',
];

const named = [
  'daily 09:00 Asia/Almaty',
  'weekly mon 00:00 UTC',
  '10:00',
  'weekdays',
  ...EVERY_HOURS.map((hours) => `every ${hours}h UTC`),
]
  .map((text) => parseWhen(text))
  .flatMap((when) => (when.kind === 'named' ? [when.named] : []));

const about: fc.Arbitrary<About> = fc.oneof(
  fc.record({ kind: fc.constant('subscription' as const), id: fc.stringMatching(/^[\w-]{8}$/u) }),
  fc.record({ kind: fc.constant('chat' as const), chatId: fc.integer({ min: -1_009_999_999_999, max: -1 }) }),
  fc.constant({ kind: 'unchosen' as const }),
);

const minute = fc.integer({ min: 0, max: 100_000_000 });

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.constantFrom(...PAGES).map((page) => ({ kind: 'show' as const, page })),
  fc.constantFrom(...named).map((each) => ({ kind: 'when' as const, named: each })),
  fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }).map((days) => ({ kind: 'days' as const, days })),
  fc
    .uniqueArray(fc.integer({ min: 0, max: 1_439 }), { minLength: 1, maxLength: 6 })
    .map((times) => ({ kind: 'time' as const, times: times.toSorted((one, other) => one - other) })),
  fc
    .constantFrom('UTC', 'America/Argentina/Rio_Gallegos', 'Etc/GMT+5')
    .map((zone) => ({ kind: 'zone' as const, zone })),
  fc.constantFrom(...LOCALES).map((language) => ({ kind: 'language' as const, language })),
  fc.constantFrom('in-order' as const, 'shuffled' as const).map((order) => ({ kind: 'order' as const, order })),
  fc.constantFrom('section' as const, 'sentence' as const).map((unit) => ({ kind: 'unit' as const, unit })),
  fc.boolean().map((silent) => ({ kind: 'silent' as const, silent })),
  fc.boolean().map((folded) => ({ kind: 'folded' as const, folded })),
  fc.boolean().map((title) => ({ kind: 'title' as const, title })),
  fc.boolean().map((link) => ({ kind: 'link' as const, link })),
  fc.constantFrom('header' as const, 'footer' as const).map((place) => ({ kind: 'remove' as const, place })),
  fc.boolean().map((picture) => ({ kind: 'picture' as const, picture })),
  fc.boolean().map((paused) => ({ kind: 'paused' as const, paused })),
  minute.map((each) => ({ kind: 'skip' as const, minute: each })),
  minute.map((each) => ({ kind: 'post' as const, minute: each })),
  fc.constantFrom({ kind: 'preview' as const }, { kind: 'unsubscribe' as const }, { kind: 'forget' as const }),
);

const press: fc.Arbitrary<SubscriptionPress> = fc.record({ about, expiry: minute, action });

describe('the data of a subscription’s button', () => {
  it('fits into Telegram’s 64 bytes and is read as it was written', () => {
    fc.assert(
      fc.property(press, (pressed) => {
        const data = SUBSCRIPTION_DATA.format(pressed);
        expect(Buffer.byteLength(data)).toBeGreaterThan(0);
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
        expect(SUBSCRIPTION_DATA.parse(data)).toEqual(pressed);
      }),
    );
  });

  it('is either what we write or nothing, whatever is changed in it', () => {
    fc.assert(
      fc.property(press, fc.nat(64), fc.string({ maxLength: 3 }), (pressed, place, change) => {
        const data = SUBSCRIPTION_DATA.format(pressed);
        const altered = data.slice(0, place) + change + data.slice(place + 1);
        const read = SUBSCRIPTION_DATA.parse(altered);
        if (read !== undefined) expect(SUBSCRIPTION_DATA.format(read)).toBe(altered);
      }),
    );
  });

  it.each([
    'sub:Ab3dE_9x:h8q2x:unit=chapter',
    'sub:Ab3dE_9x:h8q2x:time=1440',
    'sub:Ab3dE_9x:h8q2x:time=09',
    'sub:Ab3dE_9x:h8q2x:time=',
    'sub:Ab3dE_9x:h8q2x:time=-1',
    'sub:Ab3dE_9x:h8q2x:time=600.540',
    'sub:Ab3dE_9x:h8q2x:time=540.540',
    'sub:Ab3dE_9x:h8q2x:time=1.2.3.4.5.6.7',
    'sub:Ab3dE_9x:h8q2x:days=21',
    'sub:Ab3dE_9x:h8q2x:days=8',
    'sub:Ab3dE_9x:h8q2x:zone=Moon/Base',
    'sub:Ab3dE_9x:h8q2x:zone=asia/almaty',
    'sub:Ab3dE_9x:h8q2x:when=9:00',
    'sub:Ab3dE_9x:h8q2x:when=Asia/Almaty 09:00',
    'sub:Ab3dE_9x:h8q2x:silent=true',
    'sub:Ab3dE_9x:h8q2x:forget=no',
    'sub:Ab3dE_9x:h8q2x:skip=-1',
    'sub:Ab3dE_9x:0h8q2x:paused=yes',
    'sub:Ab3dE_9:h8q2x:paused=yes',
    'new:-0:h8q2x:show=card',
    'new:9.5:h8q2x:show=card',
    'sub:Ab3dE_9x:h8q2x:paused=yes\n',
    'sub:Ab3dE_9x',
    'sub:Ab3dE_9x:h8q2x:constructor=yes',
    'passage:2.3',
    '',
  ])('"%s" is none', (data) => {
    expect(SUBSCRIPTION_DATA.parse(data)).toBeUndefined();
  });

  it.each(KNOWN)('"%s" is still understood and still written so', (data) => {
    const read = SUBSCRIPTION_DATA.parse(data);
    expect(read).toBeDefined();
    expect(read && SUBSCRIPTION_DATA.format(read)).toBe(data);
  });

  it('is not written where it would be too long', () => {
    const times = [60, 120, 180, 240, 300, 360];
    const cadence = { days: [1, 3, 5, 7], times, zone: 'Asia/Almaty' };
    const long: SubscriptionPress = {
      about: { kind: 'unchosen' },
      expiry: 29_000_000,
      action: { kind: 'when', named: cadence },
    };
    expect(SUBSCRIPTION_DATA.fits(long)).toBe(false);
    expect(() => SUBSCRIPTION_DATA.format(long)).toThrow(RangeError);
  });
});
