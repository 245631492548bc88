import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { planSlots } from '../../../src/jobs/plan/planning.ts';
import type { SlotStore } from '../../../src/jobs/plan/slots.ts';
import type { Slot } from '../../../src/jobs/plan/subscription.ts';
import { judge, type Reply, type Verdict } from '../../../src/jobs/plan/verdict.ts';
import type { Disposal, PostReport } from '../../../src/jobs/run/attempt.ts';
import { createErasureGuard } from '../../../src/jobs/run/erasure-guard.ts';
import type { Pace } from '../../../src/jobs/run/pace.ts';
import type { FoundPicture } from '../../../src/jobs/run/post-picture.ts';
import { createScripts } from '../../../src/jobs/run/scripts.ts';
import { createSendSlot, type SendSlotDeps } from '../../../src/jobs/run/send-slot.ts';
import { createSlotStore } from '../../../src/jobs/run/slot-store.ts';
import { createSubscriptionStore, type SubscriptionStore } from '../../../src/jobs/run/subscription-store.ts';
import { CIPHER } from '../../support/cipher.ts';
import { coming } from '../../support/coming.ts';
import { createFreePace } from '../../support/paced.ts';
import { startTestRedis, type TestRedis } from '../../support/redis.ts';
import { subscriptionOf } from '../../support/subscription.ts';

const DUE = 29_688_720;
const NOW = DUE * 60_000;
const CLAIM_LIFE = 60_000;

const subscription = subscriptionOf();
const slot: Slot = { subscriptionId: subscription.id, minute: DUE };

let server: TestRedis;
let slots: SlotStore;
let subscriptions: SubscriptionStore;

beforeAll(async () => {
  server = await startTestRedis();
  const scripts = createScripts(server.redis);
  slots = createSlotStore(server.redis, scripts, { claimLife: CLAIM_LIFE, cipher: CIPHER, coming });
  subscriptions = createSubscriptionStore(server.redis, scripts, CIPHER);
});

afterAll(() => server.stop());

beforeEach(async () => {
  await server.redis.flushall();
  await subscriptions.create(subscription, DUE);
  const due = await slots.due(DUE, 1);
  await slots.plan(
    due.map((item) => ({ ...item, plan: planSlots(item.subscription, item.due, NOW) })),
    NOW,
  );
});

/** One post that Telegram answers so; `meanwhile` happens before the answer comes. */
async function attempt(
  verdict: Verdict,
  meanwhile: () => Promise<unknown> = async () => {},
  others: Partial<SendSlotDeps> = {},
): Promise<{ reports: PostReport[]; disposal: Disposal }> {
  const reports: PostReport[] = [];
  const poster = createSendSlot({
    slots,
    subscriptions,
    pace: createFreePace(),
    send: async () => {
      await meanwhile();
      return { kind: 'lost' } as never;
    },
    judge: () => verdict,
    guard: createErasureGuard(() => 0),
    isRevoked: async () => false,
    coming,
    message: () => ({ text: 'text', entities: [] }),
    heartbeat: async () => ({ at: NOW, gaps: [] }),
    clocks: { agree: () => true },
    now: () => NOW,
    isPaid: false,
    report: (report) => reports.push(report),
    ...others,
  });
  return { disposal: await poster(slot, 'this-attempt'), reports };
}

async function post(...args: Parameters<typeof attempt>): Promise<PostReport[]> {
  return (await attempt(...args)).reports;
}

async function pauseByPerson(): Promise<void> {
  await subscriptions.change(subscription.id, (kept) => ({ ...kept, pause: 'by-person' }));
}

describe('a post that is refused', () => {
  it.each([{ kind: 'not-found' }, { kind: 'gone' }, { kind: 'no-rights' }] as Verdict[])(
    'is counted once: $kind',
    async (verdict) => {
      expect(await post(verdict)).toMatchObject([{ kind: 'ended', outcome: 'refused', why: verdict.kind }]);
    },
  );

  it.each([
    { kind: 'not-found' },
    { kind: 'gone' },
    { kind: 'no-rights' },
    { kind: 'unknown', why: 'reset' },
  ] as Verdict[])(
    'is not counted again where its claim was lost meanwhile, and the slot ended as unknown: $kind',
    async (verdict) => {
      const late = NOW + 2 * CLAIM_LIFE;
      const reports = await post(verdict, () => slots.recheck(slot, late));
      expect(reports).toEqual([{ kind: 'lost-claim' }]);
    },
  );
});

