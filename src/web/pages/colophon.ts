import { html } from 'hono/html';
import { type Markup, type Page, permalink } from './page.ts';

/** Who publishes the page, where its text and data come from, and links to the data for programs. */
export function colophonView(page: Page): Markup {
  const { build, inBot, origin, t } = page;
  const { codeUrl, digest, version } = build;
  const bot = inBot({ kind: 'contents' });
  return html`<footer class="colophon">
<p>${t('page-independent')} ${t('page-readers')}</p>
<p>${t('page-source')} ${t('page-digest', { what: t('page-digest-of') })}<br><code>${digest}</code></p>
<p>${t('about-places')}. ${t('page-outline')}</p>
${
  origin === ''
    ? ''
    : html`<p class="printed">${t('page-address')} ${origin}/<br>${t('page-address-of-part')} ${permalink(page, PART)}</p>
`
}<ul>
${
  bot === undefined
    ? ''
    : html`<li><a href="${bot}">${t('button-open')}</a></li>
`
}<li><a href="/feed.xml">${t('page-feed')}</a></li>
<li><a href="/statement.json">${t('page-json')}</a></li>
${
  codeUrl === undefined
    ? ''
    : html`<li><a href="${codeUrl}">${t('page-code')}</a></li>
`
}<li>${t('about-version', { version })}</li>
</ul>
</footer>
`;
}

/** An example of a part's address, for people who read the page on paper. */
const PART = { kind: 'passage', address: { kind: 'sentences', section: 2, from: 3, to: 3 } } as const;
