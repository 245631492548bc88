import { InlineKeyboard } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import { formatPress, type Press } from './callback-data.ts';
import type { Link } from './link.ts';
import { deepLink, type ViewContext } from './view-context.ts';

export function pressButton(text: string, press: Press): InlineKeyboardButton {
  return InlineKeyboard.text(text, formatPress(press));
}

/** Quote it in another conversation: opens the inline mode there with a query that finds it. None where that mode is off. */
export function quoteElsewhere({ t, isInline }: ViewContext, query: string): InlineKeyboardButton[] {
  if (!isInline) return [];
  const everywhere = { allow_user_chats: true, allow_group_chats: true, allow_channel_chats: true };
  return [InlineKeyboard.switchInlineChosen(t('button-quote-elsewhere'), { query, ...everywhere })];
}

/** The same in this conversation. */
export function inlineHere({ isInline }: ViewContext, text: string, query: string): InlineKeyboardButton[] {
  return isInline ? [InlineKeyboard.switchInlineCurrent(text, query)] : [];
}

export function copyLinkButton(view: ViewContext, link: Link): InlineKeyboardButton {
  return InlineKeyboard.copyText(view.t('button-copy-link'), deepLink(view, link));
}

/** Buttons in rows of equal width. */
export function rowsOf(buttons: readonly InlineKeyboardButton[], columns: number): InlineKeyboardButton[][] {
  const rows: InlineKeyboardButton[][] = [];
  for (let start = 0; start < buttons.length; start += columns) rows.push(buttons.slice(start, start + columns));
  return rows;
}
