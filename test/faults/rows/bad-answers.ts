import { minuteOf } from '../../../src/jobs/plan/subscription.ts';
import type { Fault } from '../../../src/stand-in/faults.ts';
import { drawFaults, type FaultShare } from '../../../src/stand-in/server/fault-shares.ts';
import { breach, commonBreaches, figuresOf, type Row, unless } from '../row.ts';
import { inScene } from '../scene.ts';

const HTML = '<html><body>Bad Gateway</body></html>';
const DELETED = "Internal Server Error: sent message was immediately deleted and can't be returned";

/** Answers that leave it open whether the message was sent. */
const UNCLEAR: readonly Fault[] = [
  { kind: 'reply', status: 500, body: errorOf('Internal Server Error'), applied: true },
  { kind: 'reply', status: 502, body: HTML, applied: true },
  { kind: 'reply', status: 504, body: HTML },
  { kind: 'reply', status: 200, applied: true },
  { kind: 'reply', status: 200, body: '{"ok":true,"result":{"message_id":1', applied: true },
];
const DELETED_AT_ONCE: Fault = { kind: 'reply', status: 500, body: errorOf(DELETED), applied: true };
const RULES: readonly FaultShare[] = [...UNCLEAR, DELETED_AT_ONCE].map((fault) => ({ share: 0.05 / 6, fault }));

export const badAnswers: Row = {
  name: 'bad-answers',
  fault: '500, HTML, empty, truncated answers',
  seeds: 1,
  run: (run) =>
    inScene({ postsPerSecond: 300, answerAfter: 10 }, async (scene) => {
      await scene.oracle.rule(run.seed, RULES);
      await scene.chats.add(run.dose(2_000, 200), minuteOf(Date.now()));
      await scene.workers(2);
      await scene.settled();
      const account = await scene.account();
      const draw = drawFaults(run.seed, 'sendMessage', RULES);
      const drawn = account.slots.map(() => draw({ method: 'sendMessage', parameters: {} }));
      const unclear = drawn.filter((fault) => fault !== undefined && UNCLEAR.includes(fault)).length;
      return {
        figures: { ...figuresOf(account), 'unclear answers': unclear },
        breaches: [
          ...commonBreaches(account),
          ...breach(account.other, 'ended otherwise'),
          ...breach(
            account.slots.filter(({ sends }) => sends.length > 1),
            'sent again',
          ),
          ...unless(account.unknown.length === unclear, `${unclear} unclear answers`),
          ...unless(unclear > 0, 'no answer was unclear'),
        ],
      };
    }),
};

function errorOf(description: string): object {
  return { ok: false, error_code: 500, description };
}
