import { FormattedString } from '@grammyjs/parse-mode';
import type { InlineKeyboardButton } from 'grammy/types';
import type { Cadence } from '../../jobs/plan/cadence.ts';
import { defaultCadence, formatTime } from '../../jobs/plan/when.ts';
import { EVERY_HOURS, MAX_TIMES } from '../../jobs/plan/when-draft.ts';
import type { NotUnderstood } from '../../jobs/plan/when-fault.ts';
import { type Answer, answer, type Block, bold, lines } from '../base/answer.ts';
import { rowsOf } from '../base/keyboard.ts';
import { echoing, list, type ViewContext } from '../base/view-context.ts';
import { type Card, titleOf } from './card-view.ts';
import type { Subject } from './subject.ts';
import { type About, type ActionButton, actionButtons, markChosen, subscribeText } from './subscription-buttons.ts';
import { cadenceText, DAY_SETS } from './times-view.ts';

/** Times of day that are a tap away (minutes after midnight). */
const TIMES = [8, 9, 12, 18, 21].map((hour) => hour * 60);

/** So many times, each with a mark, a telephone shows whole. */
const TIMES_IN_ROW = 3;

/** When a subscription posts, with other times, days and zones to tap. */
export function whenView(view: ViewContext, { subject, subscription, drawnAt }: Card): Answer {
  const { t } = view;
  const { cadence, id } = subscription;
  const button = actionButtons({ kind: 'subscription', id }, drawnAt, subject);
  const days = DAY_SETS.map((set) =>
    button(markChosen(t(set.message), cadence.days.join() === set.days.join()), { kind: 'days', days: set.days }),
  );
  const zones = [...new Set([...view.offers.zones.offered, cadence.zone])].map((zone) =>
    button(markChosen(zone, cadence.zone === zone), { kind: 'zone', zone }),
  );
  // In private, the message that asks for them says how they are written.
  const written = subject.kind === 'channel' ? [] : byText(view, otherTimes(view), subject, cadence.zone);
  return answer([lines([bold(titleOf(view, subject)), cadenceText(view, cadence)]), t('when-by-tap'), ...written], {
    inline_keyboard: [
      ...timeRows(cadence, button),
      ...rowsOf(days, 1),
      ...rowsOf(zones, 2),
      [button(t('button-back'), { kind: 'show', page: 'card' })],
    ],
  });
}

/** Times that a tap adds, and marked those that it takes away; the only one stays, and at most six are set. */
function timeRows({ times }: Cadence, button: ActionButton): InlineKeyboardButton[][] {
  // `every 1h` has more than can be set one by one.
  const set = times.length > MAX_TIMES ? [] : times;
  const shown = new Set([...set, ...(set.length === MAX_TIMES ? [] : TIMES)]);
  const buttons = [...shown].toSorted(byNumber).map((time) => {
    const others = set.filter((each) => each !== time);
    const isSet = others.length < set.length;
    const after = isSet ? others : [...set, time].toSorted(byNumber);
    const label = markChosen(formatTime(time), isSet);
    return button(label, { kind: 'time', times: after.length === 0 ? set : after });
  });
  return rowsOf(buttons, TIMES_IN_ROW);
}

function byNumber(one: number, other: number): number {
  return one - other;
}

/** Asks for other times of a channel: the answer to this message is understood, and the message says which channel it is. */
export function whenQuestionView(
  view: ViewContext,
  { subject, subscription }: Pick<Card, 'subject' | 'subscription'>,
): Answer {
  return {
    ...answer([bold(titleOf(view, subject)), ...byText(view, 'when-by-text', subject, subscription.cadence.zone)]),
    replyKeyboard: { force_reply: true, input_field_placeholder: view.t('when-sample') },
  };
}

/** Offers to subscribe a chat: one tap starts with the usual times, another shows more of them. */
export function startView(view: ViewContext, subject: Subject, drawnAt: number, before: string): Answer {
  const { t } = view;
  const button = actionButtons({ kind: 'chat', chatId: subject.chatId }, drawnAt, subject);
  const usual = defaultCadence(view.offers.zones.default);
  return answer([bold(titleOf(view, subject)), before], {
    inline_keyboard: [
      [button(t('button-start-daily', { when: cadenceText(view, usual) }), { kind: 'when', named: usual }, 'success')],
      [button(t('button-other-time'), { kind: 'show', page: 'when' })],
    ],
  });
}

/** Times to start with. Days and zone are a tap on the card away. */
export function startTimesView(view: ViewContext, subject: Subject, drawnAt: number): Answer {
  const button = actionButtons({ kind: 'chat', chatId: subject.chatId }, drawnAt, subject);
  const usual = defaultCadence(view.offers.zones.default);
  const times = TIMES.map((time) => button(formatTime(time), { kind: 'when', named: { ...usual, times: [time] } }));
  return answer(
    [
      bold(titleOf(view, subject)),
      view.t('start-times', { zone: usual.zone }),
      ...byText(view, otherTimes(view), subject, usual.zone),
    ],
    { inline_keyboard: [times] },
  );
}

/** Who is answered about which schedule; `cadence`: what is set there. */
type Target = {
  readonly about: About;
  readonly subject?: Subject;
  readonly drawnAt: number;
  readonly cadence?: Cadence | undefined;
};

/** Says what was not understood of a WHEN, with an example; or, of what may be a zone, proposes each likely one. */
export function whenFaultView(
  view: ViewContext,
  { fault, word, proposed }: NotUnderstood,
  { about, subject, drawnAt, cadence = defaultCadence(view.offers.zones.default) }: Target,
): Answer {
  const { t } = view;
  const button = actionButtons(about, drawnAt, subject);
  const key = proposed.length === 0 ? `when-${fault}` : 'when-which-zone';
  const said = echoing(t, key, 'word', word, { most: MAX_TIMES, hours: list(EVERY_HOURS.map(String)) });
  const sample = fault === 'weekly' ? 'when-weekly-sample' : 'when-sample';
  if (proposed.length === 0) return answer([said, ...byText(view, 'when-example', subject, cadence.zone, sample)]);
  return answer([said], {
    // The zone alone, which the question is about: with days and times a phone cuts it off.
    inline_keyboard: proposed.map((named) => [button(named.zone ?? cadence.zone, { kind: 'when', named })]),
  });
}

/** How other times are set: by an answer to the message, or else by a command. */
function otherTimes({ isForOne = false }: ViewContext): string {
  return isForOne ? 'when-by-command' : 'when-by-text';
}

/** How it is written, with an example. The reply to the message is read as the command that it shows. */
function byText(
  { t }: ViewContext,
  message: string,
  subject: Subject | undefined,
  zone: string,
  sample = 'when-sample',
): readonly Block[] {
  return [lines([t(message), FormattedString.code(subscribeText(subject, `${t(sample)} ${zone}`))])];
}
