import { type Address, formatAddress, parseAddress } from '../../content/document/address.ts';
import { SLUG } from '../../content/names/place.ts';

/** What a link into the bot (`t.me/BOT?start=…`) names. Its text is also the id of an inline result. */
export type Link =
  | { readonly kind: 'contents' }
  | { readonly kind: 'passage'; readonly address: Address }
  | { readonly kind: 'place'; readonly slug: string }
  | { readonly kind: 'signatory'; readonly number: number };

/** A start parameter: `contents`, `s3`, `s2-3`, `s4-2-4`, `place-almaty`, `signatory-1`. At most 64 of `A-Za-z0-9_-`. */
export function formatLink(link: Link): string {
  switch (link.kind) {
    case 'contents':
      return 'contents';
    case 'passage':
      return `s${formatAddress(link.address).replace('.', '-')}`;
    case 'place':
      return `place-${link.slug}`;
    case 'signatory':
      return `signatory-${link.number}`;
  }
}

/** Reads a start parameter. `undefined` for junk; the thing that a link names need not exist. */
export function parseLink(payload: string): Link | undefined {
  if (payload === 'contents') return { kind: 'contents' };
  const [, place] = /^place-(.+)$/u.exec(payload) ?? [];
  if (place !== undefined && SLUG.test(place)) return { kind: 'place', slug: place };
  const [, signatory] = /^signatory-(\d{1,3})$/u.exec(payload) ?? [];
  if (signatory !== undefined) return { kind: 'signatory', number: Number(signatory) };
  const [, address] = /^s(\d+(?:-\d+){0,2})$/u.exec(payload) ?? [];
  const parsed = address === undefined ? undefined : parseAddress(address.replace('-', '.'));
  return parsed === undefined ? undefined : { kind: 'passage', address: parsed };
}

/** The bot's user name, without `@`. */
type Named = { readonly bot: string };

/** Opens a list of the channels to add the bot to, with the right to post preselected and no other. */
export function channelLink({ bot }: Named): string {
  return `https://t.me/${bot}?startchannel&admin=post_messages`;
}

/** The payload of the start that Telegram sends in a group to which somebody added the bot by `groupLink`. */
export const TO_SUBSCRIBE = 'subscribe';

/** Opens a list of the groups to add the bot to, where it is then asked to post. */
export function groupLink({ bot }: Named): string {
  return `https://t.me/${bot}?startgroup=${TO_SUBSCRIBE}`;
}

/** The address of something in the bot, to share. */
export function deepLink({ bot }: Named, link: Link): string {
  return `https://t.me/${bot}?start=${formatLink(link)}`;
}