describe('the turn of a post', () => {
  /** A pace that says what is done with its turn; `leaves` are what each leave comes to. */
  function watchedPace(leaves: boolean[], meanwhile: () => Promise<unknown> = async () => {}) {
    const done: string[] = [];
    const pace: Pace = {
      async turn() {
        let isOver = false;
        return {
          async leave() {
            isOver = true;
            done.push('leave');
            await meanwhile();
            return leaves.shift() ?? false;
          },
          giveBack() {
            if (!isOver) done.push('give-back');
            isOver = true;
          },
        };
      },
      stop: () => {},
    };
    return { pace, done };
  }

  it('is given back where the slot was ended before', async () => {
    const { pace, done } = watchedPace([]);
    await post({ kind: 'sent' });
    expect(await post({ kind: 'sent' }, async () => {}, { pace })).toEqual([]);
    expect(done).toEqual(['give-back']);
  });

  it('is given back where a person paused it before the last look', async () => {
    const { pace, done } = watchedPace([]);
    const claimed = {
      ...slots,
      claim: async (...args: Parameters<SlotStore['claim']>) => {
        const claim = await slots.claim(...args);
        await pauseByPerson();
        return claim;
      },
    };
    expect(await post({ kind: 'sent' }, async () => {}, { pace, slots: claimed })).toMatchObject([
      { outcome: 'paused' },
    ]);
    expect(done).toEqual(['give-back']);
  });

  it('is given back where the claim fails', async () => {
    const { pace, done } = watchedPace([]);
    const claim = () => Promise.reject(new Error('READONLY'));
    await expect(post({ kind: 'sent' }, async () => {}, { pace, slots: { ...slots, claim } })).rejects.toThrow(
      'READONLY',
    );
    expect(done).toEqual(['give-back']);
  });

  it.each(['coming', 'message'] as const)(
    'is given back where its %s can’t be drawn, and the slot with it: nothing was sent',
    async (part) => {
      const { pace, done } = watchedPace([]);
      const draw = () => {
        throw new Error('a bug');
      };
      await expect(post({ kind: 'sent' }, async () => {}, { pace, [part]: draw })).rejects.toThrow('a bug');
      expect(done).toEqual(['give-back']);
      expect(await slots.claim(slot, 'another', NOW + 60_000)).toMatchObject({
        kind: 'claimed',
        course: { position: 0 },
      });
    },
  );

  it('is used once for one message', async () => {
    const { pace, done } = watchedPace([]);
    expect(await post({ kind: 'sent' }, async () => {}, { pace })).toMatchObject([{ outcome: 'sent' }]);
    expect(done).toEqual(['leave']);
  });

  it('that came late makes it look once more: paused meanwhile, it is not sent', async () => {
    const { pace } = watchedPace([true], pauseByPerson);
    let isSent = false;
    const reports = await post(
      { kind: 'sent' },
      async () => {
        isSent = true;
      },
      { pace },
    );
    expect(reports).toMatchObject([{ outcome: 'paused' }]);
    expect(isSent).toBe(false);
  });

  it('is used for one message alone: the second one after a move takes another', async () => {
    const { pace, done } = watchedPace([false, true]);
    await post({ kind: 'migrated', chatId: -1_009 }, async () => {}, { pace });
    expect(done).toEqual(['leave', 'leave']);
  });
});

