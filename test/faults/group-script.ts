import type { Subscription } from '../../src/jobs/plan/subscription.ts';

/** A command as a person types it, the answer by which it is known, and what must be so after it. */
export type Command = {
  readonly text: string;
  /** It is no text, but a press on the newest button whose data holds this. */
  readonly isPress?: true;
  readonly answer: RegExp;
  isMade(subscription: Subscription | undefined): boolean;
};

/** What is said in one group, in turn. */
export type Script = { readonly commands: readonly Command[]; readonly isPosting: boolean };

const HOUR = 60;
const DAY = 24 * HOUR;

/** Groups of a run differ in what is said there. All of them begin with times that are half a day away. */
export function scriptOf(index: number, nowMinute: number): Script {
  const first = subscribe((nowMinute + 10 * HOUR + ((2 * index) % (3 * HOUR))) % DAY);
  const other = subscribe((nowMinute + 10 * HOUR + ((2 * index + 1) % (3 * HOUR))) % DAY);
  switch (index % 5) {
    case 1:
      return { commands: [first, PAUSE, RESUME], isPosting: true };
    case 2:
      return { commands: [first, UNSUBSCRIBE, YES], isPosting: false };
    case 3:
      return { commands: [first, other, PAUSE], isPosting: false };
    default:
      return { commands: [first, other], isPosting: true };
  }
}

/** Daily at a minute of the day. */
function subscribe(minute: number): Command {
  const time = `${twoDigits(Math.floor(minute / HOUR))}:${twoDigits(minute % HOUR)}`;
  return {
    text: `/subscribe daily ${time} UTC`,
    answer: new RegExp(`Every day\\W+at\\W+${time}`, 'u'),
    isMade: (subscription) => subscription?.cadence.times.includes(minute) ?? false,
  };
}

const PAUSE: Command = {
  text: '/pause',
  answer: /Paused\./u,
  isMade: (subscription) => subscription?.pause === 'by-person',
};

const RESUME: Command = {
  text: '/resume',
  answer: /Posting is on\./u,
  isMade: (subscription) => subscription?.pause === 'none',
};

const UNSUBSCRIBE: Command = {
  text: '/unsubscribe',
  answer: /End the schedule\?/u,
  isMade: (subscription) => subscription !== undefined,
};

/** Pressed again, since its bot died over it, it finds nothing any more. */
const YES: Command = {
  text: ':unsubscribe=yes',
  isPress: true,
  answer: /The schedule has ended\.|no longer works here/u,
  isMade: (subscription) => subscription === undefined,
};

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
