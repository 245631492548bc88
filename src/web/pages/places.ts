import { html } from 'hono/html';
import type { MapData } from '../../content/folder/map-data.ts';
import { formerNames, type Place, regionsOf } from '../../content/names/place.ts';
import { formatLink } from '../../handlers/base/link.ts';
import { list } from '../../handlers/base/view-context.ts';
import { placeNote } from '../../handlers/reading/places-view.ts';
import { mapView } from './map.ts';
import { markOf, openOf } from './marks.ts';
import { fragment, type Markup, type Page } from './page.ts';

/** The map, and every place in the document's order with what is known of it. */
export function placesView(page: Page): Markup {
  const { content, t } = page;
  const { listedIn } = content.places;
  return html`<section id="places" class="places" aria-labelledby="places-title">
<h2 id="places-title">${t('places-title')}</h2>
${
  listedIn === undefined
    ? ''
    : html`<p class="note"><a href="${fragment({ kind: 'passage', address: listedIn })}">${t('places-note')}</a></p>
`
}${content.map === undefined ? '' : figureView(page, content.map)}<ol>
${content.places.all.map((place) => placeView(page, place))}</ol>
</section>
`;
}

function figureView(page: Page, map: MapData): Markup {
  const { content, t } = page;
  const unplaced = content.places.all.filter(({ position }) => position === undefined);
  const note = unplaced.length === 0 ? '' : ` ${t('page-map-note', { names: list(unplaced.map(({ name }) => name)) })}`;
  return html`<figure>
${mapView(page, map)}
<figcaption><span class="narrow">${t('page-map-numbers')}</span>${note}</figcaption>
</figure>
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
  ...place.names.map(({ language, key, name }) =>
    fact(t(`page-${key}`), html`<span lang="${language}">${name}</span>`),
  ),
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
