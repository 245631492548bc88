import { minuteOf, type Slot, slotId } from '../../../src/jobs/plan/subscription.ts';
import { until } from '../../support/process.ts';
import type { SlotAccount } from '../account.ts';
import { breach, commonBreaches, figuresOf, type Result, type Row, type Run, unless } from '../row.ts';
import { inScene, type Scene } from '../scene.ts';
import type { Guard } from '../worker-settings.ts';

/** Slots that become due together. */
const TOGETHER = 10;

/** What happens to a slot while its worker stands still between its claim and its send. */
const CHANGES = ['paused by a person', 'unsubscribed', 'given up as unknown'] as const;
type Change = (typeof CHANGES)[number];

/** Where only the last look protects: a worker that wakes up with a claim must not send what nobody wants any more. */
export const secondThoughts: Row = {
  name: 'second-thoughts',
  fault: 'SIGSTOP between claim and send, and a pause, an end or the look-after meanwhile',
  seeds: 1,
  run: (run) => thinkAgain(run, undefined),
};

export async function thinkAgain(run: Run, without: Guard | undefined): Promise<Result> {
  const figures: Record<string, string> = {};
  const breaches: string[] = [];
  for (const change of CHANGES) {
    const results: Result[] = [];
    for (let count = run.dose(5); count > 0; count -= 1) results.push(await wakeUp(change, without));
    const sums = results.map((result) => Number(result.figures['held'] ?? 0));
    figures[change] = `${sums.reduce((sum, each) => sum + each, 0)} held`;
    breaches.push(...results.flatMap((result) => result.breaches.map((text) => `${change}: ${text}`)));
    run.progress(change);
  }
  return { figures, breaches };
}

function wakeUp(change: Change, without: Guard | undefined): Promise<Result> {
  return inScene({ postsPerSecond: 500 }, async (scene) => {
    await scene.chats.add(TOGETHER, minuteOf(Date.now()));
    const sleeper = scene.worker({
      breakAt: { step: 'after-claim', count: 1, signal: 'SIGSTOP' },
      ...(without === undefined ? {} : { without }),
    });
    const asleep = sleeper.hears('stopped');
    sleeper.go().catch(() => {});
    await asleep;
    const held = await heldBy(scene);
    await apply(scene, change, held);
    await until(`slots that were ${change} end`, async () => {
      // Again and again: it says that it stops just before it does, and a signal in between would be lost.
      sleeper.signal('SIGCONT');
      return (await openAttempts(scene, held)) === 0;
    });
    await scene.settled();
    const account = await scene.account();
    const ids = new Set(held.map(slotId));
    const sent = account.slots.filter(({ id, sends }) => ids.has(id) && sends.length > 0);
    return {
      figures: { ...figuresOf(account), held: held.length },
      breaches: [
        ...commonBreaches({ ...account, missed: account.missed.filter(({ id }) => !ids.has(id)) }),
        ...breach(sent satisfies readonly SlotAccount[], 'sent after that'),
        ...unless(held.length > 0, 'no slot was held'),
      ],
    };
  });
}

/** Slots that are claimed, and not sent when the worker stopped. */
async function heldBy({ chats }: Scene): Promise<readonly Slot[]> {
  const texts = await chats.texts(chats.slots);
  return chats.slots.filter((_, index) => texts[index]?.startsWith('c|'));
}

async function apply(scene: Scene, change: Change, held: readonly Slot[]): Promise<void> {
  const { store } = scene.chats;
  for (const { subscriptionId } of held) {
    const subscription = await store.byId(subscriptionId);
    if (subscription === undefined) continue;
    if (change === 'unsubscribed') await store.erase(subscription, 'unsubscribe');
    if (change === 'paused by a person') await store.change(subscriptionId, (it) => ({ ...it, pause: 'by-person' }));
  }
  if (change !== 'given up as unknown') return;
  const [other] = await scene.workers(1);
  await scene.settled();
  await other?.kill();
}

/** Attempts that were begun and of which nothing more was heard. */
async function openAttempts(scene: Scene, held: readonly Slot[]): Promise<number> {
  const texts = await scene.chats.texts(held);
  return texts.filter((text) => text?.startsWith('c|')).length;
}
