import type { Order, Unit } from '../../content/document/rotation.ts';
import { formatWhen, type Named, parseWhen } from '../../jobs/plan/when.ts';
import { canonicalZone } from '../../jobs/plan/zones.ts';
import { LOCALES, type Locale } from '../base/locale.ts';

/** What a button's press is about: a subscription, a chat that has none yet, or a channel that is still to be chosen. */
export type About =
  | { readonly kind: 'subscription'; readonly id: string }
  | { readonly kind: 'chat'; readonly chatId: number }
  | { readonly kind: 'unchosen' };

/** The pages of a subscription's card. */
export const PAGES = ['card', 'next', 'when', 'language', 'unsubscribe'] as const;
export type Page = (typeof PAGES)[number];

/** What is wanted. Each says how it shall be, not what to turn, so that a press that comes twice changes nothing more. */
export type Change =
  | { readonly kind: 'show'; readonly page: Page }
  | { readonly kind: 'preview' }
  | { readonly kind: 'when'; readonly named: Named }
  | { readonly kind: 'days'; readonly days: readonly number[] }
  | { readonly kind: 'time'; readonly time: number }
  | { readonly kind: 'zone'; readonly zone: string }
  | { readonly kind: 'order'; readonly order: Order }
  | { readonly kind: 'unit'; readonly unit: Unit }
  | { readonly kind: 'silent'; readonly silent: boolean }
  | { readonly kind: 'language'; readonly language: Locale }
  | { readonly kind: 'skip'; readonly minute: number }
  | { readonly kind: 'post'; readonly minute: number }
  | { readonly kind: 'paused'; readonly paused: boolean }
  | { readonly kind: 'unsubscribe' }
  | { readonly kind: 'forget' };

/** A press on a button of a subscription's messages. `expiry`: minutes since 1970. */
export type SubscriptionPress = { readonly about: About; readonly expiry: number; readonly wish: Change };

/** Asks which channel shall be subscribed; it changes nothing and never expires. */
export const CHOOSE_CHANNEL: SubscriptionPress = {
  about: { kind: 'unchosen' },
  expiry: 0,
  wish: { kind: 'show', page: 'card' },
};

/** Bytes of callback data; Bot API, InlineKeyboardButton. */
const LONGEST_DATA = 64;

/** Minutes for which a button that changes something works after it was drawn. */
export const PRESS_LIFE = 24 * 60;

const DATA = /^(?:sub:([\w-]{8})|new:(|-?[0-9a-z]{1,11})):([0-9a-z]{1,7}):([a-z]{2,11})=([\w,:/+\- ]{1,45})$/u;

/** `sub:Ab3dE_9x:h8q2x:unit=sentence`. `undefined` where it does not fit into a button. */
export function formatSubscriptionPress({ about, expiry, wish }: SubscriptionPress): string | undefined {
  const data = `${formatAbout(about)}:${expiry.toString(36)}:${wish.kind}=${formatValue(wish)}`;
  return data.length > LONGEST_DATA ? undefined : data;
}

/** Reads callback data, and nothing but what `formatSubscriptionPress` writes. */
export function parseSubscriptionPress(data: string): SubscriptionPress | undefined {
  const [, id, chatId = '', expiry = '', kind = '', value = ''] = DATA.exec(data) ?? [];
  const wish = parseWish(kind, value);
  if (wish === undefined) return undefined;
  const about: About =
    id !== undefined
      ? { kind: 'subscription', id }
      : chatId === ''
        ? { kind: 'unchosen' }
        : { kind: 'chat', chatId: Number.parseInt(chatId, 36) };
  const press: SubscriptionPress = { about, expiry: Number.parseInt(expiry, 36), wish };
  return formatSubscriptionPress(press) === data ? press : undefined;
}

/**
 * What somebody must be allowed to. Reading serves everyone in a group. A change takes also the bot's right to post; to end
 * or erase, the person's is enough.
 */
export type Need = 'read' | 'change' | 'end';

/** What a wish needs. One that only reads does not expire. */
export function needOf(wish: Change): Need {
  switch (wish.kind) {
    case 'preview':
      return 'read';
    case 'unsubscribe':
    case 'forget':
      return 'end';
    case 'show':
      if (wish.page === 'unsubscribe') return 'end';
      return wish.page === 'card' || wish.page === 'next' ? 'read' : 'change';
    default:
      return 'change';
  }
}

function formatAbout(about: About): string {
  switch (about.kind) {
    case 'subscription':
      return `sub:${about.id}`;
    case 'chat':
      return `new:${about.chatId.toString(36)}`;
    case 'unchosen':
      return 'new:';
  }
}

function formatValue(wish: Change): string {
  switch (wish.kind) {
    case 'show':
      return wish.page;
    case 'when':
      return formatWhen(wish.named);
    case 'days':
      return wish.days.join('');
    case 'time':
      return String(wish.time);
    case 'zone':
      return wish.zone;
    case 'order':
      return wish.order;
    case 'unit':
      return wish.unit;
    case 'language':
      return wish.language;
    case 'silent':
      return yesOrNo(wish.silent);
    case 'paused':
      return yesOrNo(wish.paused);
    case 'skip':
    case 'post':
      return wish.minute.toString(36);
    default:
      return 'yes';
  }
}

/** Takes whatever may be meant; that it is written as we write it is checked by the caller. */
function parseWish(kind: string, value: string): Change | undefined {
  const oneOf = <const T extends string>(known: readonly T[]): T | undefined => known.find((each) => each === value);
  switch (kind) {
    case 'show':
      return ifDefined(oneOf(PAGES), (page) => ({ kind, page }));
    case 'when': {
      const when = parseWhen(value);
      return when.kind === 'named' ? { kind, named: when.named } : undefined;
    }
    case 'days':
      return /^(?=.)1?2?3?4?5?6?7?$/u.test(value) ? { kind, days: Array.from(value, Number) } : undefined;
    case 'time':
      return /^\d{1,4}$/u.test(value) && Number(value) < 24 * 60 ? { kind, time: Number(value) } : undefined;
    case 'zone':
      return canonicalZone(value) === value ? { kind, zone: value } : undefined;
    case 'order':
      return ifDefined(oneOf(['in-order', 'shuffled']), (order) => ({ kind, order }));
    case 'unit':
      return ifDefined(oneOf(['section', 'sentence']), (unit) => ({ kind, unit }));
    case 'language':
      return ifDefined(oneOf(LOCALES), (language) => ({ kind, language }));
    case 'silent':
      return { kind, silent: value === 'yes' };
    case 'paused':
      return { kind, paused: value === 'yes' };
    case 'skip':
    case 'post':
      return /^[0-9a-z]{1,7}$/u.test(value) ? { kind, minute: Number.parseInt(value, 36) } : undefined;
    case 'preview':
    case 'unsubscribe':
    case 'forget':
      return { kind };
    default:
      return undefined;
  }
}

function ifDefined<T>(value: T | undefined, wishFor: (value: T) => Change): Change | undefined {
  return value === undefined ? undefined : wishFor(value);
}

function yesOrNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
