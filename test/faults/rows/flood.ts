import { setTimeout as pass } from 'node:timers/promises';
import { minuteOf } from '../../../src/jobs/plan/subscription.ts';
import { tooManyRequests } from '../../../src/stand-in/faults.ts';
import { drawFaults, type FaultShare } from '../../../src/stand-in/server/fault-shares.ts';
import type { Send } from '../../../src/stand-in/server/sends.ts';
import { breach, commonBreaches, figuresOf, type Row, unless } from '../row.ts';
import { inScene } from '../scene.ts';

/** Seconds that Telegram asks to wait, each for a tenth of the sends. */
const WAITS = [1, 2, 3] as const;
const RULES: readonly FaultShare[] = WAITS.map((seconds) => ({ share: 0.1, fault: tooManyRequests(seconds) }));

/** Chats that become due each second, which leaves room for all that is tried again. */
const PER_SECOND = 20;

/** Milliseconds after which a chat was tried first at the latest, whatever the others were told. */
const FIRST_TRIED_WITHIN = 10_000;

/** Milliseconds by which a clock of whole ones may be off. */
const ROUNDING = 2;

export const flood: Row = {
  name: 'flood',
  fault: '429 for 30 % of sends',
  seeds: 1,
  run: (run) =>
    inScene({ postsPerSecond: 60, answerAfter: 20 }, async (scene) => {
      const seconds = run.dose(180, 5);
      await scene.oracle.rule(run.seed, RULES);
      await scene.workers(2);
      const addedAt = new Map<string, number>();
      for (let second = 1; second <= seconds; second += 1) {
        const now = Date.now();
        for (const id of await scene.chats.add(PER_SECOND, minuteOf(now))) addedAt.set(id, now);
        await pass(Math.max(0, now + 1_000 - Date.now()));
        run.progress(`${second} of ${seconds} s`);
      }
      await scene.settled();
      const account = await scene.account();
      const waits = waitsOf(await scene.oracle.sends(), run.seed);
      const early = account.slots.filter(({ sends }) =>
        sends.some((send, index) => isEarly(send, sends[index - 1], waits)),
      );
      const waited = account.slots.map(
        ({ slot, sends }) => (sends[0]?.receivedAt.epochMs ?? 0) - (addedAt.get(slot.subscriptionId) ?? 0),
      );
      const longest = Math.max(...waited);
      return {
        figures: { ...figuresOf(account), '429s': waits.size, early: early.length, 'first tried after (ms)': longest },
        breaches: [
          ...commonBreaches(account),
          ...breach(account.unknown, 'unknown'),
          ...breach(account.other, 'ended otherwise'),
          ...breach(early, 'sent before its time'),
          ...unless(waits.size > 0, 'no 429 was given'),
          ...unless(longest <= FIRST_TRIED_WITHIN, `a chat was first tried after ${longest} ms`),
        ],
      };
    }),
};

/** Milliseconds that each refused send was told to wait: the oracle's own draw, made again. */
function waitsOf(sends: readonly Send[], seed: number): ReadonlyMap<string, number> {
  const draw = drawFaults(seed, 'sendMessage', RULES);
  const waits = new Map<string, number>();
  for (const send of sends) {
    const fault = draw({ method: 'sendMessage', parameters: {} });
    const index = RULES.findIndex((rule) => rule.fault === fault);
    if ((send.status === 429) !== index >= 0) throw new Error('flood: the draw is not the oracle’s');
    if (index >= 0) waits.set(nameOf(send), (WAITS[index] ?? 0) * 1_000);
  }
  return waits;
}

function isEarly(send: Send, previous: Send | undefined, waits: ReadonlyMap<string, number>): boolean {
  if (previous === undefined) return false;
  const heardAt = previous.answeredAt?.monotonicMs ?? previous.receivedAt.monotonicMs;
  return send.receivedAt.monotonicMs + ROUNDING < heardAt + (waits.get(nameOf(previous)) ?? 0);
}

function nameOf({ chatId, receivedAt }: Send): string {
  return `${chatId} ${receivedAt.monotonicMs}`;
}
