import { formatAddress } from '../../content/document/address.ts';
import type { Section } from '../../content/document/statement.ts';
import { formerNames, type Place, regionsOf } from '../../content/names/place.ts';
import { attribution } from '../../handlers/base/attribution.ts';
import { formatLink, type Link } from '../../handlers/base/link.ts';
import { LIST_OF_PLACES, placeNote } from '../../handlers/reading/places-view.ts';
import { type Page, permalink } from './page.ts';
import { publishedOn } from './published.ts';

/** The statement and what it names as data, under the page's own addresses. Texts are exact to the character. */
export function statementData(page: Page) {
  const { content, build, t } = page;
  const { places, signatories, statement } = content;
  return {
    title: t('statement-title'),
    url: `${page.origin}/`,
    language: 'en',
    date: publishedOn(statement),
    attribution: attribution(statement),
    digest: { algorithm: 'SHA-256', of: t('page-digest-of'), value: build.digest },
    note: t('contents-note'),
    placeData: t('about-places'),
    signatories: signatories.all.map((signatory) => ({
      ...describePlace(page, { kind: 'signatory', number: signatory.number }),
      ...signatory,
    })),
    text: statement.text,
    sections: statement.sections.map((section) => sectionData(page, section)),
    places: places.all.map((place) => placeData(page, place)),
  };
}

function sectionData(page: Page, { number, text, sentences }: Section) {
  return {
    ...describePlace(page, { kind: 'passage', address: { kind: 'section', section: number } }),
    number,
    editorsTitle: page.t(`section-title-${number}`),
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
  const { t } = page;
  const { now, before } = regionsOf(place);
  return {
    ...describePlace(page, { kind: 'place', slug: place.slug }),
    number: place.order,
    name: place.name,
    namedAs: place.item,
    namedIn: formatAddress(LIST_OF_PLACES),
    kazakh: place.kazakh,
    russian: place.russian,
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