describe('a chat that moved, whose slot may not be sent at the second look', () => {
  /** The move is told at a time; before the second look that happens. */
  async function moved(between: () => Promise<unknown>, others: Partial<SendSlotDeps> = {}): Promise<PostReport[]> {
    let leaves = 0;
    const leave = async (): Promise<boolean> => {
      leaves += 1;
      if (leaves === 1) return false;
      await between();
      return true;
    };
    const pace: Pace = { turn: async () => ({ leave, giveBack: () => {} }), stop: () => {} };
    return post({ kind: 'migrated', chatId: -1_009 }, async () => {}, { pace, ...others });
  }

  it('ends as paused where a person paused it meanwhile', async () => {
    expect(await moved(pauseByPerson)).toMatchObject([{ kind: 'ended', outcome: 'paused' }]);
    expect((await subscriptions.byChat(-1_009))?.last?.outcome).toBe('paused');
  });

  it('is somebody else’s where its claim was lost', async () => {
    expect(await moved(() => slots.recheck(slot, NOW + 2 * CLAIM_LIFE))).toEqual([{ kind: 'lost-claim' }]);
  });

  it.each([
    [true, [{ kind: 'ended', outcome: 'too-late' }]],
    [false, [{ kind: 'held' }]],
  ])('is too late, or held where the clocks do not agree: %s', async (isAgreed, reports) => {
    let time = NOW;
    const later = async () => {
      time = NOW + 3_600_000;
    };
    const others = { now: () => time, clocks: { agree: () => isAgreed } };
    expect(await moved(later, others)).toMatchObject(reports);
  });
});

describe('a post with a picture', () => {
  const OK = { ok: true, result: { photo: [{ file_id: 'small' }, { file_id: 'large' }] } };
  const refused = (description: string, code = 400) => ({
    kind: 'answered' as const,
    status: code,
    body: { ok: false, error_code: code, description },
  });

  /** What was sent where Telegram answers so, one after the other. */
  async function sentWith(
    replies: readonly Reply[],
    { find = { kind: 'found', photo: 'file' }, text = 'text' }: { find?: FoundPicture; text?: string } = {},
  ) {
    await subscriptions.change(subscription.id, (kept) => ({ ...kept, picture: true, silent: true }));
    const sent: (readonly [string, object])[] = [];
    const known: string[] = [];
    const left = [...replies];
    const reports = await post({ kind: 'sent' }, async () => {}, {
      judge,
      message: () => ({ text, entities: [{ type: 'bold' }], reply_markup: { inline_keyboard: [] } }),
      pictures: {
        find: async () => find,
        sent: (_, file) => void known.push(file),
        refused: () => void known.push('refused'),
      },
      async send(...call) {
        sent.push(call);
        return left.shift() ?? expect.fail('sent once too often');
      },
    });
    return { sent, known, reports };
  }

  it('is one photo with the words below it, and its file is known from then on', async () => {
    const { sent, known, reports } = await sentWith([{ kind: 'answered', status: 200, body: OK }]);
    const call = {
      chat_id: subscription.chatId,
      photo: 'file',
      caption: 'text',
      caption_entities: [{ type: 'bold' }],
      reply_markup: { inline_keyboard: [] },
      disable_notification: true,
    };
    expect(sent).toEqual([['sendPhoto', call]]);
    expect(known).toEqual(['large']);
    expect(reports).toMatchObject([{ outcome: 'sent' }]);
  });

  it.each([
    'not enough rights to send photos to the chat',
    'wrong file identifier/HTTP URL specified',
    'PHOTO_INVALID_DIMENSIONS',
    'wrong type of the web page content',
    'UPLOAD_NO_VOLUME',
  ])('comes as words alone in the same slot where Telegram refuses the picture: %s', async (description) => {
    const { sent, known, reports } = await sentWith([
      refused(`Bad Request: ${description}`),
      { kind: 'answered', status: 200, body: { ok: true, result: {} } },
    ]);
    expect(sent.map(([method]) => method)).toEqual(['sendPhoto', 'sendMessage']);
    expect(sent[1]?.[1]).toMatchObject({ text: 'text', link_preview_options: { is_disabled: true } });
    expect(known).toEqual(['refused']);
    expect(reports).toMatchObject([{ kind: 'no-picture', why: 'refused' }, { outcome: 'sent' }]);
  });

  it.each<[string, Reply, string]>([
    ['a cut', { kind: 'no-answer', code: 'ECONNRESET' }, 'unknown'],
    ['an error of the server', refused('Internal Server Error: photo', 500), 'unknown'],
    ['a page of a proxy', { kind: 'answered', status: 413, body: undefined }, 'unknown'],
    ['a chat that is gone', refused('Forbidden: bot was kicked from the channel chat', 403), 'refused'],
  ])('is not sent as words after %s', async (_, reply, outcome) => {
    const { sent, reports } = await sentWith([reply]);
    expect(sent).toHaveLength(1);
    expect(reports).toMatchObject([{ outcome }]);
  });

  it('comes as words at once where it can’t be drawn in time', async () => {
    const ok: Reply = { kind: 'answered', status: 200, body: { ok: true, result: {} } };
    const late = await sentWith([ok], { find: { kind: 'gap', why: 'late' } });
    expect(late.sent.map(([method]) => method)).toEqual(['sendMessage']);
    expect(late.reports).toMatchObject([{ kind: 'no-picture', why: 'late' }, { outcome: 'sent' }]);
  });

  it('comes as words where they don’t fit below a picture, without drawing one', async () => {
    const ok: Reply = { kind: 'answered', status: 200, body: { ok: true, result: {} } };
    const { sent, reports } = await sentWith([ok], { text: 'x'.repeat(1_025) });
    expect(sent.map(([method]) => method)).toEqual(['sendMessage']);
    expect(reports).toMatchObject([{ kind: 'ended', outcome: 'sent' }]);
  });
});

