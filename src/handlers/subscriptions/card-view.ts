import type { InlineKeyboardButton } from 'grammy/types';
import { parseAddress } from '../../content/document/address.ts';
import type { Statement } from '../../content/document/statement.ts';
import { type EndedSlot, isPausedByHand, type Subscription } from '../../jobs/plan/subscription.ts';
import { type Answer, answer, type Block, bare, bold, lines } from '../base/answer.ts';
import type { NameOfLanguage } from '../base/language-view.ts';
import { filling, placeOf, type ViewContext } from '../base/view-context.ts';
import { cureLines, stateBlock } from './cure-view.ts';
import { lookLines } from './look-lines.ts';
import type { Subject } from './subject.ts';
import { type ActionButton, actionButtons } from './subscription-buttons.ts';
import { cadenceText, moment, readersMoment } from './times-view.ts';
import type { ComingSlot } from './timetable.ts';
import { wishLines } from './wish-lines.ts';

/** Everything that a subscription's card shows. */
export type Card = {
  readonly subject: Subject;
  readonly subscription: Subscription;
  readonly statement: Statement;
  /** What waits, and the next ten. */
  readonly coming: readonly ComingSlot[];
  /** The latest first. */
  readonly ended: readonly EndedSlot[];
  /** Milliseconds since 1970: from then on its buttons live. */
  readonly drawnAt: number;
  readonly nameOf: NameOfLanguage;
};

/** How many posts are shown; a button leads to the rest. */
const FEW = 3;

/** Outcomes shown. */
const ENDED_SHOWN = 3;

/** A channel's own name; a group knows its. */
export function titleOf({ t }: ViewContext, subject: Subject): string {
  return subject.kind === 'channel' ? subject.title : t('card-title');
}

/** The settings, the last posts and the next ones, and buttons to change them. `before` says what just happened. */
export function cardView(
  view: ViewContext,
  card: Card,
  length: 'short' | 'long',
  before: readonly Block[] = [],
): Answer {
  const { subscription, subject } = card;
  return answer(
    [
      ...before,
      lines([bold(titleOf(view, subject)), ...settingsLines(view, card)]),
      stateBlock(view, subscription),
      ...section(view.t('card-ended'), endedLines(view, card)),
      ...comingBlocks(view, card, length),
    ],
    { inline_keyboard: cardButtons(view, card, length) },
  );
}

/** The next posts; none while nothing is even tried. */
export function comingBlocks(view: ViewContext, card: Card, length: 'short' | 'long'): readonly Block[] {
  if (isPausedByHand(card.subscription.pause)) return [];
  const few = length === 'short' ? card.coming.slice(0, FEW) : card.coming;
  return section(view.t('card-coming'), comingLines(view, card, few));
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
  const button = actionButtons({ kind: 'subscription', id: subscription.id }, drawnAt);
  return answer([bold(titleOf(view, subject)), t('unsubscribe-sure')], {
    inline_keyboard: [
      [button(t('button-unsubscribe-yes'), { kind: 'unsubscribe' }, 'danger')],
      [button(t('button-no'), { kind: 'show', page: 'card' })],
    ],
  });
}

function settingsLines(view: ViewContext, card: Card): readonly string[] {
  const { t } = view;
  const { subscription, nameOf } = card;
  const { cadence, threadId } = subscription;
  return [
    cadenceText(view, cadence),
    ...wishLines(view, card),
    ...lookLines(view, subscription, nameOf),
    ...(threadId === undefined ? [] : [t('card-topic')]),
  ];
}

function section(title: string, items: readonly Block[]): readonly Block[] {
  return items.length === 0 ? [] : [lines([bold(title), ...items])];
}

function comingLines(view: ViewContext, { subscription }: Card, coming: readonly ComingSlot[]): readonly Block[] {
  const { zone } = subscription.cadence;
  const slots = coming.map(({ minute, passage, isWaiting }) => {
    const what = passage === undefined ? view.t('coming-skipped') : placeOf(view, passage.address);
    return slotLine(
      view,
      { minute, zone },
      byHand(view, subscription, minute, what),
      isWaiting && view.t('coming-waits'),
    );
  });
  const next = coming.find(({ isWaiting }) => !isWaiting);
  const clock = next && filling(view.t, 'card-your-clock', { name: 'time', value: readersMoment(view, next.minute) });
  return [...slots, ...(clock === undefined ? [] : [clock])];
}

function endedLines(view: ViewContext, { subscription, ended }: Card): readonly string[] {
  const { zone } = subscription.cadence;
  const shown = ended.slice(0, ENDED_SHOWN);
  const slots = shown.map(({ minute, outcome, address }) => {
    const where = address === undefined ? undefined : parseAddress(address);
    const what = byHand(view, subscription, minute, view.t(`outcome-${outcome}`));
    return slotLine(view, { minute, zone }, what, where && placeOf(view, where));
  });
  return [...slots, ...cureLines(view, subscription, shown)];
}

/** What is said of a slot, and that a person asked for it, if so. */
function byHand({ t }: ViewContext, { asked = [] }: Subscription, minute: number, what: string): string {
  return asked.includes(minute) ? bare(t('slot-by-hand', { what })) : what;
}

/** A post's time by the schedule's own clock, what it is, and what more is to be said of it. */
function slotLine(
  view: ViewContext,
  { minute, zone }: { readonly minute: number; readonly zone: string },
  what: string,
  more: string | undefined,
): string {
  const time = moment(view, minute, zone);
  return bare(
    more === undefined ? view.t('card-slot', { time, what }) : view.t('card-slot-more', { time, what, more }),
  );
}

/** What can be changed on a subscription's card; each button states the result of a tap. */
function cardButtons({ t }: ViewContext, card: Card, length: 'short' | 'long'): InlineKeyboardButton[][] {
  const { subscription, drawnAt, subject } = card;
  const { id, pause } = subscription;
  const button = actionButtons({ kind: 'subscription', id }, drawnAt, subject);
  const isPaused = isPausedByHand(pause);
  return [
    [button(t('button-when'), { kind: 'show', page: 'when' }), button(t('button-preview'), { kind: 'preview' })],
    ...(isPaused ? [] : [comingButtons(t, card, length, button)]),
    [
      button(t('button-what'), { kind: 'show', page: 'what' }),
      button(t('button-look'), { kind: 'show', page: 'look' }),
    ],
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
  button: ActionButton,
): InlineKeyboardButton[] {
  const more =
    length === 'short'
      ? button(t('button-more-coming'), { kind: 'show', page: 'next' })
      : button(t('button-fewer-coming'), { kind: 'show', page: 'card' });
  // A waiting slot can't be skipped any more.
  const next = coming.find(({ isWaiting }) => !isWaiting);
  if (next === undefined) return [more];
  const { minute, passage } = next;
  const skip =
    passage === undefined
      ? button(t('button-post-next'), { kind: 'post', minute })
      : button(t('button-skip-next'), { kind: 'skip', minute });
  return [skip, more];
}
