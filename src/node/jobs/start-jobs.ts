import { randomUUID } from 'node:crypto';
import type { Cluster, Redis } from 'ioredis';
import type { Statement } from '../../content/document/statement.ts';
import type { Clocks } from '../../jobs/plan/clocks.ts';
import type { Erasure } from '../../jobs/plan/erasure.ts';
import { createPutOff } from '../../jobs/plan/put-off.ts';
import type { SlotStore } from '../../jobs/plan/slots.ts';
import { judge } from '../../jobs/plan/verdict.ts';
import { comingIn } from '../../jobs/run/advance.ts';
import type { PostReport } from '../../jobs/run/attempt.ts';
import type { ChatCipher } from '../../jobs/run/chat-cipher.ts';
import { createErasureGuard } from '../../jobs/run/erasure-guard.ts';
import { createHeartbeatStore } from '../../jobs/run/heartbeat-store.ts';
import { createPace } from '../../jobs/run/pace.ts';
import { createReserve, type Reserve } from '../../jobs/run/reservation.ts';
import { createIsRevoked } from '../../jobs/run/revocation.ts';
import { createScripts } from '../../jobs/run/scripts.ts';
import { createSender, type Send } from '../../jobs/run/send.ts';
import { createSendSlot, type SendSlotDeps } from '../../jobs/run/send-slot.ts';
import { createSlotStore } from '../../jobs/run/slot-store.ts';
import { createSubscriptionStore } from '../../jobs/run/subscription-store.ts';
import { createSweep } from '../../jobs/run/sweep.ts';
import type { TickReport } from '../../jobs/run/tick.ts';
import { createTraces } from '../../jobs/run/traces.ts';
import { type JobWorker, startJobWorker } from '../../jobs/run/worker.ts';
import { askTelegramTime } from './telegram-time.ts';

/** What posting needs. */
export type PostingOptions = {
  /** A client whose commands wait while Redis is down, and are sent again when it is back. */
  readonly redis: Redis | Cluster;
  /** Whether its user may run INFO, which tells BullMQ what this Redis can do; without it, BullMQ waits in whole seconds. */
  readonly mayAskInfo?: boolean;
  readonly token: string;
  /** Encrypts chat IDs in Redis. */
  readonly cipher: ChatCipher;
  readonly apiRoot: string;
  readonly postsPerSecond: number;
  readonly statement: Statement;
  /** The content of a post. */
  readonly message: SendSlotDeps['message'];
  /** The pictures of posts; without them, posts have none. */
  readonly pictures?: SendSlotDeps['pictures'];
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whether the clocks agree; without it they are assumed to. */
  readonly clocks?: Clocks;
  readonly times?: Partial<PostingTimes>;
  /** The playground's sender, used instead of the default one. */
  readonly send?: SendSlotDeps['send'];
  /** Hooks for tests, to interrupt at a step or to remove a guard. */
  readonly seams?: Partial<PostingSeams>;
  /** Called for each subscription that is erased because a post found no chat. */
  readonly onErased?: (why: Erasure) => void;
  /** Called with the time on Telegram's clock (milliseconds since 1970, to the second); without it Telegram is not asked. */
  readonly onDate?: (milliseconds: number) => void;
  readonly report: (report: PostReport | TickReport) => void;
  readonly onError: (error: unknown) => void;
};

/** Where a test can step in between the parts. */
export type PostingSeams = {
  readonly slots: (slots: SlotStore) => SlotStore;
  readonly send: (send: Send) => Send;
  readonly judge: typeof judge;
  readonly reserve: (reserve: Reserve) => Reserve;
};

/** Milliseconds. A claim must live longer than a send can take; only tests set shorter times. */
export type PostingTimes = {
  /** The longest time that a send can take. */
  readonly send: number;
  /** After this time a claim's owner counts as dead. */
  readonly claim: number;
  /** How long a worker can be silent before others get its jobs. */
  readonly lock: number;
};

/** The times outside of tests. */
export const POSTING_TIMES: PostingTimes = { send: 25_000, claim: 60_000, lock: 30_000 };

/** Above this many posts a second Telegram charges for each post. */
const FREE_POSTS_PER_SECOND = 30;

/** A worker that posts. */
export type Posting = JobWorker & {
  /** Milliseconds since the last send ended, answered or not; 0 while one is in progress. */
  sinceLastSend(): number;
};

/** Assembles the parts of posting and starts a worker. */
export async function startPosting(options: PostingOptions): Promise<Posting> {
  const { redis, token, cipher, apiRoot, postsPerSecond, statement, message, now } = options;
  const { report, onErased, onDate, onError } = options;
  const times = { ...POSTING_TIMES, ...options.times };
  const clocks = options.clocks ?? { agree: () => true };
  const seams = options.seams ?? {};
  const scripts = createScripts(redis);
  const coming = comingIn(statement);
  const store = createSlotStore(redis, scripts, { claimLife: times.claim, cipher, coming });
  const slots = seams.slots?.(store) ?? store;
  const heartbeats = createHeartbeatStore(redis, scripts);
  const reserve = createReserve(scripts, postsPerSecond, randomUUID());
  const pace = createPace({
    reserve: seams.reserve?.(reserve) ?? reserve,
    postsPerSecond,
    monotonic: () => performance.now(),
  });
  const sender = createSender({ token, apiRoot, timeout: times.send, onDate });
  const sends = watchSends(options.send ?? sender.send);
  const poster = createSendSlot({
    slots,
    heartbeat: () => heartbeats.read(),
    clocks,
    subscriptions: createSubscriptionStore(redis, scripts, cipher, onErased),
    guard: createErasureGuard(() => performance.now()),
    pace,
    send: seams.send?.(sends.send) ?? sends.send,
    judge: seams.judge ?? judge,
    isRevoked: createIsRevoked(async () => judge(await sends.send('getMe', {})).kind === 'revoked'),
    coming,
    message,
    pictures: options.pictures,
    now,
    isPaid: postsPerSecond > FREE_POSTS_PER_SECOND,
    report,
  });
  const putOff = createPutOff(() => report({ kind: 'put-off' }));
  const traces = createTraces(redis, scripts);
  const sweep = createSweep({
    redis,
    scripts,
    cipher,
    traces,
    clocks,
    now,
    random: Math.random,
    putOff,
    onRound: (paused) => report({ kind: 'counted', paused }),
    onError,
  });
  const worker = await startJobWorker({
    redis,
    slots,
    heartbeats,
    clocks,
    sweep,
    putOff,
    pace,
    poster,
    now,
    postsPerSecond,
    newToken: randomUUID,
    lockDuration: times.lock,
    mayAskInfo: options.mayAskInfo ?? true,
    report,
    onError,
  });
  const stopAsking = onDate === undefined || options.send !== undefined ? () => {} : askTelegramTime(sender.send);
  return {
    ...worker,
    sinceLastSend: sends.since,
    async close() {
      stopAsking();
      await worker.close();
      sender.close();
    },
  };
}

function watchSends(send: Send): { readonly send: Send; since(): number } {
  let underWay = 0;
  let endedAt = Number.NEGATIVE_INFINITY;
  return {
    since: () => (underWay > 0 ? 0 : performance.now() - endedAt),
    async send(method, parameters) {
      underWay += 1;
      try {
        return await send(method, parameters);
      } finally {
        underWay -= 1;
        endedAt = performance.now();
      }
    },
  };
}
