import { Hono } from 'hono';
import { etag } from 'hono/etag';
import type { Content } from '../content/content.ts';
import type { Address } from '../content/document/address.ts';
import { visible } from '../content/text/visible.ts';
import { bare } from '../handlers/base/answer.ts';
import { parseLink } from '../handlers/base/link.ts';
import { DEFAULT_LOCALE, type Locale } from '../handlers/base/locale.ts';
import { type Drawn, PICTURED, type Pictured, type Pictures } from '../handlers/base/pictures.ts';
import type { Translate } from '../handlers/base/view-context.ts';
import { createPointers, type Pointers } from '../handlers/reading/pointers.ts';

/** What the route of cards needs. */
export type CardsDeps = {
  readonly pictures: Pictures;
  readonly content: Content;
  /** The interface in each of its languages. */
  readonly speak: (locale: Locale) => Translate;
  /** Where the pages are; empty if that is unknown. */
  readonly origin?: string | undefined;
};

/** How long a copy can be shown without asking (seconds): cards change only with the program. */
const FRESH_S = 86_400;

/** When to ask again for a picture while too many are being drawn (seconds). */
const RETRY_S = 5;

/**
 * `GET /2.3.png`: a passage as a picture; `/places.png`, `/contents.png`. Any other way to write the address leads to that one.
 */
export function createCards({ pictures, content, speak, origin = '' }: CardsDeps): Hono {
  const t = speak(DEFAULT_LOCALE);
  // Only an address in words needs it.
  let pointers: Pointers | undefined;
  const addresses = (text: string): readonly Address[] => {
    pointers ??= createPointers(content, speak);
    return pointers.addresses(text);
  };
  const app = new Hono();
  app.get('/:name', etag(), async (c) => {
    const name = c.req.param('name');
    const pictured = readName(name.replace(/\.png$/iu, ''), addresses);
    const canonical = pictured && `${PICTURED.format(pictured)}.png`;
    if (canonical !== undefined && name !== canonical) return c.redirect(`/card/${canonical}`, 301);
    const drawn: Drawn = pictured === undefined ? { kind: 'none' } : await pictures.draw(pictured);
    if (drawn.kind === 'none') return c.text(bare(t('page-card-none', { where: `${origin}/` })), 404);
    if (drawn.kind === 'busy') return c.text(t('page-card-busy'), 503, { 'Retry-After': String(RETRY_S) });
    return c.body(drawn.png, 200, {
      'Content-Type': 'image/png',
      'Cache-Control': `public, max-age=${FRESH_S}`,
      // Previews and other sites may show it.
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Content-Disposition': `inline; filename="${canonical}"`,
    });
  });
  return app;
}

/** What is pictured, by its own name, by a link's (`s2-3`), or as people write it. */
function readName(name: string, addresses: (text: string) => readonly Address[]): Pictured | undefined {
  const small = visible(name).toLowerCase();
  const known = PICTURED.parse(small);
  if (known !== undefined) return known;
  const link = parseLink(small);
  if (link?.kind === 'passage') return link;
  const [address, other] = addresses(name);
  return address === undefined || other !== undefined ? undefined : { kind: 'passage', address };
}
