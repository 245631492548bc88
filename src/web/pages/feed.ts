import { html } from 'hono/html';
import type { Section } from '../../content/document/statement.ts';
import { attribution } from '../../handlers/base/attribution.ts';
import { placeOf } from '../../handlers/base/view-context.ts';
import { type Markup, type Page, permalink } from './page.ts';
import { publishedOn } from './published.ts';

/** The statement as an Atom feed (RFC 4287): an entry for each section, all dated with the statement's day. */
export function feedView(page: Page): Markup {
  const { content, build, origin, t } = page;
  const { signatories, statement } = content;
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${uuidOf(build.digest, 0)}</id>
<title>${t('statement-title')}</title>
<subtitle>${t('contents-note')}</subtitle>
<updated>${momentOf(page)}</updated>
<link rel="self" type="application/atom+xml" href="${origin}/feed.xml"/>
<link rel="alternate" type="text/html" href="${origin}/"/>
<icon>${origin}/icon.svg</icon>
${signatories.all.map(
  ({ name }) => html`<author><name>${name}</name></author>
`,
)}${statement.sections.map((section) => entryView(page, section))}</feed>
`;
}

function entryView(page: Page, { number, text }: Section): Markup {
  const address = { kind: 'section', section: number } as const;
  return html`<entry>
<id>${uuidOf(page.build.digest, number)}</id>
<title>${placeOf(page, address)}</title>
<published>${momentOf(page)}</published>
<updated>${momentOf(page)}</updated>
<link rel="alternate" type="text/html" href="${permalink(page, { kind: 'passage', address })}"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><blockquote><p>${text}</p></blockquote><p>${attribution(page.content.statement)}</p></div></content>
</entry>
`;
}

function momentOf({ content }: Page): string {
  return `${publishedOn(content.statement)}T00:00:00Z`;
}

/**
 * An entry's ID, a UUID of version 8 (RFC 9562) made from the text's digest and the section's number, 0 for the whole. The same
 * text has the same ID wherever it is served, as Atom requires.
 */
function uuidOf(digest: string, number: number): string {
  const last = digest.slice(18, 26) + number.toString(16).padStart(4, '0');
  return `urn:uuid:${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(12, 15)}-8${digest.slice(15, 18)}-${last}`;
}
