import { FormattedString } from '@grammyjs/parse-mode';
import { InlineKeyboard } from 'grammy/web';
import type { Address } from '../../content/document/address.ts';
import { MAX_OWN_WORDS, OFF, OWN_PLACES, type OwnPlace } from '../../jobs/plan/own-words.ts';
import { MAX_MESSAGE } from '../../jobs/plan/post-size.ts';
import { type Answer, answer, type Block, bold, lines } from '../base/answer.ts';
import { placeOf, type ViewContext } from '../base/view-context.ts';
import { type Card, titleOf } from './card-view.ts';
import type { Subject } from './subject.ts';
import { actionButtons } from './subscription-buttons.ts';

/** The editor's own words, how they are set, and buttons to take them away. They are shown as code, so that nothing in them is a link. */
export function ownWordsView(view: ViewContext, { subject, subscription, drawnAt }: Card): Answer {
  const { t } = view;
  const { id, words = {} } = subscription;
  const button = actionButtons({ kind: 'subscription', id }, drawnAt, subject);
  const removals = OWN_PLACES.filter((place) => words[place] !== undefined).map((place) =>
    button(t(`button-no-${place}`), { kind: 'remove', place }),
  );
  return answer(
    [
      bold(titleOf(view, subject)),
      t('own-words', { most: MAX_OWN_WORDS }),
      ...OWN_PLACES.map((place) => shownWords(view, place, words[place])),
      lines([
        t('own-words-how', { off: OFF }),
        ...OWN_PLACES.map((place) => FormattedString.code(sample(view, subject, place))),
      ]),
    ],
    {
      inline_keyboard: [
        OWN_PLACES.map((place) => InlineKeyboard.copyText(t(`button-copy-${place}`), `${commandOf(subject, place)} `)),
        ...(removals.length === 0 ? [] : [removals]),
        [button(t('button-preview'), { kind: 'preview' })],
        [button(t('button-back'), { kind: 'show', page: 'look' })],
      ],
    },
  );
}

function shownWords({ t }: ViewContext, place: OwnPlace, text: string | undefined): Block {
  return lines([bold(t(`own-${place}`)), text === undefined ? t('own-none') : FormattedString.pre(text)]);
}

function commandOf(subject: Subject, place: OwnPlace): string {
  return subject.kind === 'channel' ? `/${place} ${subject.name}` : `/${place}`;
}

function sample({ t }: ViewContext, subject: Subject, place: OwnPlace): string {
  return `${commandOf(subject, place)} ${t(`own-${place}-sample`)}`;
}

/** Says how long the words are, and how long they can be. */
export function ownWordsFaultView({ t }: ViewContext, { count }: { readonly count: number }): Answer {
  return answer([t('own-words-long', { count, most: MAX_OWN_WORDS })]);
}

/** Says which post would be too long with them. */
export function ownWordsLongView(
  view: ViewContext,
  { address, characters }: { readonly address: Address; readonly characters: number },
): Answer {
  return answer([view.t('own-words-no-room', { place: placeOf(view, address), count: characters, most: MAX_MESSAGE })]);
}
