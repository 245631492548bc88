import { html } from 'hono/html';
import { fragment, type Markup, type Page } from './page.ts';

/** What the document is, its own heading word for word, and links to everything on the page. */
export function mastheadView({ content, t }: Page): Markup {
  const { definition, statement, signatories } = content;
  const names = signatories.all.flatMap(({ name, number }, index) => [
    index === 0 ? '' : ', ',
    html`<a href="${fragment({ kind: 'signatory', number })}">${name}</a>`,
  ]);
  return html`<header class="masthead">
<h1>${t('document-title')}</h1>
<p class="date"><time datetime="${definition.date}">${statement.date}</time></p>
${
  names.length === 0
    ? ''
    : html`<p class="signed">${names}</p>
`
}</header>
`;
}

/** The titles of the sections, and what follows them. */
export function contentsView({ content, inBot, t }: Page): Markup {
  const arrows =
    inBot({ kind: 'contents' }) === undefined ? '' : html` <span class="on-screen">${t('page-arrows')}</span>`;
  const sections = content.statement.sections.map(
    ({ number }) =>
      html`<li><a href="${fragment({ kind: 'passage', address: { kind: 'section', section: number } })}">${t(`section-title-${number}`)}</a></li>
`,
  );
  const first = content.statement.sections[0]?.number ?? 1;
  const below = [
    ...(content.signatories.all.length > 0 ? [{ id: 'signatories', what: t('button-signatories') }] : []),
    ...(content.places.all.length > 0 ? [{ id: 'places', what: t('button-places') }] : []),
  ].map(
    ({ id, what }) => html`<li><a href="#${id}">${what}</a></li>
`,
  );
  return html`<nav class="contents" aria-label="${t('button-contents')}">
<ol${first === 1 ? '' : html` start="${first}"`}>
${sections}</ol>
${
  below.length === 0
    ? ''
    : html`<ul>
${below}</ul>
`
}<p class="note">${t('contents-note')} ${t('page-addresses')}${arrows}</p>
</nav>
`;
}
