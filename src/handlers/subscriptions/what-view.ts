import { type Answer, answer, bold, lines } from '../base/answer.ts';
import type { ViewContext } from '../base/view-context.ts';
import { type Card, comingBlocks, titleOf } from './card-view.ts';
import { actionButtons } from './subscription-buttons.ts';

/** What the posts quote and in which order, with the next ones, and buttons to change it. */
export function whatView(view: ViewContext, card: Card): Answer {
  const { t } = view;
  const { subject, subscription, drawnAt } = card;
  const { id, unit, order } = subscription;
  const button = actionButtons({ kind: 'subscription', id }, drawnAt, subject);
  return answer(
    [lines([bold(titleOf(view, subject)), t(`card-${unit}-${order}`)]), ...comingBlocks(view, card, 'short')],
    {
      inline_keyboard: [
        [
          unit === 'section'
            ? button(t('button-sentences'), { kind: 'unit', unit: 'sentence' })
            : button(t('button-sections'), { kind: 'unit', unit: 'section' }),
          order === 'in-order'
            ? button(t('button-shuffle'), { kind: 'order', order: 'shuffled' })
            : button(t('button-in-order'), { kind: 'order', order: 'in-order' }),
        ],
        [button(t('button-back'), { kind: 'show', page: 'card' })],
      ],
    },
  );
}
