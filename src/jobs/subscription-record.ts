import type { Outcome, Pause, Subscription } from './subscription.ts';

/**
 * A subscription as the short text that Redis keeps: fields between bars, so that Lua can change some of them and a
 * hundred thousand fit in little memory. The order of the fields is known to lua/fields.ts too, which changes some of 8 to 13.
 *
 *     chatId|threadId|flags|language|days|times|zone|position|pause|last|notFound|skips|flight
 */
export function writeRecord(subscription: Subscription): string {
  const { chatId, threadId, cadence, language, position, pause, last, notFound, skips, flight } = subscription;
  return [
    chatId,
    threadId ?? '',
    flagsOf(subscription),
    language,
    cadence.days.join(''),
    cadence.times.map((time) => time.toString(36)).join(','),
    cadence.zone,
    position,
    PAUSES[pause],
    last === undefined ? '' : `${OUTCOME_LETTERS[last.outcome]}${last.minute.toString(36)}`,
    notFound,
    skips.map((minute) => minute.toString(36)).join(','),
    flight === undefined ? '' : flight.toString(36),
  ].join('|');
}

/** A record that no version of the program wrote. */
export class UnreadableRecord extends Error {
  override readonly name = 'UnreadableRecord';
}

/** Reads a record. Throws `UnreadableRecord`. */
export function readRecord(id: string, record: string): Subscription {
  const [chatId, threadId, flags, language, days, times, zone, position, pause, last, notFound, skips, flight] =
    record.split('|');
  if (
    chatId === undefined ||
    flags === undefined ||
    language === undefined ||
    zone === undefined ||
    flight === undefined
  ) {
    throw new UnreadableRecord(`the record of subscription ${id} has ${record.split('|').length} of 13 fields`);
  }
  return {
    id,
    chatId: Number(chatId),
    ...(threadId === '' ? {} : { threadId: Number(threadId) }),
    isChannel: flags.includes('c'),
    order: flags.includes('r') ? 'shuffled' : 'in-order',
    unit: flags.includes('s') ? 'sentence' : 'section',
    silent: flags.includes('q'),
    language,
    cadence: {
      days: Array.from(days ?? '', Number),
      times: numbers(times),
      zone,
    },
    position: Number(position),
    pause: keyOf(PAUSES, pause ?? '') ?? 'none',
    ...readLast(last ?? ''),
    notFound: Number(notFound),
    skips: numbers(skips),
    ...(flight === '' ? {} : { flight: Number.parseInt(flight, 36) }),
  };
}

const PAUSES: Readonly<Record<Pause, string>> = { none: '', 'by-person': 'p', 'no-rights': 'r' };

/** One letter for each outcome, in records and in slots. */
export const OUTCOME_LETTERS: Readonly<Record<Outcome, string>> = {
  sent: 's',
  unknown: 'u',
  'too-late': 'l',
  refused: 'r',
  skipped: 'k',
  paused: 'z',
};

/** The outcome that a letter stands for. */
export function outcomeOf(letter: string): Outcome | undefined {
  return keyOf(OUTCOME_LETTERS, letter);
}

/** `c` a channel, `r` in random order, `s` sentence by sentence, `q` quietly. */
function flagsOf({ isChannel, order, unit, silent }: Subscription): string {
  return `${isChannel ? 'c' : ''}${order === 'shuffled' ? 'r' : ''}${unit === 'sentence' ? 's' : ''}${silent ? 'q' : ''}`;
}

function readLast(text: string): Pick<Subscription, 'last'> {
  const outcome = outcomeOf(text.slice(0, 1));
  return outcome === undefined ? {} : { last: { outcome, minute: Number.parseInt(text.slice(1), 36) } };
}

function numbers(text: string | undefined): readonly number[] {
  return text === undefined || text === '' ? [] : text.split(',').map((part) => Number.parseInt(part, 36));
}

function keyOf<K extends string>(letters: Readonly<Record<K, string>>, letter: string): K | undefined {
  return (Object.keys(letters) as K[]).find((key) => letters[key] === letter);
}
