import type { Venue } from 'grammy/types';
import { cleanText } from './clean-text.ts';
import { badRequest } from './refusal.ts';

/** Degrees. */
const MAX_LATITUDE = 90;
const MAX_LONGITUDE = 180;

const PROVIDER_FIELDS = ['foursquare_id', 'foursquare_type', 'google_place_id', 'google_place_type'] as const;
/** The fields of a venue. */
export const VENUE_FIELDS = ['latitude', 'longitude', 'title', 'address', ...PROVIDER_FIELDS] as const;

/** A checked place with a name. `read` returns the text of a field, '' if it is absent. */
export function checkVenue(read: (name: (typeof VENUE_FIELDS)[number]) => string): Venue {
  for (const name of ['latitude', 'longitude'] as const) {
    if (read(name).trim() === '') throw badRequest(`${name} is empty`);
  }
  const latitude = Number(read('latitude'));
  const longitude = Number(read('longitude'));
  const title = cleanText(read('title')).trim();
  const address = cleanText(read('address')).trim();
  if (!(Math.abs(latitude) <= MAX_LATITUDE && Math.abs(longitude) <= MAX_LONGITUDE)) {
    throw badRequest('Wrong venue location specified');
  }
  if (title === '') throw badRequest('VENUE_TITLE_EMPTY');
  if (address === '') throw badRequest('VENUE_ADDRESS_EMPTY');
  const provider = PROVIDER_FIELDS.map((name) => [name, read(name)]).filter(([, text]) => text !== '');
  return { location: { latitude, longitude }, title, address, ...Object.fromEntries(provider) };
}
