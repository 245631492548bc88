import { isPausedByHand, minuteOf } from '../../jobs/plan/subscription.ts';
import { type Answer, answer, bold, lines } from '../base/answer.ts';
import { placeOf, type ViewContext } from '../base/view-context.ts';
import { type Card, comingBlocks, titleOf } from './card-view.ts';
import { actionButtons } from './subscription-buttons.ts';
import { nextPassage } from './timetable.ts';
import { wishLines } from './wish-lines.ts';

/** What the posts quote and in which order, with the next ones, and buttons to change it. */
export function whatView(view: ViewContext, card: Card): Answer {
  const { t } = view;
  const { subject, subscription, drawnAt } = card;
  const { id, unit, order, once } = subscription;
  const button = actionButtons({ kind: 'subscription', id }, drawnAt, subject);
  return answer(
    [lines([bold(titleOf(view, subject)), ...wishLines(view, card)]), ...comingBlocks(view, card, 'short')],
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
        [
          button(t('button-choose-next'), { kind: 'choose-next', from: 0 }),
          button(t('button-choose-out'), { kind: 'choose-out', from: 0 }),
        ],
        [button(t(once ? 'button-again' : 'button-once'), { kind: 'once', once: !once })],
        [button(t('button-now'), { kind: 'show', page: 'now' })],
        [button(t('button-back'), { kind: 'show', page: 'card' })],
      ],
    },
  );
}

/** Asks once more before a post goes out at once. The button names the minute: whoever presses it, and how often, it is one post; and the passage: no other one comes by it. */
export function nowView(view: ViewContext, card: Card): Answer {
  const { t } = view;
  const { subject, subscription, statement, drawnAt } = card;
  const { id, pause, open, flight } = subscription;
  const button = actionButtons({ kind: 'subscription', id }, drawnAt, subject);
  const back = [button(t('button-back'), { kind: 'show', page: 'what' })];
  const title = bold(titleOf(view, subject));
  const passage = nextPassage(statement, subscription);
  if (isPausedByHand(pause) || passage === undefined) {
    const resume = [button(t('button-resume'), { kind: 'paused', paused: false })];
    return answer([title, t('now-paused')], { inline_keyboard: [resume, back] });
  }
  if (open !== undefined || flight !== undefined) return answer([title, t('now-waits')], { inline_keyboard: [back] });
  const { address } = passage;
  const yes = [button(t('button-now-yes'), { kind: 'now', minute: minuteOf(drawnAt), address }, 'success')];
  return answer([title, t('now-sure', { passage: placeOf(view, address) })], { inline_keyboard: [yes, back] });
}
