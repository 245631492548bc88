import { readFileSync } from 'node:fs';
import type { PassageQuery, PlaceQuery } from '../../test/support/queries.ts';

/** What people type, with the right answers (test/content/queries). */
export const placeQueries = read<PlaceQuery>('places');
export const passageQueries = [...read<PassageQuery>('passages'), ...read<PassageQuery>('turkic')];

function read<Query>(name: string): readonly Query[] {
  return JSON.parse(readFileSync(new URL(`../../test/content/queries/${name}.json`, import.meta.url), 'utf8'));
}
