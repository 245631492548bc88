import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_PACKED } from '../../../src/jobs/plan/keys.ts';
import { withSettings } from '../../../src/jobs/plan/settings.ts';
import { OUTCOMES, parseSlotId, type Subscription, slotId } from '../../../src/jobs/plan/subscription.ts';
import { type ChatCipher, createChatCipher } from '../../../src/jobs/run/chat-cipher.ts';
import * as records from '../../../src/jobs/run/subscription-record.ts';
import { CIPHER } from '../../support/cipher.ts';
import { subscriptionOf } from '../../support/subscription.ts';

/** Hides nothing, so that a record is the same each time. */
const PLAIN: Pick<ChatCipher, 'seal' | 'open' | 'sealText' | 'openText'> = {
  seal: (_, { chatId, threadId }) => `${chatId}~${threadId ?? ''}`,
  open(_, sealed) {
    const [chatId, threadId = ''] = sealed.split('~');
    return { chatId: Number(chatId), ...(threadId === '' ? {} : { threadId: Number(threadId) }), isCurrent: true };
  },
  sealText: (_, text) => `text~${Buffer.from(text).toString('base64url')}`,
  openText(_, sealed) {
    const [kind, text = ''] = sealed.split('~');
    return kind === 'text' ? Buffer.from(text, 'base64url').toString() : undefined;
  },
};

const writeRecord = (subscription: Subscription) => records.writeRecord(subscription, PLAIN);
const readRecord = (id: string, record: string) => records.readRecord(id, record, PLAIN);

const everything = subscriptionOf({
  threadId: 17,
  isChannel: false,
  language: 'kk',
  cadence: { days: [1, 3, 5], times: [0, 540, 1_439], zone: 'America/Argentina/ComodRivadavia' },
  order: 'shuffled',
  unit: 'sentence',
  silent: true,
  folded: true,
  title: true,
  link: true,
  picture: true,
  words: { header: 'Ours | and more', footer: '#ours\n@daily_words' },
  pause: 'no-rights',
  position: 12_345,
  once: true,
  turns: {
    come: { round: 685, passages: [16, 17] },
    last: 3,
    next: 0,
    leftOut: { section: [1, 5], sentence: [0, 8, 17] },
  },
  asked: [29_000_001, 29_000_003],
  skips: [29_000_000, 29_000_001],
  last: { minute: 29_000_000, outcome: 'unknown' },
  flight: 29_000_002,
  notFound: 2,
  open: 29_000_062,
  wait: { from: 1_740_000_000_000, until: 1_740_000_200_000 },
});

