import { html } from 'hono/html';
import type { Signatory } from '../../content/document/signatories.ts';
import { formatLink } from '../../handlers/base/link.ts';
import { markOf, openOf } from './marks.ts';
import type { Markup, Page } from './page.ts';

/** All of them in the order in which they signed, with what the document says about each. */
export function signatoriesView(page: Page): Markup {
  const { content, t } = page;
  return html`<section id="signatories" class="list" aria-labelledby="signatories-title">
<header class="side"><h2 id="signatories-title">${t('button-signatories')}</h2></header>
<div>
<ol class="signatories">
${content.signatories.all.map((signatory) => signatoryView(page, signatory))}</ol>
<p class="note">${t('signatories-note')}</p>
</div>
</section>
`;
}

function signatoryView(page: Page, { number, name, country }: Signatory): Markup {
  const { t } = page;
  const link = { kind: 'signatory', number } as const;
  const stated = country === undefined ? t('signatory-no-country') : t('signatory-country', { country });
  return html`<li id="${formatLink(link)}">${markOf(page, link, name, String(number))}<b>${name}</b>${openOf(page, link, name)}<p>${stated}</p></li>
`;
}
