import { html } from 'hono/html';
import type { Link } from '../../handlers/base/link.ts';
import { fragment, type Markup, type Page } from './page.ts';

/**
 * The address of something, as a small link on it. Its text is drawn by the style sheet, so that it is neither copied
 * with a quotation nor in the way of the text's own characters.
 */
export function markOf({ t }: Page, link: Link, what: string, shown: string): Markup {
  return html`<a class="mark" href="${fragment(link)}" aria-label="${t('page-link-to', { what })}" data-mark="${shown}"></a>`;
}

/** A small link that opens the same in the bot; nothing while it is not known who the bot is. */
export function openOf({ inBot, t }: Page, link: Link, what: string): Markup | string {
  const href = inBot(link);
  if (href === undefined) return '';
  return html`<a class="open" href="${href}" aria-label="${t('page-open', { what })}" title="${t('button-open')}"></a>`;
}
