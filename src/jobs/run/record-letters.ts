import type { Outcome, Pause, Subscription } from '../plan/subscription.ts';

/** One letter for each reason not to post, in records. */
export const PAUSE_LETTERS: Readonly<Record<Pause, string>> = {
  none: '',
  'by-person': 'p',
  'no-rights': 'r',
  'no-topic': 't',
  restored: 'b',
  ended: 'o',
};

/** One letter for each outcome, in records and in slots. */
export const OUTCOME_LETTERS: Readonly<Record<Outcome, string>> = {
  sent: 's',
  unknown: 'u',
  'too-late': 'l',
  refused: 'r',
  skipped: 'k',
  paused: 'z',
};

/** The reason for a letter; `undefined` if this version does not know it. */
export function pauseOf(letter: string): Pause | undefined {
  return keyOf(PAUSE_LETTERS, letter);
}

/** The outcome for a letter. */
export function outcomeOf(letter: string): Outcome | undefined {
  return keyOf(OUTCOME_LETTERS, letter);
}

/** The flags of a record, one letter each. */
export type Flags = Pick<
  Subscription,
  'isChannel' | 'order' | 'unit' | 'silent' | 'folded' | 'title' | 'link' | 'picture' | 'once' | 'isLossTold'
>;

/**
 * `c` a channel, `r` in random order, `s` sentence by sentence, `q` quietly, `f` folded, `t` with titles, `l` with a link, `i` with
 * a picture, `o` once, `n` somebody was told that they took the right to post.
 */
export function readFlags(letters: string): Flags {
  return {
    isChannel: letters.includes('c'),
    order: letters.includes('r') ? 'shuffled' : 'in-order',
    unit: letters.includes('s') ? 'sentence' : 'section',
    silent: letters.includes('q'),
    folded: letters.includes('f'),
    title: letters.includes('t'),
    link: letters.includes('l'),
    picture: letters.includes('i'),
    once: letters.includes('o'),
    ...(letters.includes('n') ? { isLossTold: true } : {}),
  };
}

/** The letters of flags. Earlier letters keep their places, including those that this version does not know. */
export function writeFlags(flags: Flags, before = ''): string {
  const { isChannel, order, unit, silent, folded, title, link, picture, once, isLossTold } = flags;
  const isSet = {
    c: isChannel,
    r: order === 'shuffled',
    s: unit === 'sentence',
    q: silent,
    f: folded,
    t: title,
    l: link,
    i: picture,
    o: once,
    n: isLossTold === true,
  };
  const kept = Array.from(before).filter((letter) => isSet[letter as keyof typeof isSet] ?? true);
  const added = Object.entries(isSet).filter(([letter, set]) => set && !kept.includes(letter));
  return [...kept, ...added.map(([letter]) => letter)].join('');
}

function keyOf<K extends string>(letters: Readonly<Record<K, string>>, letter: string): K | undefined {
  return (Object.keys(letters) as K[]).find((key) => letters[key] === letter);
}