describe('a record', () => {
  it.each<[string, Subscription]>([
    ['with the least', subscriptionOf()],
    ['with everything', everything],
    ...OUTCOMES.map((outcome): [string, Subscription] => [outcome, subscriptionOf({ last: { minute: 1, outcome } })]),
    ['with a header', subscriptionOf({ words: { header: 'Ours' } })],
    ['with a footer', subscriptionOf({ words: { footer: '#ours' } })],
    ['paused by a person', subscriptionOf({ pause: 'by-person' })],
    ['whose topic is gone', subscriptionOf({ pause: 'no-topic' })],
    ['whose loss was told', subscriptionOf({ pause: 'no-rights', isLossTold: true })],
    ['that ended', subscriptionOf({ pause: 'ended', once: true })],
    ['with something chosen', subscriptionOf({ turns: { next: 35 } })],
    ['with something left out', subscriptionOf({ turns: { leftOut: { sentence: [7] } } })],
    ['that was asked for a post', subscriptionOf({ asked: [29_000_000] })],
    ['that started over', subscriptionOf({ turns: { last: 0 } })],
  ])('%s reads as it was written', (_, subscription) => {
    expect(readRecord(subscription.id, writeRecord(subscription))).toEqual(subscription);
  });

  it('of an ordinary subscription is short enough for the private Redis to pack it', () => {
    const ordinary = subscriptionOf({ position: 1_234, last: { minute: 29_000_000, outcome: 'sent' } });
    expect(records.writeRecord(ordinary, CIPHER).length).toBeLessThanOrEqual(MAX_PACKED);
  });

  it('with every wish about the statement is short enough too', () => {
    const wishful = subscriptionOf({
      unit: 'sentence',
      order: 'shuffled',
      once: true,
      position: 1_234,
      last: { minute: 29_000_000, outcome: 'sent' },
      turns: {
        come: { round: 68, passages: [3, 9, 17] },
        last: 17,
        next: 4,
        leftOut: { section: [0, 1, 2, 3, 4], sentence: Array.from({ length: 17 }, (_, index) => index) },
      },
      asked: [29_000_000, 29_000_001, 29_000_002],
    });
    expect(records.writeRecord(wishful, CIPHER).length).toBeLessThanOrEqual(MAX_PACKED);
  });

  it('of nothing that was added later is as it was before', () => {
    expect(writeRecord(subscriptionOf())).toBe('-1001234567890~||c|en|1234567|f0|Asia/Almaty|0|||0||||');
  });

  it('hides what an editor wrote, differently for each subscription', () => {
    const words = { header: 'canary', footer: '@daily_words' };
    const record = records.writeRecord(subscriptionOf({ words }), CIPHER);
    for (const text of ['canary', 'daily_words']) {
      expect(record).not.toContain(text);
      expect(record).not.toContain(Buffer.from(text).toString('base64url'));
    }
    const other = records.writeRecord(subscriptionOf({ id: 'BBBBBBBB' }), CIPHER).split('|');
    const stolen = records.readRecord('BBBBBBBB', [...other, record.split('|')[15]].join('|'), CIPHER);
    expect(stolen.words).toBeUndefined();
  });

  it('whose own words can’t be read here posts without them, and keeps them', () => {
    const record = `${records.writeRecord(subscriptionOf(), CIPHER)}|nonsense|later`;
    const read = records.readRecord('AAAAAAAA', record, CIPHER);
    expect(read.words).toBeUndefined();
    expect(records.writeRecord(read, CIPHER).split('|').slice(15)).toEqual(['nonsense', 'later']);
  });

  it('whose chat is encrypted with another key is refused, and the error does not show it', () => {
    const record = records.writeRecord(subscriptionOf(), createChatCipher('another key'));
    expect(() => records.readRecord('AAAAAAAA', record, CIPHER)).toThrow(/AAAAAAAA can't be decrypted/u);
    expect(() => records.readRecord('BBBBBBBB', record, CIPHER)).not.toThrow(record.slice(0, 40));
  });

  it('that no version wrote is refused, and the error does not show it', () => {
    expect(() => readRecord('AAAAAAAA', 'canary|1')).toThrow(/AAAAAAAA.*2 of 13/u);
    expect(() => readRecord('AAAAAAAA', 'canary|1')).not.toThrow(/canary/u);
  });

  it.each([6, 8, 11, 12, 13, 14, 15])('with something else than a number in field %i is refused', (place) => {
    const fields = writeRecord(everything)
      .split('|')
      .with(place - 1, '?');
    expect(() => readRecord('AAAAAAAA', fields.join('|'))).toThrow(/something else where a number should be/u);
  });

  it('of the first version, which had 13 fields, reads as it did', () => {
    const record = '-1001234567890~17||crsq|kk|135|0,f0,13z|Asia/Almaty|7|p|s1000|1|1001,1002|1003';
    expect(readRecord('AAAAAAAA', record)).toEqual(
      subscriptionOf({
        threadId: 17,
        order: 'shuffled',
        unit: 'sentence',
        silent: true,
        language: 'kk',
        cadence: { days: [1, 3, 5], times: [0, 540, 1_439], zone: 'Asia/Almaty' },
        position: 7,
        pause: 'by-person',
        last: { minute: 46_656, outcome: 'sent' },
        notFound: 1,
        skips: [46_657, 46_658],
        flight: 46_659,
      }),
    );
  });

  it('tells the end of a wait never earlier than Telegram did', () => {
    const wait = { from: 1_740_000_000_999, until: 1_740_000_000_001 };
    expect(readRecord('AAAAAAAA', writeRecord(subscriptionOf({ wait }))).wait).toEqual({
      from: 1_740_000_000_000,
      until: 1_740_000_001_000,
    });
  });
});

/** A record as a later version may write it: more letters among the flags, other reasons, more fields. */
const laterRecord = fc
  .record({
    flags: fc.uniqueArray(fc.constantFrom('c', 'r', 's', 'q', 'o', 'n', 'x', 'Y', '9'), { maxLength: 9 }),
    pause: fc.constantFrom('', 'p', 'r', 't', 'e', '~'),
    last: fc.constantFrom('', 's1000', 'l1000', 'y1000', '?'),
    open: fc.constantFrom('', 'hbq1z'),
    wait: fc.constantFrom('', 'sqx0.sqx9'),
    words: fc.constantFrom('', 'c2VhbGVk'),
    turns: fc.constantFrom('', '3:Gg.5;3;BA.EAI;hbq1z', ';;', '?', ';3;.EA'),
    rest: fc
      .array(
        fc.string({ maxLength: 6 }).map((text) => text.replaceAll('|', '/')),
        { maxLength: 4 },
      )
      .map((rest) => rest.slice(0, rest.findLastIndex((field) => field !== '') + 1)),
  })
  .map(({ flags, pause, last, open, wait, words, turns, rest }) =>
    ['-1001234567890~', '', flags.join(''), 'en', '1234567', 'f0', 'Asia/Almaty', 3, pause, last, 0, '', '', open, wait]
      .concat(rest.length > 0 || turns !== '' ? [words, turns] : words === '' ? [] : [words])
      .concat(rest)
      .join('|'),
  );

describe('a record of a later version', () => {
  it('is written with every byte that was read', () => {
    fc.assert(
      fc.property(laterRecord, (record) => {
        expect(writeRecord(readRecord('AAAAAAAA', record))).toBe(record);
      }),
    );
  });

  it('keeps what is not known here when it is changed', () => {
    fc.assert(
      fc.property(laterRecord, fc.boolean(), (record, silent) => {
        const before = readRecord('AAAAAAAA', record);
        const after = readRecord('AAAAAAAA', writeRecord(withSettings(before, { silent, threadId: 5 })));
        // Flags in another order than ours are written in ours.
        expect(after).toEqual({ ...before, silent, threadId: 5, unread: after.unread });
        expect(after.unread?.rest).toEqual(before.unread?.rest);
        const unknown = (flags = '') => flags.replace(/[crsqon]/gu, '');
        expect(unknown(after.unread?.flags)).toBe(unknown(before.unread?.flags));
      }),
    );
  });

  it('that is paused for a reason unknown here is resumed by nobody but a person’s own pause and its end', () => {
    const before = readRecord('AAAAAAAA', writeRecord(subscriptionOf({ unread: { pause: 'e' } })));
    expect(writeRecord(before)).toContain('|e|');
    const paused = readRecord('AAAAAAAA', writeRecord({ ...before, pause: 'by-person' }));
    expect(paused).toEqual(subscriptionOf({ pause: 'by-person' }));
  });
});

describe('the id of a slot', () => {
  it('is read as it was written, and is a job id that BullMQ takes', () => {
    const slot = { subscriptionId: 'Ab-dE_9x', minute: 29_916_000 };
    expect(parseSlotId(slotId(slot))).toEqual(slot);
    expect(slotId(slot)).not.toMatch(/:|^\d+$/u);
  });

  it.each(['', 'x', 'AAAAAAAA', 'AAAAAAAA-', 'AAAAAAA-hbq1z', 'AAAAAAAA-HBQ', 'AAAAAAAA:hbq1z', '__proto__'])(
    'is not read from "%s"',
    (id) => {
      expect(parseSlotId(id)).toBeUndefined();
    },
  );
});

describe('other settings', () => {
  it('keep the position', () => {
    expect(withSettings(everything, { silent: false }).position).toBe(12_345);
    expect(withSettings(everything, { cadence: { ...everything.cadence, times: [60] } }).position).toBe(12_345);
  });

  it('of order or unit start over, since the same position is another passage then', () => {
    expect(withSettings(everything, { order: 'in-order' }).position).toBe(0);
    expect(withSettings(everything, { unit: 'section' }).position).toBe(0);
    expect(withSettings(everything, { unit: 'sentence' }).position).toBe(12_345);
    expect(withSettings(everything, { unit: 'section' }).turns).toEqual({ leftOut: everything.turns?.leftOut });
    const { next, leftOut } = everything.turns ?? {};
    expect(withSettings(everything, { order: 'in-order' }).turns).toEqual({ next, leftOut });
  });

  it('of time forget what was to be skipped', () => {
    expect(withSettings(everything, { cadence: { ...everything.cadence, times: [60] } }).skips).toEqual([]);
    expect(withSettings(everything, { silent: false }).skips).toHaveLength(2);
  });
});
