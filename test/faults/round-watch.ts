import type { Subscription } from '../../src/jobs/plan/subscription.ts';

/** One slot of a chat that has ended, as Redis has it, and the subscription before and after it. */
type Ended = {
  readonly text: string;
  readonly before: Subscription | undefined;
  readonly after: Subscription | undefined;
};

/** Follows which passages come in the chats of a run, by nothing but the slots that ended, and complains of what came too early. */
export type RoundWatch = {
  /** A person chose a passage: it may come once more. */
  wishes(id: string, address: string): void;
  sees(id: string, ended: Ended): void;
  readonly complaints: readonly string[];
};

/** What came in the present round of a chat. */
type Round = {
  readonly come: Set<string>;
  readonly chosen: Set<string>;
  /** How many came of which nobody knows which they were: their workers died. */
  unnamed: number;
};

export function createRoundWatch(addresses: readonly string[]): RoundWatch {
  const rounds = new Map<string, Round>();
  const complaints: string[] = [];
  const roundOf = (id: string): Round => {
    const round = rounds.get(id) ?? { come: new Set(), chosen: new Set(), unnamed: 0 };
    rounds.set(id, round);
    return round;
  };
  const leftOutOf = (subscription: Subscription | undefined): readonly number[] =>
    subscription?.turns?.leftOut?.section ?? [];

  /** What must have come before anything comes again: what was wanted all the while. Below 0: more came than there was to come. */
  const missing = (round: Round, { before, after }: Ended): number => {
    const out = new Set([...leftOutOf(before), ...leftOutOf(after)]);
    return addresses.filter((address, place) => !out.has(place) && !round.come.has(address)).length - round.unnamed;
  };

  const beginRound = (id: string, ended: Ended, what: string): void => {
    const round = roundOf(id);
    const left = missing(round, ended);
    if (left > 0) complaints.push(`${id}: ${what} while ${left} had not come`);
    round.come.clear();
    // These came in the round that begins here.
    round.unnamed = Math.max(0, -left);
  };

  /** What is chosen after all have come begins the next round, if there is one. */
  const beginsWithChosen = (round: Round, ended: Ended): boolean => {
    if (missing(round, ended) > 0) return false;
    const [before, after] = [ended.before?.once ?? false, ended.after?.once ?? false];
    // Nobody knows what the claim saw: nothing is asked of this round.
    if (before !== after) round.unnamed = addresses.length;
    return !before;
  };

  return {
    complaints,
    wishes: (id, address) => void roundOf(id).chosen.add(address),
    sees(id, ended) {
      const round = roundOf(id);
      const [letter = '', address = ''] = ended.text.split('|');
      if (letter === 's' || letter === 'u') {
        if (address === '') round.unnamed += 1;
        else {
          const isChosen = round.chosen.has(address);
          if (isChosen ? beginsWithChosen(round, ended) : round.come.has(address))
            beginRound(id, ended, `${address} came again`);
          round.come.add(address);
          // It may have been chosen once more just after it was sent.
          const next = ended.after?.turns?.next;
          if (next === undefined || addresses[next] !== address) round.chosen.delete(address);
        }
      }
      if (ended.after?.pause === 'ended') beginRound(id, ended, 'it ended');
    },
  };
}
