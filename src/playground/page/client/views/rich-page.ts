import type { Message, RichBlock, RichBlockTableCell, RichText } from 'grammy/types';
import { html, type TemplateResult } from 'lit-html';
import { STRINGS } from '../strings.ts';

type Piece = TemplateResult | string;

/** A rich message as an app shows it, simply: headings, paragraphs, quotations, tables, and anchors with their links. */
export const richPage = ({ chat, message_id, rich_message }: Message): readonly Piece[] => {
  const idOf = (anchor: string): string => `anchor-${chat.id}-${message_id}-${anchor}`;
  const blocks = (inner: readonly RichBlock[]): readonly Piece[] => inner.map(block);

  const block = (one: RichBlock): Piece => {
    switch (one.type) {
      case 'heading':
        return html`<h3 class="rich-heading rich-heading-${one.size}" dir="auto">${text(one.text)}</h3>`;
      case 'paragraph':
        return html`<p dir="auto">${text(one.text)}</p>`;
      case 'footer':
        return html`<p class="rich-footer" dir="auto">${text(one.text)}</p>`;
      case 'divider':
        return html`<hr>`;
      case 'anchor':
        return html`<span id=${idOf(one.name)}></span>`;
      case 'blockquote':
        return html`<blockquote dir="auto">${blocks(one.blocks)}</blockquote>`;
      case 'expandable_blockquote':
        return html`<blockquote dir="auto">${text(one.text)}</blockquote>`;
      case 'details':
        return html`<details ?open=${one.is_open === true}><summary>${text(one.summary)}</summary>${blocks(one.blocks)}</details>`;
      case 'table':
        return html`<div class="rich-table" tabindex="0"><table><tbody>${one.cells.map(row)}</tbody></table></div>`;
      default:
        return html`<p><em class="unsupported">${STRINGS.unsupportedMessage}</em></p>`;
    }
  };

  const row = (cells: readonly RichBlockTableCell[]): Piece =>
    html`<tr>${cells.map(({ text: words = '', is_header }) =>
      is_header === true ? html`<th scope="col">${text(words)}</th>` : html`<td>${text(words)}</td>`,
    )}</tr>`;

  const text = (written: RichText): readonly Piece[] => {
    if (typeof written === 'string') return [written];
    if (Array.isArray(written)) return written.flatMap(text);
    switch (written.type) {
      case 'bold':
        return [html`<strong>${text(written.text)}</strong>`];
      case 'italic':
        return [html`<em>${text(written.text)}</em>`];
      case 'code':
        return [html`<code>${text(written.text)}</code>`];
      case 'anchor':
        return [html`<span id=${idOf(written.name)}></span>`];
      case 'anchor_link':
        return [
          html`<button type="button" class="link" @click=${() => goTo(idOf(written.anchor_name))}>${text(written.text)}</button>`,
        ];
      default:
        return 'text' in written ? text(written.text) : [];
    }
  };
  return blocks(rich_message?.blocks ?? []);
};

const goTo = (id: string): void => document.getElementById(id)?.scrollIntoView({ block: 'start' });
