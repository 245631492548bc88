import { FormattedString } from '@grammyjs/parse-mode';
import { formatAddress } from '../../content/document/address.ts';
import { passagesOf, type Unit } from '../../content/document/rotation.ts';
import type { Statement } from '../../content/document/statement.ts';
import { type EndedSlot, millisecondsOf, type Subscription, type Turns } from '../../jobs/plan/subscription.ts';
import { formatWhen } from '../../jobs/plan/when.ts';
import { type Answer, answer, type Block } from '../base/answer.ts';
import type { ViewContext } from '../base/view-context.ts';
import { type About, actionButtons } from './subscription-buttons.ts';

/** Slots that are written into one message: well below Telegram's 4,096 characters. */
const SLOTS_IN_MESSAGE = 50;

/** Everything stored about a chat, as JSON, in as many messages as needed. */
export function keptOfChatViews(
  { t }: ViewContext,
  { flight, open, wait, last, skips, cadence, turns, asked, ...subscription }: Subscription,
  { slots, statement }: { readonly slots: readonly EndedSlot[]; readonly statement: Statement },
): readonly Answer[] {
  const facts = {
    ...subscription,
    when: formatWhen(cadence),
    ...(turns === undefined ? {} : { turns: withAddresses(statement, subscription.unit, turns) }),
    skips: skips.map(timeOf),
    ...(asked === undefined ? {} : { asked: asked.map(timeOf) }),
    ...(last === undefined ? {} : { last: withTime(last) }),
    ...(flight === undefined ? {} : { flight: timeOf(flight) }),
    ...(open === undefined ? {} : { open: timeOf(open) }),
    ...(wait === undefined ? {} : { wait: [wait.from, wait.until].map((at) => new Date(at).toISOString()) }),
  };
  const groups = Array.from({ length: Math.ceil(slots.length / SLOTS_IN_MESSAGE) }, (_, index) =>
    slots.slice(index * SLOTS_IN_MESSAGE, (index + 1) * SLOTS_IN_MESSAGE),
  );
  return [
    answer([t('mydata-chat'), json({ subscription: facts })]),
    ...groups.map((group) => answer([json({ slots: group.map(withTime) }, 0)])),
  ];
}

/** What a person would call the passages. */
function withAddresses(statement: Statement, unit: Unit, { come, last, next, leftOut }: Turns): object {
  const of = (places: readonly number[], which = unit) => {
    const passages = passagesOf(statement, which);
    return places.map((place) => {
      const passage = passages[place];
      return passage === undefined ? String(place) : formatAddress(passage.address);
    });
  };
  return {
    ...(come && { come: { round: come.round, passages: of(come.passages) } }),
    ...(last === undefined ? {} : { last: of([last])[0] }),
    ...(next === undefined ? {} : { next: of([next])[0] }),
    ...(leftOut && { leftOut: [...of(leftOut.section ?? [], 'section'), ...of(leftOut.sentence ?? [], 'sentence')] }),
  };
}

/** Says that nothing is stored about a person, and what Telegram stores for them: their chosen language, by its own name. */
export function keptOfPersonView({ t }: ViewContext, language: string | undefined): Answer {
  const atTelegram = language === undefined ? [] : [t('mydata-at-telegram', { language })];
  return answer([t('mydata-nothing-of-you'), ...atTelegram, t('mydata-channel')]);
}

/** Asks once more before all of a chat's is erased. */
export function forgetView({ t }: ViewContext, title: string, about: About, drawnAt: number): Answer {
  const button = actionButtons(about, drawnAt);
  return answer([FormattedString.bold(title), t('forget-sure')], {
    inline_keyboard: [
      [button(t('button-forget-yes'), { kind: 'forget' }, 'danger')],
      [button(t('button-no'), { kind: 'show', page: 'card' })],
    ],
  });
}

function json(value: object, indent = 1): Block {
  return FormattedString.pre(JSON.stringify(value, undefined, indent), 'json');
}

function withTime({ minute, ...slot }: EndedSlot): object {
  return { at: timeOf(minute), ...slot };
}

/** `2022-01-05T03:00Z`. */
function timeOf(minute: number): string {
  return new Date(millisecondsOf(minute)).toISOString().replace(':00.000Z', 'Z');
}
