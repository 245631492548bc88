import { html } from 'hono/html';
import type { Section } from '../../content/document/statement.ts';
import { attribution } from '../../handlers/base/answer.ts';
import { placeOf } from '../../handlers/base/view-context.ts';
import { type Markup, type Page, permalink } from './page.ts';

/** The document as an Atom feed (RFC 4287): an entry for each section, all of the document's own day. */
export function feedView(page: Page): Markup {
  const { content, build, origin, t } = page;
  const { definition, signatories, statement } = content;
  const authors = signatories.all.length > 0 ? signatories.all.map(({ name }) => name) : [statement.attribution];
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${definition.language}">
<id>${uuidOf(build.digest, 0)}</id>
<title>${t('document-title')}</title>
<subtitle>${t('contents-note')}</subtitle>
<updated>${momentOf(page)}</updated>
<link rel="self" type="application/atom+xml" href="${origin}/feed.xml"/>
<link rel="alternate" type="text/html" href="${origin}/"/>
<icon>${origin}/icon.svg</icon>
${authors.map(
  (name) => html`<author><name>${name}</name></author>
`,
)}${statement.sections.map((section) => entryView(page, section))}</feed>
`;
}

function entryView(page: Page, { number, text }: Section): Markup {
  const address = { kind: 'section', section: number } as const;
  return html`<entry>
<id>${uuidOf(page.build.digest, number === 0 ? SECTION_0 : number)}</id>
<title>${placeOf(page, address)}</title>
<published>${momentOf(page)}</published>
<updated>${momentOf(page)}</updated>
<link rel="alternate" type="text/html" href="${permalink(page, { kind: 'passage', address })}"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><blockquote><p>${text}</p></blockquote><p>${attribution(page.content.statement)}</p></div></content>
</entry>
`;
}

/** A section 0 has an id of its own beside the whole document's. */
const SECTION_0 = 0xffff;

function momentOf({ content }: Page): string {
  return `${content.definition.date}T00:00:00Z`;
}

/**
 * An entry's ID, a UUID of version 8 (RFC 9562) made from the text's digest and the section's number, 0 for the whole. The same
 * text has the same ID wherever it is served, as Atom requires.
 */
function uuidOf(digest: string, number: number): string {
  const last = digest.slice(18, 26) + number.toString(16).padStart(4, '0');
  return `urn:uuid:${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(12, 15)}-8${digest.slice(15, 18)}-${last}`;
}
