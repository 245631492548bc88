import type { InlineKeyboardButton } from 'grammy/types';
import { isPausedByHand } from '../../jobs/plan/subscription.ts';
import type { ViewContext } from '../base/view-context.ts';
import type { Card } from './card.ts';
import { type ChangeButton, changeButtons } from './setting-button.ts';

/** What can be changed on a subscription's card; each button says what a tap brings about. */
export function cardButtons({ t }: ViewContext, card: Card, length: 'short' | 'long'): InlineKeyboardButton[][] {
  const { subscription, drawnAt, subject } = card;
  const { id, unit, order, silent, pause } = subscription;
  const button = changeButtons({ kind: 'subscription', id }, drawnAt, subject);
  const isPaused = isPausedByHand(pause);
  return [
    [button(t('button-when'), { kind: 'show', page: 'when' }), button(t('button-preview'), { kind: 'preview' })],
    [
      unit === 'section'
        ? button(t('button-sentences'), { kind: 'unit', unit: 'sentence' })
        : button(t('button-sections'), { kind: 'unit', unit: 'section' }),
      order === 'in-order'
        ? button(t('button-shuffle'), { kind: 'order', order: 'shuffled' })
        : button(t('button-in-order'), { kind: 'order', order: 'in-order' }),
    ],
    [
      button(t(silent ? 'button-with-sound' : 'button-silent'), { kind: 'silent', silent: !silent }),
      button(t('button-post-language'), { kind: 'show', page: 'language' }),
    ],
    ...(isPaused ? [] : [comingButtons(t, card, length, button)]),
    [
      button(t(isPaused ? 'button-resume' : 'button-pause'), { kind: 'paused', paused: !isPaused }),
      button(t('button-unsubscribe'), { kind: 'show', page: 'unsubscribe' }),
    ],
  ];
}

function comingButtons(
  t: ViewContext['t'],
  { coming }: Card,
  length: 'short' | 'long',
  button: ChangeButton,
): InlineKeyboardButton[] {
  const more =
    length === 'short'
      ? button(t('button-more-coming'), { kind: 'show', page: 'next' })
      : button(t('button-fewer-coming'), { kind: 'show', page: 'card' });
  // What waits can't be left out any more.
  const next = coming.find(({ isWaiting }) => !isWaiting);
  if (next === undefined) return [more];
  const { minute, passage } = next;
  const skip =
    passage === undefined
      ? button(t('button-post-next'), { kind: 'post', minute })
      : button(t('button-skip-next'), { kind: 'skip', minute });
  return [skip, more];
}