describe('a token that Telegram seems not to know', () => {
  it('ends nothing where getMe knows it: the slot waits, and is posted later', async () => {
    const { reports, disposal } = await attempt({ kind: 'revoked' }, async () => {}, { isRevoked: async () => false });
    expect(disposal).toEqual({ kind: 'again', at: NOW + 30_000 });
    expect(reports).toEqual([{ kind: 'waits', milliseconds: 30_000, why: 'unauthorized' }]);
    expect(await slots.claim(slot, 'another', NOW + 30_000)).toMatchObject({ kind: 'claimed' });
  });

  it('is told where getMe does not know it either, and the slot is given back before', async () => {
    const isRevoked = async () => {
      expect(await slots.claim(slot, 'another', NOW + 30_000)).toMatchObject({ kind: 'claimed' });
      return true;
    };
    const { disposal } = await attempt({ kind: 'revoked' }, async () => {}, { isRevoked });
    expect(disposal).toEqual({ kind: 'revoked' });
  });
});

describe('a chat that seems to be gone', () => {
  /** What Telegram said of so many other chats before. */
  const after = (gone: number, others: number) => {
    const guard = createErasureGuard(() => 0);
    for (let index = 0; index < gone; index += 1) guard.note(true);
    for (let index = 0; index < others; index += 1) guard.note(false);
    return { guard };
  };
  const none = async () => {};

  it('is erased where the others are there', async () => {
    await post({ kind: 'gone' }, none, after(9, 30));
    expect(await subscriptions.byId(subscription.id)).toBeUndefined();
  });

  it('is kept where nearly all others seem gone, too: the slot is refused, and a person is called', async () => {
    const reports = await post({ kind: 'gone' }, none, after(30, 9));
    expect(reports).toMatchObject([{ kind: 'not-erased' }, { kind: 'ended', outcome: 'refused', why: 'gone' }]);
    expect(await subscriptions.byId(subscription.id)).toMatchObject({ last: { outcome: 'refused' } });
    expect(await subscriptions.nextDue()).toBe(DUE + 24 * 60);
  });

  it('is kept likewise where it was not found three times', async () => {
    await subscriptions.change(subscription.id, (kept) => ({ ...kept, notFound: 2 }));
    expect(await post({ kind: 'not-found' }, none, after(30, 9))).toContainEqual({ kind: 'not-erased' });
    expect(await subscriptions.byId(subscription.id)).toMatchObject({ notFound: 3 });
  });
});
