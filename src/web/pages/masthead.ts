import { html } from 'hono/html';
import { fragment, type Markup, type Page } from './page.ts';
import { publishedOn } from './published.ts';

/** What the document is, its own heading word for word, and links to everything on the page. */
export function mastheadView({ content, t }: Page): Markup {
  const { statement, signatories } = content;
  const names = signatories.all.flatMap(({ name, number }, index) => [
    index === 0 ? '' : ', ',
    html`<a href="${fragment({ kind: 'signatory', number })}">${name}</a>`,
  ]);
  return html`<header class="masthead">
<h1>${t('statement-title')}</h1>
<p class="date"><time datetime="${publishedOn(statement)}">${statement.date}</time></p>
<p class="signed">${names}</p>
</header>
`;
}

/** The editor's titles, and what follows the statement. */
export function contentsView({ content, inBot, t }: Page): Markup {
  const arrows =
    inBot({ kind: 'contents' }) === undefined ? '' : html` <span class="on-screen">${t('page-arrows')}</span>`;
  const sections = content.statement.sections.map(
    ({ number }) =>
      html`<li><a href="${fragment({ kind: 'passage', address: { kind: 'section', section: number } })}">${t(`section-title-${number}`)}</a></li>
`,
  );
  return html`<nav class="contents" aria-label="${t('button-contents')}">
<ol>
${sections}</ol>
<ul>
<li><a href="#signatories">${t('button-signatories')}</a></li>
<li><a href="#places">${t('button-places')}</a></li>
</ul>
<p class="note">${t('contents-note')} ${t('page-addresses')}${arrows}</p>
</nav>
`;
}
