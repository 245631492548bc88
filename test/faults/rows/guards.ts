import type { Result, Row, Run } from '../row.ts';
import type { Guard } from '../worker-settings.ts';
import { leaveBehind } from './backlog.ts';
import { floodChats } from './chat-flood.ts';
import { beAway } from './downtime.ts';
import { killAtRandom } from './kills.ts';
import { loseAnswers } from './lost-answers.ts';
import { crowd } from './pace.ts';
import { thinkAgain } from './second-thoughts.ts';

/** The row that needs a guard, played without it, and the word by which it must complain. */
export const UNGUARDED: Readonly<Record<Guard, { play(run: Run): Promise<Result>; complaint: string }>> = {
  claim: { play: (run) => killAtRandom({ ...run, dose: few }, 'claim'), complaint: 'posted twice' },
  fence: { play: (run) => thinkAgain({ ...run, dose: () => 1 }, 'fence'), complaint: 'sent after that' },
  classifier: {
    play: (run) => loseAnswers({ ...run, dose: few }, { kind: 'cut', applied: true }, 'classifier'),
    complaint: 'posted twice',
  },
  'one-open-slot': { play: () => leaveBehind('5 min', 'one-open-slot'), complaint: 'several late posts' },
  'chat-wait': {
    play: (run) => floodChats({ ...run, isShort: true, dose: few }, 'chat-wait'),
    complaint: 'sent into the wait',
  },
  absence: { play: (run) => beAway({ ...run, dose: few }, TWO_HOURS, 'absence'), complaint: 'found too late' },
  reservation: {
    play: (run) => crowd({ ...run, isShort: true }, { postsPerSecond: 4, workers: 3 }, 'reservation'),
    complaint: 'where 4 may be',
  },
};

const TWO_HOURS = 2 * 60 * 60_000;

/** Enough to be found out. */
function few(_full: number, least = 1): number {
  return least;
}

/** Each guard is taken away in turn, and each time the runs must find it. */
export const guards: Row = {
  name: 'guards',
  fault: 'each guard removed in turn (claim, fence, classifier, one open slot, a chat’s wait, absence, reservation)',
  seeds: 1,
  async run(run) {
    const figures: Record<string, string> = {};
    const breaches: string[] = [];
    for (const [guard, { play, complaint }] of Object.entries(UNGUARDED)) {
      const found = (await play(run)).breaches.filter((text) => text.includes(complaint));
      figures[`without the ${guard}`] = found.length === 0 ? 'NOTHING FOUND' : `found (${found[0]?.split(': ')[0]} …)`;
      if (found.length === 0) breaches.push(`without the ${guard} nothing was found`);
    }
    return { figures, breaches };
  },
};
