import { html } from 'hono/html';
import { type Address, formatAddress } from '../../content/document/address.ts';
import type { Section, Sentence } from '../../content/document/statement.ts';
import { formatLink } from '../../handlers/base/link.ts';
import { placeOf } from '../../handlers/base/view-context.ts';
import { markOf, openOf } from './marks.ts';
import { splitAtPlaces } from './mentions.ts';
import { fragment, type Markup, type Page } from './page.ts';

/** Every section: the editor's title beside it, and its own characters in one paragraph. */
export function sectionsView(page: Page): readonly Markup[] {
  return page.content.statement.sections.map((section) => sectionView(page, section));
}

function sectionView(page: Page, { number, sentences }: Section): Markup {
  const { t } = page;
  const link = { kind: 'passage', address: { kind: 'section', section: number } } as const;
  const title = t(`section-title-${number}`);
  const what = t('button-section', { number, title });
  return html`<section id="${formatLink(link)}" class="section">
<header class="side"><h2><a class="numeral" href="${fragment(link)}" aria-label="${t('page-link-to', { what })}">${number}</a> ${title}</h2>${openOf(page, link, what)}</header>
<p class="words">${sentences.map((sentence) => sentenceView(page, number, sentence))}</p>
</section>
`;
}

/** The sentence's own characters in their own element, and the characters between it and the next one. */
function sentenceView(page: Page, section: number, { number, text, separator }: Sentence): Markup {
  const address: Address = { kind: 'sentences', section, from: number, to: number };
  const link = { kind: 'passage', address } as const;
  const what = placeOf(page, address);
  return html`<span id="${formatLink(link)}" class="sentence">${markOf(page, link, what, formatAddress(address))}${wordsOf(page, address, text)}${openOf(page, link, what)}</span>${separator.includes('\n') ? html`<br>` : ''}${separator}`;
}

/** In the sentence that lists the places, each name links to its entry. */
function wordsOf({ content }: Page, address: Address, text: string): readonly (Markup | string)[] {
  const { listedIn } = content.places;
  if (listedIn === undefined || formatAddress(address) !== formatAddress(listedIn)) return [text];
  return splitAtPlaces(text, content.places.all).map(({ text: part, place }) =>
    place === undefined ? part : html`<a href="${fragment({ kind: 'place', slug: place.slug })}">${part}</a>`,
  );
}
