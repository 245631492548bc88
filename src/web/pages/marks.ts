import { html } from 'hono/html';
import type { Link } from '../../handlers/base/link.ts';
import { fragment, type Markup, type Page } from './page.ts';

/**
 * A small link with the address of something. The style sheet draws its text, so that it is neither copied with a quotation nor
 * mixed with the text's own characters.
 */
export function markOf({ t }: Page, link: Link, what: string, shown: string): Markup {
  return html`<a class="mark" href="${fragment(link)}" aria-label="${t('page-link-to', { what })}" data-mark="${shown}"></a>`;
}

/** A small link that opens the same thing in the bot; nothing while the bot's name is unknown. */
export function openOf({ inBot, t }: Page, link: Link, what: string): Markup | string {
  const href = inBot(link);
  if (href === undefined) return '';
  return html`<a class="open" href="${href}" aria-label="${t('page-open', { what })}" title="${t('button-open')}"></a>`;
}
