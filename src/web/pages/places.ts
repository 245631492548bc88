import { html } from 'hono/html';
import { formerNames, type Place, regionsOf } from '../../content/names/place.ts';
import { formatLink } from '../../handlers/base/link.ts';
import { list } from '../../handlers/base/view-context.ts';
import { LIST_OF_PLACES, placeNote } from '../../handlers/reading/places-view.ts';
import { mapView } from './map.ts';
import { markOf, openOf } from './marks.ts';
import { fragment, type Markup, type Page } from './page.ts';

/** The map, and every place in the statement's order with what is known about it. */
export function placesView(page: Page): Markup {
  const { content, t } = page;
  const unplaced = content.places.all.filter(({ position }) => position === undefined);
  return html`<section id="places" class="places" aria-labelledby="places-title">
<h2 id="places-title">${t('places-title')}</h2>
<p class="note"><a href="${fragment({ kind: 'passage', address: LIST_OF_PLACES })}">${t('places-note')}</a></p>
<figure>
${mapView(page)}
<figcaption><span class="narrow">${t('page-map-numbers')}</span> ${t('page-map-note', { names: list(unplaced.map(({ name }) => name)) })}</figcaption>
</figure>
<ol>
${content.places.all.map((place) => placeView(page, place))}</ol>
</section>
`;
}

function placeView(page: Page, place: Place): Markup {
  const { t } = page;
  const link = { kind: 'place', slug: place.slug } as const;
  const { now, before } = regionsOf(place);
  const former = formerNames(place);
  const note = placeNote(page, place);
  return html`<li id="${formatLink(link)}">${markOf(page, link, place.name, String(place.order))}<b>${place.name}</b>${openOf(page, link, place.name)}
<p class="kind">${t(`place-kind-${place.kind}`)}</p>
<dl>
${[
  fact(t('page-kazakh'), html`<span lang="kk">${place.kazakh}</span>`),
  fact(t('page-russian'), html`<span lang="ru">${place.russian}</span>`),
  former.length === 0 ? '' : fact(t('page-former'), list(former)),
  now === undefined ? '' : fact(t('page-region'), t(`region-${now}`)),
  before === undefined ? '' : fact(t('page-region-before'), t(`region-${before}`)),
]}</dl>
${note === undefined ? '' : html`<p>${note}</p>`}</li>
`;
}

function fact(name: string, value: Markup | string): Markup {
  return html`<div><dt>${name}</dt> <dd>${value}</dd></div>
`;
}
