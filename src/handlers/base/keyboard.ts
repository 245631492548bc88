import type { InlineKeyboardButton } from 'grammy/types';
import { InlineKeyboard } from 'grammy/web';
import { formatAddress, parseAddress } from '../../content/document/address.ts';
import { SLUG as PLACE_SLUG } from '../../content/names/place.ts';
import { callbackData, field, kindsOf, matching, noFields, oneOf, type PressOf, wholeNumber } from './callback-data.ts';
import { deepLink, type Link } from './link.ts';
import { LOCALES } from './locale.ts';
import { PICTURED } from './pictures.ts';
import type { ViewContext } from './view-context.ts';

const SLUG = field('slug', matching(PLACE_SLUG));

/** More than any document has signatories. */
const SIGNATORIES_END = 1_000;

/** Presses that show something to read, or choose a person's language. None of them holds anything about a person. */
const READING = {
  contents: noFields(),
  whole: noFields(),
  'rich-page': noFields(),
  places: noFields(),
  signatories: noFields(),
  quote: noFields(),
  language: noFields(),
  help: noFields(),
  passage: field('address', { format: formatAddress, parse: parseAddress }),
  place: SLUG,
  map: SLUG,
  picture: field('pictured', PICTURED),
  signatory: field('number', wholeNumber(10, SIGNATORIES_END)),
  'choose-language': field('locale', oneOf([...LOCALES, 'as-telegram'])),
};

/** A press that only reads. */
export type ReadingPress = PressOf<typeof READING>;

/** `passage:2.3`. */
export const READING_DATA = callbackData<ReadingPress>(kindsOf(READING, ':'));

/** A button that shows something to read. */
export function pressButton(text: string, press: ReadingPress): InlineKeyboardButton {
  return InlineKeyboard.text(text, READING_DATA.format(press));
}

/** Opens the list of places; none where the document names none. */
export function placesButton({ t, offers }: ViewContext): InlineKeyboardButton[] {
  return offers.places ? [pressButton(t('button-places'), { kind: 'places' })] : [];
}

/** Opens the list of signatories; none where the document has none. */
export function signatoriesButton({ t, offers }: ViewContext): InlineKeyboardButton[] {
  return offers.signatories ? [pressButton(t('button-signatories'), { kind: 'signatories' })] : [];
}

/** Quotes it in another conversation: opens the inline mode there with a query that finds it. No button if that mode is off. */
export function quoteElsewhere({ t, isInline }: ViewContext, query: string): InlineKeyboardButton[] {
  if (!isInline) return [];
  const everywhere = { allow_user_chats: true, allow_group_chats: true, allow_channel_chats: true };
  return [InlineKeyboard.switchInlineChosen(t('button-quote-elsewhere'), { query, ...everywhere })];
}

/** The same in this conversation. */
export function inlineHere({ isInline }: ViewContext, text: string, query: string): InlineKeyboardButton[] {
  return isInline ? [InlineKeyboard.switchInlineCurrent(text, query)] : [];
}

/** Opens the page inside the app; only where one person reads, because Telegram takes such a button only there. */
export function pageButton({ t, offers, isShared = true }: ViewContext): InlineKeyboardButton[] {
  return isShared || offers.page === undefined ? [] : [InlineKeyboard.webApp(t('button-web-page'), offers.page)];
}

/** A button that copies a link into the bot. */
export function copyLinkButton(view: ViewContext, link: Link): InlineKeyboardButton {
  return InlineKeyboard.copyText(view.t('button-copy-link'), deepLink(view, link));
}

/** Buttons in rows of equal width. */
export function rowsOf(buttons: readonly InlineKeyboardButton[], columns: number): InlineKeyboardButton[][] {
  const rows: InlineKeyboardButton[][] = [];
  for (let start = 0; start < buttons.length; start += columns) rows.push(buttons.slice(start, start + columns));
  return rows;
}
