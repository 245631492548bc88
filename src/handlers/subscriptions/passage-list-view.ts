import type { InlineKeyboardButton } from 'grammy/types';
import { formatAddress } from '../../content/document/address.ts';
import { passagesOf } from '../../content/document/rotation.ts';
import type { Passage } from '../../content/document/statement.ts';
import { type Answer, answer, bold } from '../base/answer.ts';
import type { ViewContext } from '../base/view-context.ts';
import { type Card, titleOf } from './card-view.ts';
import { actionButtons, markChosen, type PassageList } from './subscription-buttons.ts';
import { nextPassage } from './timetable.ts';
import { isLeftOut } from './wishes.ts';

/** As many buttons as fit on a phone with the text above them. */
const SHOWN = 6;

/** Characters on a button that the narrowest phones show whole. */
const MAX_LABEL = 32;

/** The page of the list on which a passage stands, by its place among all. */
export function listOf(kind: PassageList['kind'], place: number): PassageList {
  return { kind, from: place - (place % SHOWN) };
}

/** A list of all passages, some at a time: to choose the next one, or to leave some out. */
export function passageListView(view: ViewContext, card: Card, { kind, from }: PassageList): Answer {
  const { t } = view;
  const { subject, subscription, statement, drawnAt } = card;
  const { id, unit } = subscription;
  const button = actionButtons({ kind: 'subscription', id }, drawnAt, subject);
  const passages = passagesOf(statement, unit);
  const last = listOf(kind, passages.length - 1).from;
  const begin = Math.min(listOf(kind, from).from, last);
  const next = nextPassage(statement, subscription);
  const rows = passages.slice(begin, begin + SHOWN).map((passage, index) => {
    const { address } = passage;
    const isOut = isLeftOut(subscription, unit, begin + index);
    const label = labelOf(view, passage);
    return kind === 'choose-next'
      ? [button(markChosen(label, passage === next), { kind: 'next', address })]
      : [button(markChosen(label, !isOut), { kind: isOut ? 'put-back' : 'leave-out', address })];
  });
  // From the end on to the beginning, so that both are always there.
  const turns: InlineKeyboardButton[] =
    last === 0
      ? []
      : [
          button(t('button-list-before'), { kind, from: begin === 0 ? last : begin - SHOWN }),
          button(t('button-list-after'), { kind, from: begin === last ? 0 : begin + SHOWN }),
        ];
  return answer([bold(titleOf(view, subject)), t(kind === 'choose-next' ? 'choose-next' : 'choose-out')], {
    inline_keyboard: [
      ...rows,
      ...(turns.length === 0 ? [] : [turns]),
      [button(t('button-back'), { kind: 'show', page: 'what' })],
    ],
  });
}

/** `2.3 · Its first words …`; of a section, its title. */
function labelOf({ t }: ViewContext, { address, text }: Passage): string {
  const words = address.kind === 'section' ? t(`section-title-${address.section}`) : text.replaceAll(/\s+/gu, ' ');
  const label = `${formatAddress(address)} · ${words}`;
  if (label.length <= MAX_LABEL) return label;
  const cut = label.slice(0, MAX_LABEL - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), label.indexOf('·') + 2))}…`;
}
