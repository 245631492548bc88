import type { InlineKeyboardButton } from 'grammy/types';
import { InlineKeyboard } from 'grammy/web';
import { type Address, formatAddress, parseAddress } from '../../content/document/address.ts';
import { minuteOf } from '../../jobs/plan/subscription.ts';
import { formatWhen } from '../../jobs/plan/when.ts';
import {
  type Codec,
  callbackData,
  field,
  kindsOf,
  noFields,
  oneOf,
  type PressOf,
  wholeNumber,
} from '../base/callback-data.ts';
import type { ViewContext } from '../base/view-context.ts';
import { MINUTE, SETTINGS } from './settings.ts';
import type { Subject } from './subject.ts';

/** The subject of a press: a subscription, a chat without one, or a channel that is not chosen yet. */
export type About =
  | { readonly kind: 'subscription'; readonly id: string }
  | { readonly kind: 'chat'; readonly chatId: number }
  | { readonly kind: 'unchosen' };

/** The pages of a subscription's card. */
export const PAGES = ['card', 'next', 'when', 'what', 'now', 'look', 'words', 'language', 'unsubscribe'] as const;
export type Page = (typeof PAGES)[number];

/** More than any document has passages. */
const PASSAGES_END = 100_000;

const FROM = field('from', wholeNumber(10, PASSAGES_END));

/**
 * A post at once: the minute and the passage for which it was asked. Buttons of an earlier version name the minute alone:
 * `now=h8q2x.2.3`.
 */
const CONFIRMED: Codec<{ readonly minute: number; readonly address?: Address }> = {
  format: ({ minute, address }) => [MINUTE.format({ minute }), ...(address ? [formatAddress(address)] : [])].join('.'),
  parse(text) {
    const [minute = '', ...rest] = text.split('.');
    const read = MINUTE.parse(minute);
    if (rest.length === 0) return read;
    const address = parseAddress(rest.join('.'));
    return read && address && { ...read, address };
  },
};

const ACTIONS = {
  ...SETTINGS,
  show: field('page', oneOf(PAGES)),
  'choose-next': FROM,
  'choose-out': FROM,
  now: CONFIRMED,
  preview: noFields('yes'),
  unsubscribe: noFields('yes'),
  forget: noFields('yes'),
};

/** The action of a press: it sets something, shows a page of the card, sends a preview, or ends the subscription. */
export type Action = PressOf<typeof ACTIONS>;

/** A part of the list of passages, from one on: to choose the next, or to leave some out. */
export type PassageList = Extract<Action, { kind: 'choose-next' | 'choose-out' }>;

/** A press on a button of a subscription's messages. `expiry`: minutes since 1970. */
export type SubscriptionPress = { readonly about: About; readonly expiry: number; readonly action: Action };

/** Minutes for which a button that changes something works after it was drawn. */
export const PRESS_LIFE_MINUTES = 24 * 60;

const HEAD = /^(?:sub:([\w-]{8})|new:(|-?[0-9a-z]{1,11})):([0-9a-z]{1,7}):/u;

/** Whether a button was one of these, of whatever version. */
export function isOfSchedule(data: string): boolean {
  return /^(?:sub|new):/u.test(data);
}

const ACTION: Codec<Action> = kindsOf(ACTIONS, '=');

/** `sub:Ab3dE_9x:h8q2x:unit=sentence`. */
export const SUBSCRIPTION_DATA = callbackData<SubscriptionPress>({
  format: ({ about, expiry, action }) => `${formatAbout(about)}:${expiry.toString(36)}:${ACTION.format(action)}`,
  parse(text) {
    const [head, id, chatId = '', expiry = ''] = HEAD.exec(text) ?? [];
    const action = head === undefined ? undefined : ACTION.parse(text.slice(head.length));
    return action && { about: parseAbout(id, chatId), expiry: Number.parseInt(expiry, 36), action };
  },
});

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

function parseAbout(id: string | undefined, chatId: string): About {
  if (id !== undefined) return { kind: 'subscription', id };
  return chatId === '' ? { kind: 'unchosen' } : { kind: 'chat', chatId: Number.parseInt(chatId, 36) };
}

/**
 * Draws buttons of which each does something, all about the same and drawn at one time. `style`: red for what erases or ends,
 * green for what starts; a server before Bot API 9.4 passes over it.
 */
export type ActionButton = (text: string, action: Action, style?: 'danger' | 'success') => InlineKeyboardButton;

/** `drawnAt`: milliseconds since 1970. A WHEN that is too long for a button is copied instead, to be sent as text. */
export function actionButtons(about: About, drawnAt: number, subject?: Subject): ActionButton {
  const expiry = minuteOf(drawnAt) + PRESS_LIFE_MINUTES;
  return (label, action, style) => {
    const text = style === undefined ? label : { text: label, style };
    const press = { about, expiry, action };
    return action.kind === 'when' && !SUBSCRIPTION_DATA.fits(press)
      ? InlineKeyboard.copyText(text, subscribeText(subject, formatWhen(action.named)))
      : InlineKeyboard.text(text, SUBSCRIPTION_DATA.format(press));
  };
}

/** Leads to the picker of a channel, from anywhere. It changes nothing and never expires. */
export function channelButton({ t }: ViewContext): InlineKeyboardButton {
  const press = { about: { kind: 'unchosen' }, expiry: 0, action: { kind: 'show', page: 'card' } } as const;
  return InlineKeyboard.text(t('button-channel'), SUBSCRIPTION_DATA.format(press));
}

/** The message that a person sends to set a WHEN there. */
export function subscribeText(subject: Subject | undefined, when: string): string {
  return subject?.kind === 'channel' ? `/subscribe ${subject.name} ${when}` : `/subscribe ${when}`;
}

/** The chosen one of several is marked. */
export function markChosen(text: string, isChosen: boolean): string {
  return isChosen ? `✓ ${text}` : text;
}
