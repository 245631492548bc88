import { formatAddress } from '../../content/document/address.ts';
import type { Section } from '../../content/document/statement.ts';
import { formerNames, type Place, regionsOf } from '../../content/names/place.ts';
import { attribution } from '../../handlers/base/answer.ts';
import { formatLink, type Link } from '../../handlers/base/link.ts';
import { placeNote } from '../../handlers/reading/places-view.ts';
import { type Page, permalink } from './page.ts';

/** The statement and what it names as data, under the page's own addresses. Texts are exact to the character. */
export function statementData(page: Page) {
  const { content, build, t } = page;
  const { definition, places, signatories, statement } = content;
  const hasPlaces = places.all.length > 0;
  return {
    title: t('document-title'),
    url: `${page.origin}/`,
    language: definition.language,
    date: definition.date,
    ...(definition.source === undefined ? {} : { source: definition.source }),
    attribution: attribution(statement),
    digest: { algorithm: 'SHA-256', of: t('page-digest-of'), value: build.digest },
    note: t('contents-note'),
    ...(hasPlaces ? { placeData: t('about-places') } : {}),
    ...(signatories.all.length === 0
      ? {}
      : {
          signatories: signatories.all.map((signatory) => ({
            ...describePlace(page, { kind: 'signatory', number: signatory.number }),
            ...signatory,
          })),
        }),
    text: statement.text,
    sections: statement.sections.map((section) => sectionData(page, section)),
    ...(hasPlaces ? { places: places.all.map((place) => placeData(page, place)) } : {}),
  };
}

function sectionData(page: Page, { number, text, sentences }: Section) {
  return {
    ...describePlace(page, { kind: 'passage', address: { kind: 'section', section: number } }),
    number,
    // The document's own heading, if it has headings.
    [page.content.definition.sections.isHeaded ? 'title' : 'editorsTitle']: page.t(`section-title-${number}`),
    text,
    sentences: sentences.map((sentence) => {
      const address = { kind: 'sentences', section: number, from: sentence.number, to: sentence.number } as const;
      return {
        ...describePlace(page, { kind: 'passage', address }),
        address: formatAddress(address),
        text: sentence.text,
      };
    }),
  };
}

function placeData(page: Page, place: Place) {
  const { content, t } = page;
  const { listedIn } = content.places;
  const { now, before } = regionsOf(place);
  return {
    ...describePlace(page, { kind: 'place', slug: place.slug }),
    number: place.order,
    name: place.name,
    namedAs: place.item,
    namedIn: listedIn && formatAddress(listedIn),
    ...Object.fromEntries(place.names.map(({ key, name }) => [key, name])),
    former: formerNames(place),
    kind: t(`place-kind-${place.kind}`),
    region: now === undefined ? undefined : t(`region-${now}`),
    regionOnThatDay: before === undefined ? undefined : t(`region-${before}`),
    position: place.position ?? null,
    note: placeNote(page, place),
  };
}

/** Its name and its addresses, on the page and in the bot. */
function describePlace(page: Page, link: Link) {
  return { id: formatLink(link), url: permalink(page, link), bot: absolute(page, page.inBot(link)) };
}

/** The playground's address has no host. */
function absolute({ origin }: Page, address: string | undefined): string | undefined {
  return address?.startsWith('/') ? `${origin}${address}` : address;
}
