import { type Address, formatAddress, parseAddress } from '../../content/document/address.ts';
import type { Codec } from './callback-data.ts';

/** What a picture shows: a passage, the places on their map, or what document it is. */
export type Pictured =
  | { readonly kind: 'passage'; readonly address: Address }
  | { readonly kind: 'places' }
  | { readonly kind: 'contents' };

/** `2.3`, `places`, `contents`: in callback data, and as the name of a file before `.png`. */
export const PICTURED: Codec<Pictured> = {
  format: (pictured) => (pictured.kind === 'passage' ? formatAddress(pictured.address) : pictured.kind),
  parse(text) {
    if (text === 'places' || text === 'contents') return { kind: text };
    const address = parseAddress(text);
    return address && { kind: 'passage', address };
  },
};

/** A PNG; or there is none of this; or too many are being drawn, which is over in some seconds. */
export type Drawn =
  | { readonly kind: 'drawn'; readonly png: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'none' }
  | { readonly kind: 'busy' };

/**
 * Draws pictures, or has them. The same picture is the same bytes, whoever asks.
 *
 *     await pictures.draw({ kind: 'passage', address: { kind: 'section', section: 3 } })
 */
export type Pictures = { draw(pictured: Pictured): Promise<Drawn> };

/** The longest passage that is drawn (characters): at the least size it makes a card about twice as tall as it is wide. */
export const MAX_DRAWN = 2_000;

/** What the typeface of the cards has, of the Latin and the Cyrillic alphabets and of signs. */
const LATIN =
  '\\u0020-\\u007E\\u00A0-\\u00AC\\u00AE-\\u012B\\u012E-\\u0131\\u0134-\\u0165\\u0168-\\u017F\\u018F\\u0218-\\u021B\\u0259\\u02BB\\u02BC';
const CYRILLIC =
  '\\u0400-\\u045F\\u0490-\\u0493\\u0496-\\u049B\\u04A0-\\u04A3\\u04AA\\u04AB\\u04AE-\\u04B3\\u04B6\\u04B7\\u04BA\\u04BB\\u04D0\\u04D1\\u04D4-\\u04D9\\u04E2\\u04E3\\u04E6-\\u04E9\\u04EE\\u04EF\\u04F2\\u04F3';
const SIGNS =
  '\\u2010\\u2011\\u2013\\u2014\\u2018-\\u201A\\u201C-\\u201E\\u2020-\\u2022\\u2026\\u202F\\u2030\\u2032\\u2033\\u2039\\u203A\\u20AC\\u2116';
const LETTERS = new RegExp(`^[\\s${LATIN}${CYRILLIC}${SIGNS}]*$`, 'u');

/** Whether a passage of this text has a picture. */
export function isDrawable(text: string): boolean {
  return text.length <= MAX_DRAWN && hasItsLetters(text);
}

/** Whether the typeface has every letter of a text: another one would be drawn as an empty box. */
export function hasItsLetters(text: string): boolean {
  return LETTERS.test(text);
}
