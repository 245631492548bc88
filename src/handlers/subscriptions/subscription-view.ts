import type { FormattedString } from '@grammyjs/parse-mode';
import { parseAddress } from '../../content/document/address.ts';
import { isPausedByHand } from '../../jobs/plan/subscription.ts';
import { type Answer, answer, type Block, bold, lines } from '../base/answer.ts';
import { localeFor } from '../base/locale.ts';
import { placeOf, type Reader } from '../base/view-context.ts';
import { cadenceText } from './cadence-view.ts';
import { type Card, titleOf } from './card.ts';
import { cardButtons } from './card-buttons.ts';
import { moment } from './moment-view.ts';
import { wishButtons } from './setting-button.ts';
import type { ComingSlot } from './timetable.ts';

/** Posts shown where the rest is a button away. */
const FEW = 3;

/** Outcomes shown. */
const ENDED_SHOWN = 3;

/** What is set, what was posted and what will be, and buttons to change it. `before` says what just happened. */
export function cardView(reader: Reader, card: Card, length: 'short' | 'long', before: readonly Block[] = []): Answer {
  const { subscription, subject } = card;
  const few = length === 'short' ? card.coming.slice(0, FEW) : card.coming;
  return answer(
    [
      ...before,
      lines([bold(titleOf(reader, subject)), ...settingsLines(reader, card)]),
      reader.t(`state-${subscription.pause}`),
      ...section(reader.t('card-ended'), endedLines(reader, card)),
      ...(isPausedByHand(subscription.pause) ? [] : section(reader.t('card-coming'), comingLines(reader, card, few))),
    ],
    { inline_keyboard: cardButtons(reader, card, length) },
  );
}

/** The time of the first post of a new subscription. */
export function startedBlock(reader: Reader, { coming, subscription }: Card): Block {
  const first = coming.find(({ isWaiting }) => !isWaiting);
  const times = first === undefined ? [] : [moment(reader, first.minute, subscription.cadence.zone)];
  return lines([reader.t('subscribed'), ...times]);
}

/** Asks once more before everything ends. */
export function unsubscribeView(
  reader: Reader,
  { subject, subscription, drawnAt }: Pick<Card, 'subject' | 'subscription' | 'drawnAt'>,
): Answer {
  const { t } = reader;
  const button = wishButtons({ kind: 'subscription', id: subscription.id }, drawnAt);
  return answer([bold(titleOf(reader, subject)), t('unsubscribe-sure')], {
    inline_keyboard: [
      [button(t('button-unsubscribe-yes'), { kind: 'unsubscribe' })],
      [button(t('button-no'), { kind: 'show', page: 'card' })],
    ],
  });
}

function settingsLines(reader: Reader, { subscription, nameOf }: Card): readonly string[] {
  const { t } = reader;
  const { cadence, unit, order, silent, threadId, language } = subscription;
  return [
    cadenceText(reader, cadence),
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
  reader: Reader,
  { subscription }: Card,
  coming: readonly ComingSlot[],
): readonly FormattedString[] {
  return coming.map(({ minute, passage, isWaiting }) => {
    const what = passage === undefined ? reader.t('coming-skipped') : placeOf(reader, passage.address);
    const state = isWaiting ? [reader.t('coming-waits')] : [];
    return moment(reader, minute, subscription.cadence.zone).plain(` – ${[what, ...state].join(' – ')}`);
  });
}

function endedLines(reader: Reader, { subscription, ended }: Card): readonly FormattedString[] {
  return ended.slice(0, ENDED_SHOWN).map(({ minute, outcome, address }) => {
    const where = address === undefined ? undefined : parseAddress(address);
    const what = [reader.t(`outcome-${outcome}`), ...(where === undefined ? [] : [placeOf(reader, where)])];
    return moment(reader, minute, subscription.cadence.zone).plain(` – ${what.join(' – ')}`);
  });
}
