import { formatAddress, parseAddress } from '../../content/document/address.ts';
import type { Statement } from '../../content/document/statement.ts';
import { type Cadence, type Named, nextSlot, nextSlots } from '../../jobs/plan/cadence.ts';
import { OWN_PLACES } from '../../jobs/plan/own-words.ts';
import { withSettings, withWords } from '../../jobs/plan/settings.ts';
import { minuteOf, type Pause, type Settings, type Subscription } from '../../jobs/plan/subscription.ts';
import { formatWhen, parseWhen } from '../../jobs/plan/when.ts';
import { MAX_TIMES } from '../../jobs/plan/when-draft.ts';
import { canonicalZone } from '../../jobs/plan/zones.ts';
import { type Codec, field, oneOf, type PressOf, wholeNumber, YES_OR_NO } from '../base/callback-data.ts';
import { LOCALES } from '../base/locale.ts';
import { inOrder, isOnlyOne, unitOf, withLeftOut, withNext, withOnce } from './wishes.ts';

/** What a button can set: how its value is written in callback data, and the resulting subscription. */
type Setting<Value> = Codec<Value> & {
  apply(before: Subscription, value: Value, world: World): Subscription;
};

/** What a change depends on besides the subscription. `now`: milliseconds since 1970. */
export type World = { readonly now: number; readonly statement: Statement };

/** As many of the next slots can be left out beforehand as are shown. */
export const SLOTS_SHOWN = 10;

const MINUTES_IN_DAY = 24 * 60;

/** More than any minute since 1970 that the program will see: seven digits of base 36. */
const MINUTES_END = 36 ** 7;

const WHEN: Codec<Named> = {
  format: formatWhen,
  parse(text) {
    const when = parseWhen(text);
    return when.kind === 'named' ? when.named : undefined;
  },
};

const DAYS: Codec<readonly number[]> = {
  format: (days) => days.join(''),
  parse: (text) => (/^(?=.)1?2?3?4?5?6?7?$/u.test(text) ? Array.from(text, Number) : undefined),
};

const TIME = wholeNumber(10, MINUTES_IN_DAY);

/** All times of the day, in their order: `540.1260`. */
const TIMES: Codec<readonly number[]> = {
  format: (times) => times.map(TIME.format).join('.'),
  parse(text) {
    const times = text.split('.').map(TIME.parse);
    const isInOrder = times.every((time, index) => time !== undefined && time > (times[index - 1] ?? -1));
    return isInOrder && times.length <= MAX_TIMES ? times.filter((time) => time !== undefined) : undefined;
  },
};

const ZONE: Codec<string> = { format: String, parse: canonicalZone };

const PASSAGE = field('address', { format: formatAddress, parse: parseAddress });

/** A minute since 1970, in callback data. */
export const MINUTE = field('minute', wholeNumber(36, MINUTES_END));

/**
 * Everything that a button can set. Each says how it shall be, not what to turn, so that a press that comes twice changes
 * nothing more.
 */
export const SETTINGS = {
  when: setting(field('named', WHEN), (before, { named }) => withNamed(before, named)),
  days: setting(field('days', DAYS), withNamed),
  time: setting(field('times', TIMES), withNamed),
  zone: setting(field('zone', ZONE), withNamed),
  order: setting(field('order', oneOf(['in-order', 'shuffled'])), (before, { order }, { statement }) =>
    inOrder(before, statement, order),
  ),
  unit: setting(field('unit', oneOf(['section', 'sentence'])), withSettings),
  silent: setting(field('silent', YES_OR_NO), withSettings),
  folded: setting(field('folded', YES_OR_NO), withSettings),
  title: setting(field('title', YES_OR_NO), withSettings),
  link: setting(field('link', YES_OR_NO), withSettings),
  picture: setting(field('picture', YES_OR_NO), withSettings),
  language: setting(field('language', oneOf(LOCALES)), withSettings),
  remove: setting(field('place', oneOf(OWN_PLACES)), (before, { place }) => withWords(before, place, undefined)),
  'leave-out': setting(PASSAGE, (before, { address }, { statement }) => withLeftOut(before, statement, address, true)),
  'put-back': setting(PASSAGE, (before, { address }, { statement }) => withLeftOut(before, statement, address, false)),
  next: setting(PASSAGE, (before, { address }, { statement }) => withNext(before, statement, address)),
  once: setting(field('once', YES_OR_NO), (before, { once }, { statement }) => withOnce(before, statement, once)),
  skip: setting(MINUTE, (before, { minute }, { now }) => withSkips(before, 'skip', minute, now)),
  post: setting(MINUTE, (before, { minute }, { now }) => withSkips(before, 'post', minute, now)),
  paused: setting(field('paused', YES_OR_NO), (before, { paused }) => withPause(before, paused)),
};

