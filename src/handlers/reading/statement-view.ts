import { FormattedString } from '@grammyjs/parse-mode';
import type { InlineKeyboardButton } from 'grammy/types';
import { type Address, formatAddress } from '../../content/document/address.ts';
import { neighbours } from '../../content/document/neighbours.ts';
import type { AddressFault, Passage, Statement } from '../../content/document/statement.ts';
import {
  type Answer,
  answer,
  attribution,
  type Block,
  bare,
  bold,
  lines,
  quoteHeading,
  withCode,
} from '../base/answer.ts';
import { drawnOnce } from '../base/drawn-once.ts';
import {
  copyLinkButton,
  pageButton,
  placesButton,
  pressButton,
  quoteElsewhere,
  rowsOf,
  signatoriesButton,
} from '../base/keyboard.ts';
import { heading, list, placeOf, quoted, quotePassage, type ViewContext } from '../base/view-context.ts';
import { passagePictureButton } from './pictures.ts';
import { richPageButton } from './rich-page-view.ts';

/** Title, date, signatories and the numbered sections, with a button for each. */
export const contentsView = drawnOnce((view: ViewContext, statement: Statement): Answer => {
  const { t, offers } = view;
  const title = t('document-title');
  const isInHeading = statement.heading.includes(title);
  const titles = statement.sections.map(({ number }) =>
    bare(t('contents-line', { number, title: t(`section-title-${number}`) })),
  );
  const sections = statement.sections.map(({ number }) =>
    pressButton(String(number), { kind: 'passage', address: { kind: 'section', section: number } }),
  );
  return answer(
    [
      lines([...(isInHeading ? [] : [bold(title)]), ...quoteHeading(statement)]),
      lines(titles),
      FormattedString.italic(t('contents-note')),
    ],
    {
      inline_keyboard: [
        ...rowsOf(sections, 6),
        [...(offers.whole ? [pressButton(t('button-whole'), { kind: 'whole' })] : []), ...richPageButton(view)],
        [...placesButton(view), ...signatoriesButton(view)],
        pageButton(view),
        [...quoteElsewhere(view, ''), copyLinkButton(view, { kind: 'contents' })],
      ].filter((row) => row.length > 0),
    },
  );
});

/** A passage, verbatim and attributed, with buttons to the ones before and after it. */
export const passageView = drawnOnce((view: ViewContext, statement: Statement, passage: Passage): Answer => {
  const { address } = passage;
  const { t } = view;
  const { before, after } = neighbours(statement, address);
  const row = (button: InlineKeyboardButton | undefined) => (button === undefined ? [] : [button]);
  return answer([quotePassage(view, statement, passage)], {
    inline_keyboard: [
      [
        ...row(before && turnButton(view, 'button-previous', before)),
        ...row(after && turnButton(view, 'button-next', after)),
      ],
      [
        ...row(address.kind === 'sentences' ? sectionButton(view, address.section) : undefined),
        pressButton(t('button-contents'), { kind: 'contents' }),
      ],
      passagePictureButton(view, passage),
      [...quoteElsewhere(view, formatAddress(address)), copyLinkButton(view, { kind: 'passage', address })],
    ].filter((buttons) => buttons.length > 0),
  });
});

/** Telegram's 4,096 characters, less those of the longest line that says what had no room. */
const MAX_TOGETHER = 3_800;

/** Line feeds around a heading and its passage. */
const FEEDS = 3;

/** As many passages stand in one message, with a button for each. */
const MAX_PASSAGES = 20;

/** As many are named that had no room. */
const MAX_LEFT_OUT = 30;

