import type { Result, Row, Run } from '../row.ts';
import type { Guard } from '../worker-settings.ts';
import { killAtRandom } from './kills.ts';
import { loseAnswers } from './lost-answers.ts';
import { thinkAgain } from './second-thoughts.ts';

/** The row that needs a guard, played without it, and the word by which it must complain. */
export const UNGUARDED: Readonly<Record<Guard, { play(run: Run): Promise<Result>; complaint: string }>> = {
  claim: { play: (run) => killAtRandom({ ...run, dose: few }, 'claim'), complaint: 'posted twice' },
  fence: { play: (run) => thinkAgain({ ...run, dose: () => 1 }, 'fence'), complaint: 'sent after that' },
  classifier: {
    play: (run) => loseAnswers({ ...run, dose: few }, { kind: 'cut', applied: true }, 'classifier'),
    complaint: 'posted twice',
  },
};

/** Enough to be found out. */
function few(_full: number, least = 1): number {
  return least;
}

/** Each guard is taken away in turn, and each time the runs must find it. */
export const guards: Row = {
  name: 'guards',
  fault: 'each guard removed in turn (claim, fence, classifier)',
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
