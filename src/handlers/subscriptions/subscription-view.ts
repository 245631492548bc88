import type { FormattedString } from '@grammyjs/parse-mode';
import { parseAddress } from '../../content/document/address.ts';
import { isPausedByHand } from '../../jobs/plan/subscription.ts';
import { type Answer, answer, type Block, bold, lines } from '../base/answer.ts';
import { localeFor } from '../base/locale.ts';
import { placeOf, type ViewContext } from '../base/view-context.ts';
import { cadenceText } from './cadence-view.ts';
import { type Card, titleOf } from './card.ts';
import { cardButtons } from './card-buttons.ts';
import { moment } from './moment-view.ts';
import { changeButtons } from './setting-button.ts';
import type { ComingSlot } from './timetable.ts';

/** Posts shown where the rest is a button away. */
const FEW = 3;

/** Outcomes shown. */
const ENDED_SHOWN = 3;

/** What is set, what was posted and what will be, and buttons to change it. `before` says what just happened. */
export function cardView(
  view: ViewContext,
  card: Card,
  length: 'short' | 'long',
  before: readonly Block[] = [],
): Answer {
  const { subscription, subject } = card;
  const few = length === 'short' ? card.coming.slice(0, FEW) : card.coming;
  return answer(
    [
      ...before,
      lines([bold(titleOf(view, subject)), ...settingsLines(view, card)]),
      view.t(`state-${subscription.pause}`),
      ...section(view.t('card-ended'), endedLines(view, card)),
      ...(isPausedByHand(subscription.pause) ? [] : section(view.t('card-coming'), comingLines(view, card, few))),
    ],
    { inline_keyboard: cardButtons(view, card, length) },
  );
}

/** The time of the first post of a new subscription. */
export function startedBlock(view: ViewContext, { coming, subscription }: Card): Block {
  const first = coming.find(({ isWaiting }) => !isWaiting);
  const times = first === undefined ? [] : [moment(view, first.minute, subscription.cadence.zone)];
  return lines([view.t('subscribed'), ...times]);
}

/** Asks once more before everything ends. */
export function unsubscribeView(
  view: ViewContext,
  { subject, subscription, drawnAt }: Pick<Card, 'subject' | 'subscription' | 'drawnAt'>,
): Answer {
  const { t } = view;
  const button = changeButtons({ kind: 'subscription', id: subscription.id }, drawnAt);
  return answer([bold(titleOf(view, subject)), t('unsubscribe-sure')], {
    inline_keyboard: [
      [button(t('button-unsubscribe-yes'), { kind: 'unsubscribe' })],
      [button(t('button-no'), { kind: 'show', page: 'card' })],
    ],
  });
}

function settingsLines(view: ViewContext, { subscription, nameOf }: Card): readonly string[] {
  const { t } = view;
  const { cadence, unit, order, silent, threadId, language } = subscription;
  return [
    cadenceText(view, cadence),
    t(`card-${unit}-${order}`),
    t(silent ? 'card-silent' : 'card-with-sound'),
    t('card-language', { language: nameOf(localeFor(language)) }),
    ...(threadId === undefined ? [] : [t('card-topic')]),
  ];
}

function section(title: string, items: readonly Block[]): readonly Block[] {
  return items.length === 0 ? [] : [lines([bold(title), ...items])];
}

function comingLines(
  view: ViewContext,
  { subscription }: Card,
  coming: readonly ComingSlot[],
): readonly FormattedString[] {
  return coming.map(({ minute, passage, isWaiting }) => {
    const what = passage === undefined ? view.t('coming-skipped') : placeOf(view, passage.address);
    const state = isWaiting ? [view.t('coming-waits')] : [];
    return moment(view, minute, subscription.cadence.zone).plain(` – ${[what, ...state].join(' – ')}`);
  });
}

function endedLines(view: ViewContext, { subscription, ended }: Card): readonly FormattedString[] {
  return ended.slice(0, ENDED_SHOWN).map(({ minute, outcome, address }) => {
    const where = address === undefined ? undefined : parseAddress(address);
    const what = [view.t(`outcome-${outcome}`), ...(where === undefined ? [] : [placeOf(view, where)])];
    return moment(view, minute, subscription.cadence.zone).plain(` – ${what.join(' – ')}`);
  });
}