/** One passage, or several in one message. `fault`: what is wrong with another address that was asked for. */
export function passagesView(
  view: ViewContext,
  statement: Statement,
  passages: readonly Passage[],
  fault?: AddressFault,
): Answer {
  const [only, second] = passages;
  if (only !== undefined && second === undefined && fault === undefined) return passageView(view, statement, only);
  const shown = fitTogether(view, statement, passages);
  const left = passages.filter((passage) => !shown.includes(passage)).map(({ address }) => formatAddress(address));
  const named = list(left.length > MAX_LEFT_OUT ? [...left.slice(0, MAX_LEFT_OUT), '…'] : left);
  const said = left.length === 0 ? [] : [bare(view.t('together-left-out', { addresses: named }))];
  const wrong = fault === undefined ? [] : [tellAddressFault(view.t, fault)];
  const offered = passages.slice(0, MAX_PASSAGES).map(({ address }) => address);
  return answer([...quoteTogether(view, statement, shown), ...said, ...wrong], {
    inline_keyboard: [
      ...rowsOf(
        offered.map((address) => pressButton(formatAddress(address), { kind: 'passage', address })),
        6,
      ),
      [pressButton(view.t('button-contents'), { kind: 'contents' })],
      quoteElsewhere(view, offered.map(formatAddress).join(', ')),
    ].filter((row) => row.length > 0),
  });
}

/** Those of the passages that one message holds with their headings (`quoteTogether`), in their order; always the first. */
export function fitTogether(view: ViewContext, statement: Statement, passages: readonly Passage[]): readonly Passage[] {
  let length = attribution(statement).length;
  return passages.slice(0, MAX_PASSAGES).filter(({ address, text }, index) => {
    const more = placeOf(view, address).length + text.length + FEEDS;
    if (index > 0 && length + more > MAX_TOGETHER) return false;
    length += more;
    return true;
  });
}

/** Several passages (`fitTogether`), each with its place, attributed once. */
export function quoteTogether(view: ViewContext, statement: Statement, passages: readonly Passage[]): readonly Block[] {
  return [
    ...passages.map(({ address, text }) => lines([heading(view, address), quoted(view, text)])),
    attribution(statement),
  ];
}

/** The whole statement: its date and its signatories are in the text itself. */
export const wholeView = drawnOnce((view: ViewContext, statement: Statement): Answer => {
  const { t } = view;
  return answer([lines([bold(t('document-title')), quoted(view, statement.text)])], {
    inline_keyboard: [
      [pressButton(t('button-contents'), { kind: 'contents' }), copyLinkButton(view, { kind: 'contents' })],
    ],
  });
});

/** What is wrong with an address, and how to write one. */
export function addressFaultView(
  { t, offers }: ViewContext,
  fault: AddressFault | { readonly kind: 'not-understood' },
): Answer {
  const examples = [t('address-examples'), ...(offers.whole ? [t('address-example-whole')] : [])];
  return answer([tellAddressFault(t, fault), lines(examples.map(withCode))], {
    inline_keyboard: [[pressButton(t('button-contents'), { kind: 'contents' })]],
  });
}

/** What is wrong with an address, in one sentence. */
export function tellAddressFault(
  t: ViewContext['t'],
  fault: AddressFault | { readonly kind: 'not-understood' },
): string {
  switch (fault.kind) {
    case 'not-understood':
      return t('address-not-understood');
    case 'no-such-section':
      return t('address-no-section', { section: fault.section, first: fault.first, last: fault.last });
    case 'no-such-sentence':
      return t('address-no-sentence', { section: fault.section, sentences: fault.sentences });
    case 'reversed':
      return bare(t('address-reversed', { address: `${fault.section}.${fault.to}-${fault.from}` }));
  }
}

function turnButton({ t }: ViewContext, key: string, address: Address): InlineKeyboardButton {
  return pressButton(t(key, { place: formatAddress(address) }), { kind: 'passage', address });
}

function sectionButton({ t }: ViewContext, section: number): InlineKeyboardButton {
  return pressButton(t('button-section', { number: section, title: t(`section-title-${section}`) }), {
    kind: 'passage',
    address: { kind: 'section', section },
  });
}

/** A passage chosen at random: the passage, and a button for another one. */
export const quoteView = drawnOnce((view: ViewContext, statement: Statement, passage: Passage): Answer => {
  const { t } = view;
  const { address } = passage;
  return answer([quotePassage(view, statement, passage)], {
    inline_keyboard: [
      [pressButton(t('button-another'), { kind: 'quote' }), sectionButton(view, address.section)],
      passagePictureButton(view, passage),
      [...quoteElsewhere(view, formatAddress(address)), copyLinkButton(view, { kind: 'passage', address })],
    ].filter((buttons) => buttons.length > 0),
  });
});