/** A setting with its value: `{ kind: 'unit', unit: 'sentence' }`. */
export type Change = PressOf<typeof SETTINGS>;

function setting<Value>(codec: Codec<Value>, apply: Setting<Value>['apply']): Setting<Value> {
  return { ...codec, apply };
}

/** The subscription with the change. Repeating a change has no effect. */
export function applyChange(before: Subscription, { kind, ...value }: Change, world: World): Subscription {
  // The row of a kind takes the value that this kind has.
  const { apply } = SETTINGS[kind] as Setting<object>;
  return apply(withoutRestorePause(before), value, world);
}

/** The message that says why a change is not made; `undefined` if it is. */
export function whyNotChanged(before: Subscription, wanted: Change, { now, statement }: World): string | undefined {
  switch (wanted.kind) {
    case 'skip':
    case 'post':
      return isComing(before, wanted.minute, now) ? undefined : 'press-late';
    case 'leave-out':
      return isOnlyOne(statement, before, wanted.address) ? 'leave-out-last' : undefined;
    case 'next':
      return unitOf(wanted.address) === before.unit ? undefined : 'next-other-unit';
    default:
      return undefined;
  }
}

/** The subscription with the parts of its times that are named; the others stay. */
export function withNamed(subscription: Subscription, named: Named): Subscription {
  return withCadence(subscription, { ...subscription.cadence, ...named });
}

/** The subscription with other times. If they are the same, skipped slots stay skipped. */
function withCadence(subscription: Subscription, cadence: Cadence): Subscription {
  const isSame = formatWhen(cadence) === formatWhen(subscription.cadence);
  return isSame ? subscription : withSettings(subscription, { cadence });
}

/**
 * The subscription in the topic in which it was spoken of last, or in none. That is a living one, which ends the pause
 * for a topic that is gone; in another one than before, also a pause because the bot might not write there.
 */
export function inTopic(subscription: Subscription, threadId: Settings['threadId']): Subscription {
  const { threadId: before, ...elsewhere } = subscription;
  const moved = threadId === undefined ? elsewhere : { ...elsewhere, threadId };
  return withoutPause(threadId === before ? moved : withoutPause(moved, 'no-rights'), 'no-topic');
}

/** A pause by a person, or its end, also after all has come once. This ends no other pause, because its cause remains. */
export function withPause(subscription: Subscription, paused: boolean): Subscription {
  return paused
    ? { ...subscription, pause: 'by-person' }
    : withoutPause(withoutPause(withoutRestorePause(subscription), 'by-person'), 'ended');
}

/** A person with the right to change it wants it, so it is not one that was erased before a restore. */
export function withoutRestorePause(subscription: Subscription): Subscription {
  return withoutPause(subscription, 'restored');
}

/** The chat took the right to post, or gave it back. A pause for another reason stays. See `withLoss` for who took it. */
export function withRight(subscription: Subscription, mayPost: boolean): Subscription {
  if (mayPost) return withoutPause(subscription, 'no-rights');
  return subscription.pause === 'none' ? { ...subscription, pause: 'no-rights' } : subscription;
}

/**
 * The subscription after somebody took the right to post, and whether they must be told that it is paused: once, also if the news
 * comes again, and if a refused post found out before.
 */
export function withLoss(subscription: Subscription): { readonly after: Subscription; readonly isNews: boolean } {
  const paused = withRight(subscription, false);
  const isKnown = subscription.pause === 'no-rights' && subscription.isLossTold === true;
  if (paused.pause !== 'no-rights' || isKnown) return { after: paused, isNews: false };
  return { after: { ...paused, isLossTold: true }, isNews: true };
}

/** The subscription without this pause, if it is this one. */
function withoutPause(subscription: Subscription, pause: Pause): Subscription {
  if (subscription.pause !== pause) return subscription;
  const { isLossTold: _told, ...others } = subscription;
  return { ...others, pause: 'none' };
}

/** The minute at which a subscription is due next. */
export function dueAfter(now: number): (subscription: Subscription) => number {
  return ({ cadence }) => minuteOf(nextSlot(cadence, now));
}

/** Whether a slot can be skipped: it must be in the near future. */
export function isComing({ cadence }: Subscription, minute: number, now: number): boolean {
  return nextSlots(cadence, now, SLOTS_SHOWN).map(minuteOf).includes(minute);
}

function withSkips(subscription: Subscription, kind: 'skip' | 'post', minute: number, now: number): Subscription {
  if (!isComing(subscription, minute, now)) return subscription;
  const others = subscription.skips.filter((skipped) => skipped !== minute && skipped > minuteOf(now));
  return { ...subscription, skips: kind === 'skip' ? [...others, minute].toSorted((a, b) => a - b) : others };
}
