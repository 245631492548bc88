import type { OwnWords } from '../plan/own-words.ts';
import type { Subscription, Unread } from '../plan/subscription.ts';
import type { ChatCipher, Place } from './chat-cipher.ts';
import { OUTCOME_LETTERS, outcomeOf, PAUSE_LETTERS, pauseOf, readFlags, writeFlags } from './record-letters.ts';
import { readTurns, writeTurns } from './record-turns.ts';

/** How many fields the first version wrote. The two after them were added later, and can be missing. */
const FEWEST_FIELDS = 13;

const SECOND = 1_000;

const NUMBERS = { 10: /^[0-9]+$/u, 36: /^[0-9a-z]+$/u } as const;

/**
 * A subscription as the short text stored in Redis: fields between bars, so that Lua can change some of them and a hundred thousand
 * fit in little memory. lua/fields.ts depends on the order of the fields too; it changes some of 8 to 15, and 17.
 *
 *     place||flags|language|days|times|zone|position|pause|last|notFound|skips|flight|open|wait|words|turns
 *
 * `place` is the encrypted chat and topic; earlier versions wrote them unencrypted into the first two fields. `words` is the
 * encrypted header and footer, and record-turns.ts describes `turns`; without them the record ends before.
 *
 * Data of a later version (more fields, other letters) are kept unchanged.
 */
export function writeRecord(subscription: Subscription, cipher: Pick<ChatCipher, 'seal' | 'sealText'>): string {
  const { id, cadence, language, position, pause, last, notFound, skips, words, unread } = subscription;
  return [
    cipher.seal(id, subscription),
    '',
    writeFlags(subscription, unread?.flags),
    language,
    cadence.days.join(''),
    cadence.times.map(base36).join(','),
    cadence.zone,
    position,
    pause === 'none' ? (unread?.pause ?? '') : PAUSE_LETTERS[pause],
    last === undefined ? (unread?.last ?? '') : `${OUTCOME_LETTERS[last.outcome]}${base36(last.minute)}`,
    notFound,
    skips.map(base36).join(','),
    base36(subscription.flight),
    base36(subscription.open),
    writeWait(subscription.wait),
    ...withoutEmptyEnd([
      words === undefined ? (unread?.words ?? '') : cipher.sealText(id, writeWords(words)),
      writeTurns(subscription) || (unread?.turns ?? ''),
      ...(unread?.rest ?? []),
    ]),
  ].join('|');
}

/** Fields that were added later are only written where there is something in them. */
function withoutEmptyEnd(fields: readonly string[]): readonly string[] {
  return fields.slice(0, fields.findLastIndex((field) => field !== '') + 1);
}

/** No own words hold it. */
const BETWEEN_WORDS = '\0';

function writeWords({ header = '', footer = '' }: OwnWords): string {
  return footer === '' ? header : `${header}${BETWEEN_WORDS}${footer}`;
}

/** The own words; none if the field is empty, or if it can't be read here: then it is kept as it is. */
function openWords(id: string, sealed: string, cipher: Pick<ChatCipher, 'openText'>): OwnWords | undefined {
  const [header = '', footer = ''] =
    (sealed === '' ? undefined : cipher.openText(id, sealed))?.split(BETWEEN_WORDS) ?? [];
  if (header === '' && footer === '') return undefined;
  return { ...(header === '' ? {} : { header }), ...(footer === '' ? {} : { footer }) };
}

/** A record that no version of the program wrote, or one that can't be read here. The message shows nothing of its content. */
export class UnreadableRecord extends Error {
  override readonly name = 'UnreadableRecord';
}

/** Reads a record. Throws `UnreadableRecord`. */
export function readRecord(id: string, record: string, cipher: Pick<ChatCipher, 'open' | 'openText'>): Subscription {
  const fields = record.split('|');
  if (fields.length < FEWEST_FIELDS) {
    throw new UnreadableRecord(`the record of subscription ${id} has ${fields.length} of ${FEWEST_FIELDS} fields`);
  }
  const [sealed = '', , flags = '', language = '', days, times, zone = '', position, pause = '', last = ''] = fields;
  const [notFound, skips, flight, open, wait, sealedWords = '', turns = '', ...rest] = fields.slice(10);
  const number = (text: string | undefined, radix: 10 | 36): number => {
    const value = NUMBERS[radix].test(text ?? '') ? Number.parseInt(text ?? '', radix) : Number.NaN;
    if (Number.isSafeInteger(value)) return value;
    throw new UnreadableRecord(`the record of subscription ${id} has something else where a number should be`);
  };
  const numbers = (text: string | undefined): readonly number[] =>
    text === undefined || text === '' ? [] : text.split(',').map((part) => number(part, 36));
  const optional = <K extends string>(
    key: K,
    text: string | undefined,
    radix: 10 | 36,
  ): { readonly [key in K]?: number } =>
    text === undefined || text === '' ? {} : ({ [key]: number(text, radix) } as { readonly [key in K]: number });
  const [from, until] = (wait ?? '').split('.');
  const outcome = outcomeOf(last.slice(0, 1));
  const known = readFlags(flags);
  const words = openWords(id, sealedWords, cipher);
  const rotation = readTurns(turns);
  return {
    id,
    ...openPlace(id, sealed, cipher),
    ...known,
    language,
    cadence: { days: Array.from(days ?? '', (day) => number(day, 10)), times: numbers(times), zone },
    position: number(position, 10),
    ...rotation,
    pause: pauseOf(pause) ?? 'none',
    ...(outcome === undefined ? {} : { last: { outcome, minute: number(last.slice(1), 36) } }),
    notFound: number(notFound, 10),
    skips: numbers(skips),
    ...optional('flight', flight, 36),
    ...optional('open', open, 36),
    ...(wait === undefined || wait === ''
      ? {}
      : { wait: { from: number(from, 36) * SECOND, until: number(until, 36) * SECOND } }),
    ...(words === undefined ? {} : { words }),
    ...unreadOf({
      ...(writeFlags(known) === flags ? {} : { flags }),
      ...(pauseOf(pause) === undefined ? { pause } : {}),
      ...(outcome === undefined && last !== '' ? { last } : {}),
      ...(words === undefined && sealedWords !== '' ? { words: sealedWords } : {}),
      ...(rotation === undefined ? { turns } : {}),
      ...(rest.length === 0 ? {} : { rest }),
    }),
  };
}

function openPlace(id: string, sealed: string, cipher: Pick<ChatCipher, 'open'>): Place {
  const opened = cipher.open(id, sealed);
  if (opened === undefined) throw new UnreadableRecord(`the chat of subscription ${id} can't be decrypted`);
  const { isCurrent, ...place } = opened;
  return place;
}

function unreadOf(unread: Unread): Pick<Subscription, 'unread'> {
  return Object.keys(unread).length === 0 ? {} : { unread };
}

/** Whole seconds; the end is never earlier than Telegram said. */
export function writeWait(wait: Subscription['wait']): string {
  if (wait === undefined) return '';
  return `${base36(Math.floor(wait.from / SECOND))}.${base36(Math.ceil(wait.until / SECOND))}`;
}

function base36(value: number | undefined): string {
  return value === undefined ? '' : value.toString(36);
}
