import { type Address, formatAddress, parseAddress } from '../../content/document/address.ts';
import { LOCALES, type Locale } from './locale.ts';

/** What a press on one of our buttons asks for. None of these holds anything about a person. */
export type Press =
  | { readonly kind: 'contents' }
  | { readonly kind: 'whole' | 'places' | 'signatories' | 'quote' | 'language' | 'help' }
  | { readonly kind: 'passage'; readonly address: Address }
  | { readonly kind: 'place'; readonly slug: string }
  | { readonly kind: 'map'; readonly slug: string }
  | { readonly kind: 'signatory'; readonly number: number }
  | { readonly kind: 'choose-language'; readonly locale: Locale | 'as-telegram' };

const WITHOUT_ARGUMENT = ['contents', 'whole', 'places', 'signatories', 'quote', 'language', 'help'] as const;

/** Callback data of a button: `passage:2.3`. At most 64 bytes, Telegram's limit. */
export function formatPress(press: Press): string {
  switch (press.kind) {
    case 'passage':
      return `passage:${formatAddress(press.address)}`;
    case 'place':
    case 'map':
      return `${press.kind}:${press.slug}`;
    case 'signatory':
      return `signatory:${press.number}`;
    case 'choose-language':
      return `choose-language:${press.locale}`;
    default:
      return press.kind;
  }
}

/** Reads callback data. `undefined` for that of an older version, of another bot, or forged. */
export function parsePress(data: string): Press | undefined {
  const bare = WITHOUT_ARGUMENT.find((kind) => kind === data);
  if (bare !== undefined) return { kind: bare };
  const [, kind, argument = ''] = /^([a-z-]{1,20}):(.{1,40})$/u.exec(data) ?? [];
  switch (kind) {
    case 'passage': {
      const address = parseAddress(argument);
      return address === undefined ? undefined : { kind, address };
    }
    case 'place':
    case 'map':
      return { kind, slug: argument };
    case 'signatory':
      return { kind, number: Number(argument) };
    case 'choose-language': {
      const locale = [...LOCALES, 'as-telegram' as const].find((known) => known === argument);
      return locale === undefined ? undefined : { kind, locale };
    }
    default:
      return undefined;
  }
}
