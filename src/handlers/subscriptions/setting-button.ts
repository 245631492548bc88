import { InlineKeyboard } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import { minuteOf } from '../../jobs/plan/subscription.ts';
import { formatWhen } from '../../jobs/plan/when.ts';
import type { ViewContext } from '../base/view-context.ts';
import type { Subject } from './channel.ts';
import {
  type About,
  CHOOSE_CHANNEL,
  type Change,
  formatSubscriptionPress,
  PRESS_LIFE,
} from './subscription-callback-data.ts';

/** Draws buttons that wish for something, all about the same and drawn at one time. */
export type ChangeButton = (text: string, wish: Change) => InlineKeyboardButton;

/** `drawnAt`: milliseconds since 1970. A WHEN that is too long for a button is copied instead, to be sent as text. */
export function changeButtons(about: About, drawnAt: number, subject?: Subject): ChangeButton {
  const expiry = minuteOf(drawnAt) + PRESS_LIFE;
  return (text, wish) => {
    const data = formatSubscriptionPress({ about, expiry, wish });
    if (data !== undefined) return InlineKeyboard.text(text, data);
    if (wish.kind !== 'when') throw new Error(`wish-button: ${wish.kind} is too long for callback data; shorten it`);
    return InlineKeyboard.copyText(text, subscribeText(subject, formatWhen(wish.named)));
  };
}

/** Leads to the picker of a channel, from anywhere and for ever. */
export function channelButton({ t }: ViewContext): InlineKeyboardButton {
  return InlineKeyboard.text(t('button-channel'), formatSubscriptionPress(CHOOSE_CHANNEL) ?? '');
}

/** What a person sends to set a WHEN there. */
export function subscribeText(subject: Subject | undefined, when: string): string {
  return subject?.kind === 'channel' ? `/subscribe ${subject.name} ${when}` : `/subscribe ${when}`;
}

/** The chosen one of several is marked. */
export function markChosen(text: string, isChosen: boolean): string {
  return isChosen ? `✓ ${text}` : text;
}
