import { html } from 'hono/html';
import { placeOf } from '../../handlers/base/view-context.ts';
import { publishedAt } from '../../handlers/start/about-view.ts';
import { type Markup, type Page, permalink } from './page.ts';

/** Who publishes the page, where its text and data come from, and links to the data for programs. */
export function colophonView(page: Page): Markup {
  const { content, build, inBot, addBot, origin, t } = page;
  const { codeUrl, digest, version } = build;
  const bot = [
    { href: inBot({ kind: 'contents' }), what: t('button-open') },
    { href: addBot?.('channel'), what: t('page-add-to-channel') },
    { href: addBot?.('group'), what: t('page-add-to-group') },
  ].flatMap(({ href, what }) =>
    href === undefined
      ? []
      : [
          html`<li><a href="${href}">${what}</a></li>
`,
        ],
  );
  // An example of a part's address, for people who read the page on paper.
  const address = content.definition.examples.sentence;
  return html`<footer class="colophon">
<p>${t('page-independent')} ${t('page-readers')}</p>
<p>${t('page-source')} ${publishedAt(t, content.definition)} ${t('page-digest', { what: t('page-digest-of') })}<br><code>${digest}</code></p>
${sourcesView(page)}${
  origin === ''
    ? ''
    : html`<p class="printed">${t('page-address')} ${origin}/<br>${t('page-address-of-part', { part: placeOf(page, address) })} ${permalink(page, { kind: 'passage', address })}</p>
`
}<ul>
${bot}<li><a href="/feed.xml">${t('page-feed')}</a></li>
<li><a href="/statement.json">${t('page-json')}</a></li>
<li><a href="/statement.txt">${t('page-text')}</a></li>
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

/** The sources of the places' data and of the map's outline. */
function sourcesView({ content, t }: Page): Markup | string {
  if (content.places.all.length === 0) return '';
  const outline = content.map === undefined ? '' : ` ${t('page-outline')}`;
  return html`<p>${t('about-places')}.${outline}</p>
`;
}
